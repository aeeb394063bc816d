import { and, desc, eq, gt, sql } from "drizzle-orm";
import { readMinute } from "@/domain/agenda/clock";
import {
  type Conflict,
  type ConflictKind,
  conflicts,
  defaultLevels,
  type Frame,
  type Levels,
} from "@/domain/agenda/conflicts";
import type { AgendaSession, AgendaVerb } from "@/domain/agenda/session";
import { gone, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { activities, participants, rooms } from "../schema/activities";
import { agendaActs } from "../schema/agenda";
import { agendaSettings, conflictAcceptances } from "../schema/agenda-planning";
import { findDraftSessions } from "./agenda";
import { type DraftSession, findAgendaAct } from "./agenda-draft";
import type { Viewer } from "./viewer";

export type Settings = {
  levels: Levels;
  walk: number;
  /** Minutes since midnight. */
  dayFrom: number;
  dayUntil: number;
  /** Minutes to which times snap. */
  step: number;
  revision: number;
};

/** How this agenda is planned; the defaults where nobody chose. */
export async function findSettings(tx: Tx, activityId: string): Promise<Settings> {
  const [row] = await tx.select().from(agendaSettings).where(eq(agendaSettings.spaceId, activityId));
  return {
    levels: { ...defaultLevels, ...row?.levels },
    walk: row?.walk ?? 5,
    dayFrom: readMinute(row?.dayFrom ?? "08:00"),
    dayUntil: readMinute(row?.dayUntil ?? "19:00"),
    step: row?.step ?? 5,
    revision: row?.revision ?? 0,
  };
}

/** Keeps how this agenda is planned; `revision` 0 is that of the defaults. */
export async function saveSettings(
  tx: Tx,
  activityId: string,
  revision: number,
  settings: { levels: Levels; walk: number; dayFrom: string; dayUntil: string; step: number },
): Promise<void> {
  const saved =
    revision === 0
      ? await tx
          .insert(agendaSettings)
          .values({ spaceId: activityId, ...settings })
          .onConflictDoNothing()
          .returning({ id: agendaSettings.spaceId })
      : await tx
          .update(agendaSettings)
          .set({ ...settings, revision: revision + 1 })
          .where(and(eq(agendaSettings.spaceId, activityId), eq(agendaSettings.revision, revision)))
          .returning({ id: agendaSettings.spaceId });
  if (saved.length > 0) return;
  const [standing] = await tx
    .select({ revision: agendaSettings.revision })
    .from(agendaSettings)
    .where(eq(agendaSettings.spaceId, activityId));
  throw standing ? stale() : gone();
}

export type PlanningPerson = {
  id: string;
  name: string;
  organisationId: string | null;
  languages: string[];
  confirmed: boolean;
  interprets: boolean;
};

/** Everybody entered in the activity, as the planning sees them; at most two thousand. */
export async function listPeople(tx: Tx, activityId: string): Promise<PlanningPerson[]> {
  return tx
    .select({
      id: participants.id,
      name: participants.name,
      organisationId: participants.organisationId,
      languages: participants.languages,
      confirmed: participants.confirmed,
      interprets: sql<boolean>`'interpreter' = any(${participants.roles})`,
    })
    .from(participants)
    .where(eq(participants.spaceId, activityId))
    .orderBy(participants.name, participants.id)
    .limit(2000);
}

/** What an agenda is measured by, with its settings and the conflicts that were accepted, by their keys. */
export async function findFrame(tx: Tx, activityId: string) {
  const [activity] = await tx
    .select({
      timeZone: activities.timeZone,
      firstDay: activities.startsOn,
      lastDay: activities.endsOn,
      languages: activities.languages,
      interpretation: activities.interpretation,
    })
    .from(activities)
    .where(eq(activities.id, activityId));
  if (!activity) throw gone();
  const settings = await findSettings(tx, activityId);
  const inRooms = await tx
    .select({ id: rooms.id, opensAt: rooms.opensAt, closesAt: rooms.closesAt })
    .from(rooms)
    .where(eq(rooms.spaceId, activityId));
  const people = await listPeople(tx, activityId);
  const { languages, interpretation, ...place } = activity;
  const frame: Frame = {
    ...place,
    dayFrom: settings.dayFrom,
    dayUntil: settings.dayUntil,
    walk: settings.walk,
    rooms: new Map(
      inRooms.map(({ id, opensAt, closesAt }) => [
        id,
        { from: opensAt ? readMinute(opensAt) : null, until: closesAt ? readMinute(closesAt) : null },
      ]),
    ),
    needs: [...new Set([...languages, ...interpretation])],
    people: new Map(people.map((person) => [person.id, person])),
  };
  return { frame, settings, people, accepted: await listAcceptances(tx, activityId) };
}

/** The conflicts of these sessions, with the levels of this agenda and the keys of those that were accepted. */
export async function findConflicts(
  tx: Tx,
  activityId: string,
  sessions: AgendaSession[],
): Promise<{ found: Conflict[]; levels: Levels; accepted: Set<string> }> {
  const { frame, settings, accepted } = await findFrame(tx, activityId);
  const scheduled = sessions.filter((session) => session.startsAt !== null);
  return {
    found: conflicts(scheduled, frame, settings.levels),
    levels: settings.levels,
    accepted: new Set(accepted.map((each) => each.subject)),
  };
}

/** Conflicts that stand with a reason, by their keys. */
export async function listAcceptances(tx: Tx, activityId: string) {
  return tx
    .select({
      subject: conflictAcceptances.subject,
      reason: conflictAcceptances.reason,
      by: accounts.name,
    })
    .from(conflictAcceptances)
    .leftJoin(accounts, eq(accounts.id, conflictAcceptances.accountId))
    .where(eq(conflictAcceptances.spaceId, activityId))
    .limit(2000);
}

/** Lets one conflict stand, with a reason. */
export async function acceptConflict(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  { kind, subject, reason }: { kind: ConflictKind; subject: string; reason: string },
) {
  await tx
    .insert(conflictAcceptances)
    .values({ spaceId: activityId, accountId: viewer.accountId, kind, subject, reason });
}

/** Takes such a word back; the conflict counts again. */
export async function withdrawAcceptance(tx: Tx, activityId: string, subject: string) {
  const removed = await tx
    .delete(conflictAcceptances)
    .where(and(eq(conflictAcceptances.spaceId, activityId), eq(conflictAcceptances.subject, subject)))
    .returning({ id: conflictAcceptances.id });
  if (removed.length === 0) throw gone();
}

export type DraftNews = {
  /** The number of the newest act. */
  number: number;
  /** Sessions that were touched, as they stand. */
  sessions: DraftSession[];
  /** Touched and no longer there. */
  removed: string[];
  /** Who did it, oldest first. */
  acts: { number: number; act: AgendaVerb; by: string; mine: boolean; sessionIds: string[] }[];
  /** What the viewer can take back or make again. */
  undo: AgendaVerb | null;
  redo: AgendaVerb | null;
};

/** What happened to a draft after an act's number: at most two hundred acts; null when there were more, and all is to be read again. */
export async function draftNews(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  after: number,
): Promise<DraftNews | null> {
  const rows = await tx
    .select({
      number: agendaActs.number,
      act: agendaActs.act,
      accountId: agendaActs.accountId,
      by: accounts.name,
      sessionIds: sql<string[]>`array(select jsonb_object_keys(${agendaActs.before} || ${agendaActs.after}))`,
    })
    .from(agendaActs)
    .leftJoin(accounts, eq(accounts.id, agendaActs.accountId))
    .where(and(eq(agendaActs.spaceId, activityId), gt(agendaActs.number, after)))
    .orderBy(agendaActs.number)
    .limit(201);
  if (rows.length > 200) return null;
  const touched = [...new Set(rows.flatMap((row) => row.sessionIds))];
  const sessions = await findDraftSessions(tx, activityId, touched);
  const there = new Set(sessions.map((session) => session.sessionId));
  return {
    number: rows.at(-1)?.number ?? (await headOf(tx, activityId)),
    sessions,
    removed: touched.filter((id) => !there.has(id)),
    acts: rows.map(({ accountId, by, ...row }) => ({
      ...row,
      by: by ?? "",
      mine: accountId === viewer.accountId,
    })),
    undo: (await findAgendaAct(tx, viewer, activityId, "undo"))?.act ?? null,
    redo: (await findAgendaAct(tx, viewer, activityId, "redo"))?.act ?? null,
  };
}

/** The number of a draft's newest act, 0 before the first. */
export async function headOf(tx: Tx, activityId: string): Promise<number> {
  const [last] = await tx
    .select({ number: agendaActs.number })
    .from(agendaActs)
    .where(eq(agendaActs.spaceId, activityId))
    .orderBy(desc(agendaActs.number))
    .limit(1);
  return last?.number ?? 0;
}
