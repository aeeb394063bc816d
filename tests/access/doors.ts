/** The doors around the tables, one row each: what a page, a search, an export or a calendar gives to its viewer. */

import { sql } from "drizzle-orm";
import { sheetsOf } from "@/app/api/activities/[activity]/attendance.pdf/attendance-paper";
import type { Tx } from "@/db/client";
import { namesOf, roomNames } from "@/db/queries/agenda";
import { listChanges } from "@/db/queries/agenda-changes";
import { readAgenda } from "@/db/queries/agenda-export";
import { countMessages, listMessages, listRecipients } from "@/db/queries/agenda-messages";
import { draftNews, findFrame } from "@/db/queries/agenda-planning";
import { readAttendance } from "@/db/queries/attendance";
import { readActivityCalendar, readAgendaCalendar, readOwnCalendar } from "@/db/queries/calendar-feed";
import { listComments } from "@/db/queries/comments";
import { listDelegations, listNominations } from "@/db/queries/delegations";
import { findFile, listDownloads, listVersions } from "@/db/queries/document-versions";
import { findDocument, listDocuments } from "@/db/queries/documents";
import { listLikelySame, listRelated, listSameSeizures } from "@/db/queries/finding-links";
import { readStructures } from "@/db/queries/finding-structure";
import { findFinding, listFindings } from "@/db/queries/findings";
import { listComingActivities, listDuties, listNewDocuments, listNewFindings } from "@/db/queries/home";
import { readKept } from "@/db/queries/kept-agenda";
import { currentSessions } from "@/db/queries/now";
import { listContactPoints } from "@/db/queries/organisations";
import { readForPrint, readParticipants } from "@/db/queries/participant-export";
import { findImport } from "@/db/queries/participant-imports";
import { listReaders } from "@/db/queries/red-readers";
import { searchTitles } from "@/db/queries/search";
import { countPosted, listHoldings, listOwnDrafts, listSuccessors } from "@/db/queries/succession";
import { findViewer } from "@/db/queries/viewer";
import { canary } from "./canary";
import type { World } from "./model/world";

export type Door = {
  name: string;
  open: (tx: Tx, world: World) => Promise<unknown>;
  /** What it reads is also the jobs' own narrow door, so that it says nothing of what a person reads through a job. */
  jobsOwn?: true;
};

/** The same question about each of these, one after another. */
async function each<R>(rows: R[], ask: (row: R) => Promise<unknown>): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const row of rows) answers.push(await ask(row));
  return answers;
}

/** Maps say nothing as JSON. */
const entries = async (found: ReturnType<typeof readAttendance>) => {
  const { marks, ...rest } = await found;
  return { ...rest, marks: [...marks].map(([person, own]) => [person, [...own]]) };
};

async function sheets(tx: Tx, activityId: string) {
  const printed = await readForPrint(tx, activityId);
  const agenda = printed && (await readAgenda(tx, activityId));
  return printed && { printed, sheets: sheetsOf(printed.activity, agenda, "session") };
}

const red = <R extends { label: number }>(rows: R[]) => rows.filter(({ label }) => label === 4).slice(0, 8);

