"use server";
import { v7 } from "uuid";
import { write } from "@/auth/write";
import type { Tx } from "@/db/client";
import { activityToEdit } from "@/db/queries/activities";
import { findSession } from "@/db/queries/agenda";
import { addSession, editSession, removeSession, undoOrRedo } from "@/db/queries/agenda-draft";
import { publishAgenda, resetToVersion } from "@/db/queries/agenda-publishing";
import * as input from "@/domain/agenda/input";
import type { AgendaSession } from "@/domain/agenda/session";
import { instantOf } from "@/lib/dates";
import { refuseField } from "@/lib/errors";
import { paths } from "@/lib/paths";

/** What was typed, as a session: the wall-clock time of the place becomes an instant. */
async function sessionOf(
  tx: Tx,
  activityId: string,
  sessionId: string,
  typed: input.TypedSession,
): Promise<AgendaSession> {
  const activity = await activityToEdit(tx, activityId);
  const standing = await findSession(tx, activityId, 0, sessionId);
  if (typed.label < activity.label) throw refuseField("label", "tooLoose");
  if (typed.day && (typed.day < activity.startsOn || typed.day > activity.endsOn))
    throw refuseField("day", "outsideActivity");
  const startsAt = typed.day && typed.at ? instantOf(typed.day, typed.at, activity.timeZone) : null;
  if (startsAt === "skipped") throw refuseField("at", "skippedTime");
  const items = input.parseItems(typed.items, typed.title.original ?? "es");
  if (!items) throw refuseField("items", "items");
  if (items.reduce((sum, item) => sum + item.minutes, 0) > typed.minutes)
    throw refuseField("items", "itemsTooLong");
  const { day: _day, at: _at, ...rest } = typed;
  return {
    ...rest,
    sessionId,
    startsAt: startsAt?.toISOString() ?? null,
    plenary: typed.plenary || (typed.day !== null && typed.roomIds.length === 0),
    roomIds: typed.plenary ? [] : typed.roomIds,
    items: input.keepItems(standing?.items ?? [], items, v7),
  };
}

export const createSession = write({
  input: input.newSession,
  audit: "agenda-session.create",
  async work(tx, { activityId, ...typed }, viewer) {
    const sessionId = v7();
    await addSession(tx, viewer, activityId, await sessionOf(tx, activityId, sessionId, typed));
    return { subject: sessionId, to: paths.agendaDraft(activityId, { day: typed.day }) };
  },
});

export const saveSession = write({
  input: input.editedSession,
  audit: "agenda-session.edit",
  async work(tx, { activityId, sessionId, revision, ...typed }, viewer) {
    await editSession(tx, viewer, activityId, revision, await sessionOf(tx, activityId, sessionId, typed));
    return { subject: sessionId, to: paths.agendaDraft(activityId, { day: typed.day }) };
  },
});

export const deleteSession = write({
  input: input.removedSession,
  audit: "agenda-session.remove",
  async work(tx, { activityId, sessionId }, viewer) {
    await removeSession(tx, viewer, activityId, sessionId);
    return { subject: sessionId, to: paths.agendaDraft(activityId) };
  },
});

export const undo = write({
  input: input.undoneAct,
  audit: "agenda-session.undo",
  async work(tx, { activityId }, viewer) {
    await undoOrRedo(tx, viewer, activityId, "undo");
    return { subject: activityId, done: "undone" };
  },
});

export const redo = write({
  input: input.undoneAct,
  audit: "agenda-session.redo",
  async work(tx, { activityId }, viewer) {
    await undoOrRedo(tx, viewer, activityId, "redo");
    return { subject: activityId, done: "redone" };
  },
});

export const publish = write({
  input: input.publishedAgenda,
  audit: "agenda-version.create",
  async work(tx, { activityId, note }, viewer) {
    const { id, number } = await publishAgenda(tx, viewer, activityId, note);
    return { subject: id, to: paths.agendaMessages(activityId, { published: number }) };
  },
});

export const reset = write({
  input: input.resetAgenda,
  audit: "agenda-version.reset",
  async work(tx, { activityId, number }, viewer) {
    await resetToVersion(tx, viewer, activityId, number);
    return { subject: activityId, to: paths.agendaDraft(activityId) };
  },
});
