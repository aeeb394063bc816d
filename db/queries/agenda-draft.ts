import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { AgendaAct, AgendaSession } from "@/domain/agenda/session";
import { type Restored, restore } from "@/domain/agenda/undo";
import { gone, Refusal, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { participants, rooms } from "../schema/activities";
import { agendaActs, agendaSessions, agendaVersions } from "../schema/agenda";
import { organisations } from "../schema/organisations";
import { currentVersion, findSession, listSessions } from "./agenda";
import type { Viewer } from "./viewer";

const draft = (activityId: string) =>
  and(eq(agendaSessions.spaceId, activityId), eq(agendaSessions.version, 0));

function columnsOf(session: AgendaSession) {
  const { sessionId, startsAt, kind, ...rest } = session;
  return { ...rest, kind: kind as "presentation", startsAt: startsAt ? new Date(startsAt) : null };
}

/** One writer of an agenda at a time, so that what was compared is still what is written over. */
async function holdDraft(tx: Tx, activityId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`agenda ${activityId}`}, 0))`);
}

/** Whether every room and speaker belongs to this activity, and every organisation is one; says at which field one does not. */
async function checkOwn(tx: Tx, activityId: string, session: AgendaSession): Promise<void> {
  const own = async (table: typeof rooms | typeof participants, ids: string[]) => {
    if (ids.length === 0) return true;
    const found = await tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.spaceId, activityId), inArray(table.id, ids)));
    return new Set(found.map((row) => row.id)).size === new Set(ids).size;
  };
  if (!(await own(rooms, session.roomIds))) throw refuseField("roomIds", "choose");
  if (!(await own(participants, session.speakerIds))) throw refuseField("speakerIds", "choose");
  const given = new Set(session.organisationIds);
  const known = given.size > 0 ? await tx.$count(organisations, inArray(organisations.id, [...given])) : 0;
  if (known !== given.size) throw refuseField("organisationIds", "choose");
}

async function recordAgendaAct(tx: Tx, viewer: Viewer, activityId: string, act: AgendaAct): Promise<void> {
  const own = and(eq(agendaActs.spaceId, activityId), eq(agendaActs.accountId, viewer.accountId));
  // What was undone and then left behind by a new act cannot be redone.
  await tx.delete(agendaActs).where(and(own, isNotNull(agendaActs.undoneAt)));
  await tx.insert(agendaActs).values({ spaceId: activityId, accountId: viewer.accountId, ...act });
}

/** Puts a new session into the draft, or the tray. */
export async function addSession(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  session: AgendaSession,
): Promise<void> {
  await checkOwn(tx, activityId, session);
  await tx.insert(agendaSessions).values({
    id: v7(),
    sessionId: session.sessionId,
    spaceId: activityId,
    version: 0,
    ...columnsOf(session),
  });
  await recordAgendaAct(tx, viewer, activityId, {
    act: "create",
    before: { [session.sessionId]: null },
    after: { [session.sessionId]: session },
  });
}

/** Changes a session of the draft; moved to another time, room or the tray included. */
export async function editSession(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  revision: number,
  session: AgendaSession,
): Promise<void> {
  await holdDraft(tx, activityId);
  const found = await findSession(tx, activityId, 0, session.sessionId);
  if (!found) throw gone();
  const { revision: standing, ...before } = found;
  if (standing !== revision)
    throw stale({ "title.es": before.title.es ?? "", "title.en": before.title.en ?? "" });
  await checkOwn(tx, activityId, session);
  await putSession(tx, activityId, session);
  await recordAgendaAct(tx, viewer, activityId, {
    act: before.startsAt === session.startsAt ? "edit" : "move",
    before: { [session.sessionId]: before },
    after: { [session.sessionId]: session },
  });
}

export async function removeSession(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  sessionId: string,
): Promise<void> {
  await holdDraft(tx, activityId);
  const found = await findSession(tx, activityId, 0, sessionId);
  if (!found) throw gone();
  const { revision: _revision, ...before } = found;
  await tx.delete(agendaSessions).where(and(draft(activityId), eq(agendaSessions.sessionId, sessionId)));
  await recordAgendaAct(tx, viewer, activityId, {
    act: "remove",
    before: { [sessionId]: before },
    after: { [sessionId]: null },
  });
}

async function putSession(tx: Tx, activityId: string, session: AgendaSession): Promise<void> {
  const changed = await tx
    .update(agendaSessions)
    .set({ ...columnsOf(session), revision: sql`${agendaSessions.revision} + 1` })
    .where(and(draft(activityId), eq(agendaSessions.sessionId, session.sessionId)))
    .returning({ id: agendaSessions.id });
  if (changed.length > 0) return;
  await tx.insert(agendaSessions).values({
    id: v7(),
    sessionId: session.sessionId,
    spaceId: activityId,
    version: 0,
    ...columnsOf(session),
  });
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
        direction === "undo" ? isNull(agendaActs.undoneAt) : isNotNull(agendaActs.undoneAt),
      ),
    )
    .orderBy(direction === "undo" ? desc(agendaActs.id) : desc(agendaActs.undoneAt))
    .limit(1);
  return act ?? null;
}

/** Takes the viewer's own last act back, or makes it again; not past another's later change to the same session. */
export async function undoOrRedo(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  direction: "undo" | "redo",
): Promise<void> {
  await holdDraft(tx, activityId);
  const act = await findAgendaAct(tx, viewer, activityId, direction);
  if (!act) throw new Refusal({ failure: { key: direction === "undo" ? "nothingToUndo" : "nothingToRedo" } });
  const touched = new Set([...Object.keys(act.before), ...Object.keys(act.after)]);
  const standing: Record<string, AgendaSession | null> = {};
  for (const id of touched) {
    const found = await findSession(tx, activityId, 0, id);
    if (!found) standing[id] = null;
    else {
      const { revision: _revision, ...session } = found;
      standing[id] = session;
    }
  }
  const restored: Restored | "overtaken" = restore(act, direction, standing);
  if (restored === "overtaken") throw new Refusal({ failure: { key: "overtaken" } });
  for (const session of restored.put) await putSession(tx, activityId, session);
  if (restored.remove.length > 0) {
    await tx
      .delete(agendaSessions)
      .where(and(draft(activityId), inArray(agendaSessions.sessionId, restored.remove)));
  }
  await tx
    .update(agendaActs)
    .set({ undoneAt: direction === "undo" ? sql`clock_timestamp()` : null })
    .where(eq(agendaActs.id, act.id));
}

/** Publishes the draft as the next version, which nobody changes any more. Blockers and the tray stay in the draft. */
export async function publishAgenda(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  note: string,
): Promise<string> {
  await holdDraft(tx, activityId);
  const number = (await currentVersion(tx, activityId)) + 1;
  const sessions = (await listSessions(tx, activityId, 0)).filter(
    (each) => each.startsAt && each.kind !== "blocker",
  );
  if (sessions.length === 0) throw new Refusal({ failure: { key: "emptyAgenda" } });
  const id = v7();
  await tx
    .insert(agendaVersions)
    .values({ id, spaceId: activityId, number, note, authorId: viewer.accountId });
  await tx.insert(agendaSessions).values(
    sessions.map((session) => ({
      id: v7(),
      sessionId: session.sessionId,
      spaceId: activityId,
      version: number,
      ...columnsOf(session),
    })),
  );
  return id;
}

/** Makes the draft what a version was; what waited in the tray and the blockers stay. One act, which can be undone. */
export async function resetToVersion(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  number: number,
): Promise<void> {
  await holdDraft(tx, activityId);
  const target = await listSessions(tx, activityId, number);
  if (target.length === 0) throw gone();
  const before = (await listSessions(tx, activityId, 0)).filter(
    (each) => each.startsAt && each.kind !== "blocker",
  );
  const wanted = new Map(target.map((session) => [session.sessionId, session]));
  const leaving = before
    .filter((session) => !wanted.has(session.sessionId))
    .map((session) => session.sessionId);
  if (leaving.length > 0) {
    await tx.delete(agendaSessions).where(and(draft(activityId), inArray(agendaSessions.sessionId, leaving)));
  }
  for (const session of target) await putSession(tx, activityId, session);
  const ids = new Set([...before.map((each) => each.sessionId), ...wanted.keys()]);
  const old = new Map(before.map((session) => [session.sessionId, session]));
  const state = (from: Map<string, AgendaSession>) =>
    Object.fromEntries([...ids].map((id) => [id, from.get(id) ?? null]));
  await recordAgendaAct(tx, viewer, activityId, { act: "shift", before: state(old), after: state(wanted) });
}