export const doors: Door[] = [
  { name: "list of findings", open: (tx) => listFindings(tx) },
  { name: "findings that hold a word", open: (tx) => listFindings(tx, { words: "canary" }) },
  { name: "a finding", open: (tx, { findings }) => each(red(findings), ({ id }) => findFinding(tx, id)) },
  {
    name: "routes and seizures",
    open: async (tx, { findings }) => {
      const ids = red(findings).map(({ id }) => id);
      const of = await readStructures(tx, ids);
      return ids.map((id) => of(id));
    },
  },
  { name: "findings at a place", open: (tx) => listFindings(tx, { place: canary.slice(0, 11) }) },
  {
    name: "related findings, and reports of the same seizure",
    open: (tx, { findings, seizures }) =>
      Promise.all([
        each(findings.slice(0, 12), ({ id }) => listRelated(tx, id)),
        each(seizures.slice(0, 12), async ({ id }) => [
          await listSameSeizures(tx, id),
          await listLikelySame(tx, id),
        ]),
      ]),
  },
  {
    name: "comments",
    open: (tx, { findings }) => each(findings.slice(0, 12), ({ id }) => listComments(tx, id)),
  },
  { name: "list of documents", open: (tx) => listDocuments(tx) },
  { name: "a document", open: (tx, { documents }) => each(red(documents), ({ id }) => findDocument(tx, id)) },
  {
    name: "versions",
    open: (tx, { documents }) => each(documents.slice(0, 12), ({ id }) => listVersions(tx, id)),
  },
  {
    name: "a download",
    open: (tx, world) => each(red(world.document_versions), ({ id }) => findFile(tx, id)),
  },
  { name: "downloads", open: (tx, { documents }) => each(red(documents), ({ id }) => listDownloads(tx, id)) },
  {
    name: "readers of RED",
    open: (tx, { findings }) => each(red(findings), ({ id }) => listReaders(tx, id)),
  },
  { name: "search", open: (tx) => searchTitles(tx, canary.slice(0, 11)) },
  { name: "new findings at home", open: (tx) => listNewFindings(tx) },
  { name: "new documents at home", open: (tx) => listNewDocuments(tx) },
  { name: "one's own drafts", open: (tx) => listOwnDrafts(tx) },
  { name: "one's calendar", open: (tx) => readOwnCalendar(tx) },
  {
    name: "a calendar",
    open: (tx, world) => each(world.activities, ({ id }) => readActivityCalendar(tx, id)),
  },
  {
    name: "a list of participants that waits",
    open: (tx, { activities }) => each(activities, ({ id }) => findImport(tx, id)),
  },
  {
    name: "participants to take along, and to print",
    open: (tx, { activities }) =>
      each(activities, async ({ id }) => [await readParticipants(tx, id), await readForPrint(tx, id)]),
  },
  {
    name: "an agenda as a calendar",
    open: (tx, { activities }) => each(activities, ({ id }) => readAgendaCalendar(tx, id)),
  },
  {
    name: "an agenda for other programs, and on paper",
    open: (tx, { activities }) => each(activities, ({ id }) => readAgenda(tx, id)),
  },
  {
    name: "an agenda that a device keeps",
    open: (tx, { activities }) => each(activities, ({ id }) => readKept(tx, id)),
  },
  {
    name: "attendance, and sheets to sign",
    open: (tx, { activities }) =>
      each(activities, async ({ id }) => [await entries(readAttendance(tx, id)), await sheets(tx, id)]),
  },
  {
    name: "the feed of an agenda's changes",
    open: (tx, { activities }) =>
      each(activities, async ({ id }) => {
        const log = await listChanges(tx, id, { most: 20 });
        return [log, await namesOf(tx, id, log.sessions), await roomNames(tx, id)];
      }),
  },
  { name: "contact points for a spreadsheet", open: (tx) => listContactPoints(tx), jobsOwn: true },
  { name: "what is on now", open: (tx) => currentSessions(tx, new Date()) },
  { name: "what waits at home", open: (tx) => listDuties(tx) },
  { name: "coming activities", open: (tx) => listComingActivities(tx, "2022-01-01") },
  {
    name: "delegations and whom they name",
    jobsOwn: true,
    open: (tx, { activities, delegations }) =>
      each(activities, async ({ id }) => [
        await listDelegations(tx, id),
        await each(
          delegations.filter((row) => row.space_id === id),
          (row) => listNominations(tx, row.id),
        ),
      ]),
  },
  { name: "open invitations", open: (tx) => tx.execute(sql`select * from viewer_invitations()`) },
  {
    name: "the planning of an agenda",
    open: (tx, { activities }) =>
      each(activities, ({ id }) => findFrame(tx, id).catch((error: Error) => error.message)),
  },
  {
    name: "news of a draft",
    open: async (tx, { activities }) => {
      const viewer = await findViewer(tx);
      return viewer && each(activities, ({ id }) => draftNews(tx, viewer, id, 0));
    },
  },
  {
    name: "messages about an agenda, and whom sending would reach",
    jobsOwn: true,
    open: (tx, { agenda_versions }) =>
      each(agenda_versions, async ({ space_id, number }) => [
        await listMessages(tx, space_id, number),
        await listRecipients(tx, space_id, number, 200),
        await countMessages(tx, space_id, number),
      ]),
  },
  {
    name: "what a person holds",
    open: (tx, { accounts }) =>
      each(accounts.slice(0, 6), async ({ id }) => [
        await listHoldings(tx, id),
        await listSuccessors(tx, id),
        await countPosted(tx, id),
      ]),
  },
];
