import { v7 } from "uuid";
import { blocking } from "@/domain/agenda/conflicts";
import { difference } from "@/domain/agenda/difference";
import type { AgendaSession } from "@/domain/agenda/session";
import { gone, Refusal } from "@/lib/errors";
import type { Tx } from "../client";
import { agendaSessions, agendaVersions } from "../schema/agenda";
import { currentVersion, listDraft, listSessions } from "./agenda";
import { sessionsOf } from "./agenda-changes";
import { bare, changeDraft, columnsOf, holdDraft } from "./agenda-draft";
import { prepareMessages } from "./agenda-notices";
import { findConflicts } from "./agenda-planning";
import type { Viewer } from "./viewer";

/** Blockers and what waits in the tray stay in the draft. */
const published = (session: AgendaSession) => session.startsAt !== null && session.kind !== "blocker";

/**
 * Publishes the draft as the next version, which nobody changes any more, and gives its id and number. Refuses an empty
 * agenda, one in which a comparison with the newest version finds nothing, and one with a conflict that blocks and is not
 * accepted. Messages for those concerned are prepared with it.
 */
export async function publishAgenda(tx: Tx, viewer: Viewer, activityId: string, note: string) {
  await holdDraft(tx, activityId);
  const newest = await currentVersion(tx, activityId);
  const number = newest + 1;
  const sessions = (await listDraft(tx, activityId)).map(bare);
  if (!sessions.some(published)) throw new Refusal({ failure: { key: "emptyAgenda" } });
  const before = await sessionsOf(tx, activityId, newest);
  if (newest > 0 && difference(before, await sessionsOf(tx, activityId, "draft")).length === 0)
    throw new Refusal({ failure: { key: "nothingChanged", values: { number: newest } } });
  const { found, levels, accepted } = await findConflicts(tx, activityId, sessions);
  const count = blocking(found, levels, accepted).length;
  if (count > 0) throw new Refusal({ failure: { key: "conflictsBlock", values: { count } } });
  const version = sessions.filter(published);
  const { id } = await insertVersion(tx, viewer, activityId, number, note, version);
  await prepareMessages(tx, activityId, number, version);
  return { id, number };
}

/** Writes the rows of a version. */
export async function insertVersion(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  number: number,
  note: string,
  sessions: AgendaSession[],
) {
  const id = v7();
  await tx
    .insert(agendaVersions)
    .values({ id, spaceId: activityId, number, note, authorId: viewer.accountId });
  await tx
    .insert(agendaSessions)
    .values(
      sessions.map((session) => ({ ...columnsOf(session), id: v7(), spaceId: activityId, version: number })),
    );
  return { id };
}

/** Makes the draft what a version was; what waited in the tray and the blockers stay. One act, which can be undone. */
export async function resetToVersion(tx: Tx, viewer: Viewer, activityId: string, number: number) {
  await holdDraft(tx, activityId);
  const target = await listSessions(tx, activityId, number);
  if (target.length === 0) throw gone();
  const standing = await listDraft(tx, activityId);
  const wanted = new Map(target.map((session) => [session.sessionId, session]));
  const leaving = standing.filter((session) => published(session) && !wanted.has(session.sessionId));
  return changeDraft(tx, viewer, activityId, {
    act: "reset",
    base: Object.fromEntries(standing.map((session) => [session.sessionId, session.revision])),
    after: {
      ...Object.fromEntries(leaving.map((session) => [session.sessionId, null])),
      ...Object.fromEntries(wanted),
    },
  });
}
