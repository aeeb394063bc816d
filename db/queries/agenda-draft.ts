import { and, desc, eq, inArray, isNotNull, isNull, max, notInArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { AgendaAct, AgendaSession, AgendaVerb } from "@/domain/agenda/session";
import { restore } from "@/domain/agenda/undo";
import { Collision, gone, Refusal, refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { participants, rooms } from "../schema/activities";
import { agendaActs, agendaSessions } from "../schema/agenda";
import { organisations } from "../schema/organisations";
import { findDraftSessions } from "./agenda";
import type { Viewer } from "./viewer";

const draft = (activityId: string) =>
  and(eq(agendaSessions.spaceId, activityId), eq(agendaSessions.version, 0));

export type DraftSession = AgendaSession & { revision: number };
type States = Record<string, AgendaSession | null>;

/** A session without its revision. */
export function bare({ revision: _revision, ...session }: DraftSession): AgendaSession {
  return session;
}

/** A session as columns of its table. */
export function columnsOf(session: AgendaSession) {
  const { startsAt, kind, ...rest } = session;
  return { ...rest, kind: kind as "presentation", startsAt: startsAt ? new Date(startsAt) : null };
}

/** One writer of an agenda at a time, so that what was compared is still what is written over. */
export async function holdDraft(tx: Tx, activityId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`agenda ${activityId}`}, 0))`);
}

/** Whether every room and person belongs to this activity, and every organisation is one; says at which field one does not. */
async function checkOwn(tx: Tx, activityId: string, sessions: AgendaSession[]): Promise<void> {
  const all = (pick: (session: AgendaSession) => string[]) => [...new Set(sessions.flatMap(pick))];
  const own = async (table: typeof rooms | typeof participants, ids: string[]) =>
    ids.length === 0 ||
    (await tx.$count(table, and(eq(table.spaceId, activityId), inArray(table.id, ids)))) === ids.length;
  const speakers = (session: AgendaSession) => [
    ...session.speakerIds,
    ...session.items.flatMap((item) => item.speakerIds),
  ];
  if (
    !(await own(
      rooms,
      all((session) => session.roomIds),
    ))
  )
    throw refuseField("roomIds", "choose");
  if (!(await own(participants, all(speakers)))) throw refuseField("speakerIds", "choose");
  if (
    !(await own(
      participants,
      all((session) => session.interpreterIds),
    ))
  )
    throw refuseField("interpreterIds", "choose");
  const bodies = all((session) => session.organisationIds);
  const known = bodies.length > 0 ? await tx.$count(organisations, inArray(organisations.id, bodies)) : 0;
  if (known !== bodies.length) throw refuseField("organisationIds", "choose");
}

/** Makes the draft hold these states: a session where one is given, none where null is. */
async function put(tx: Tx, activityId: string, states: States, standing: DraftSession[]): Promise<void> {
  const revisions = new Map(standing.map((session) => [session.sessionId, session.revision]));
  const gone = Object.keys(states).filter((id) => revisions.has(id));
  if (gone.length > 0) {
    await tx.delete(agendaSessions).where(and(draft(activityId), inArray(agendaSessions.sessionId, gone)));
  }
  const rows = Object.values(states).filter((session) => session !== null);
  if (rows.length === 0) return;
  await tx.insert(agendaSessions).values(
    rows.map((session) => ({
      ...columnsOf(session),
      id: v7(),
      spaceId: activityId,
      version: 0,
      revision: (revisions.get(session.sessionId) ?? 0) + 1,
    })),
  );
}

/** Writes an act under the agenda's next number and gives it back; what was undone and then left behind cannot be redone. */
async function recordAct(tx: Tx, viewer: Viewer, activityId: string, act: AgendaAct): Promise<number> {
  const [last] = await tx
    .select({ number: max(agendaActs.number) })
    .from(agendaActs)
    .where(eq(agendaActs.spaceId, activityId));
  const number = (last?.number ?? 0) + 1;
  if (act.act !== "undo" && act.act !== "redo") {
    const own = and(eq(agendaActs.spaceId, activityId), eq(agendaActs.accountId, viewer.accountId));
    await tx.delete(agendaActs).where(and(own, isNotNull(agendaActs.undoneAt)));
  }
  await tx.insert(agendaActs).values({ spaceId: activityId, accountId: viewer.accountId, number, ...act });
  return number;
}

export type DraftChange = {
  act: AgendaVerb;
  /** The revisions that the change was made on; null where the session is new. */
  base: Record<string, number | null>;
  after: States;
};

/**
 * Changes sessions of the draft in one act that can be undone. Throws a `Collision` with what stands there when one of
 * them is no longer at the revision that the change was made on; nothing is changed then. Gives the act's number.
 */
export async function changeDraft(tx: Tx, viewer: Viewer, activityId: string, change: DraftChange) {
  await holdDraft(tx, activityId);
  const ids = Object.keys(change.after);
  const standing = await findDraftSessions(tx, activityId, ids);
  const found = new Map(standing.map((session) => [session.sessionId, session]));
  const moved = ids.filter((id) => (found.get(id)?.revision ?? null) !== (change.base[id] ?? null));
  if (moved.length > 0) throw new Collision(moved);
  const after = Object.values(change.after).filter((session) => session !== null);
  await checkOwn(tx, activityId, after);
  await put(tx, activityId, change.after, standing);
  const before = Object.fromEntries(
    ids.map((id) => {
      const session = found.get(id);
      return [id, session ? bare(session) : null];
    }),
  );
  return recordAct(tx, viewer, activityId, { act: change.act, before, after: change.after });
}

/** The viewer's own last act that can be taken back, or was taken back and can be made again. */
export async function findAgendaAct(tx: Tx, viewer: Viewer, activityId: string, direction: "undo" | "redo") {
  const [act] = await tx
    .select({ id: agendaActs.id, act: agendaActs.act, before: agendaActs.before, after: agendaActs.after })
    .from(agendaActs)
    .where(
      and(
        eq(agendaActs.spaceId, activityId),
        eq(agendaActs.accountId, viewer.accountId),
        notInArray(agendaActs.act, ["undo", "redo"]),
        direction === "undo" ? isNull(agendaActs.undoneAt) : isNotNull(agendaActs.undoneAt),
      ),
    )
    .orderBy(direction === "undo" ? desc(agendaActs.number) : desc(agendaActs.undoneAt))
    .limit(1);
  return act ?? null;
}

/** Takes the viewer's own last act back, or makes it again; not past another's later change to the same session. */
export async function undoOrRedo(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  direction: "undo" | "redo",
): Promise<number> {
  await holdDraft(tx, activityId);
  const act = await findAgendaAct(tx, viewer, activityId, direction);
  if (!act) throw new Refusal({ failure: { key: direction === "undo" ? "nothingToUndo" : "nothingToRedo" } });
  const [from, to] = direction === "undo" ? [act.after, act.before] : [act.before, act.after];
  const standing = await findDraftSessions(tx, activityId, Object.keys(from));
  const now = Object.fromEntries(standing.map((session) => [session.sessionId, bare(session)]));
  if (restore(act, direction, now) === "overtaken") throw new Refusal({ failure: { key: "overtaken" } });
  await checkOwn(
    tx,
    activityId,
    Object.values(to).filter((session) => session !== null),
  );
  await put(tx, activityId, to, standing);
  await tx
    .update(agendaActs)
    .set({ undoneAt: direction === "undo" ? sql`clock_timestamp()` : null })
    .where(eq(agendaActs.id, act.id));
  return recordAct(tx, viewer, activityId, { act: direction, before: from, after: to });
}

/** A new session in the draft, or the tray. */
export function addSession(tx: Tx, viewer: Viewer, activityId: string, session: AgendaSession) {
  const { sessionId } = session;
  return changeDraft(tx, viewer, activityId, { act: "create", base: {}, after: { [sessionId]: session } });
}

/** Changes a session of the draft; moved to another time, room or the tray included. */
export async function editSession(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  revision: number,
  session: AgendaSession,
): Promise<number> {
  const { sessionId } = session;
  await holdDraft(tx, activityId);
  const [found] = await findDraftSessions(tx, activityId, [sessionId]);
  if (!found) throw gone();
  return changeDraft(tx, viewer, activityId, {
    act: found.startsAt === session.startsAt ? "edit" : "move",
    base: { [sessionId]: revision },
    after: { [sessionId]: session },
  });
}

/** Takes a session out of the draft, as an act that can be undone; refuses where there is none. Gives the act's number. */
export async function removeSession(tx: Tx, viewer: Viewer, activityId: string, sessionId: string) {
  await holdDraft(tx, activityId);
  const [found] = await findDraftSessions(tx, activityId, [sessionId]);
  if (!found) throw gone();
  return changeDraft(tx, viewer, activityId, {
    act: "remove",
    base: { [sessionId]: found.revision },
    after: { [sessionId]: null },
  });
}
