"use server";
import { write } from "@/auth/write";
import { endSession, sayDelay, startSession, takeBackDelay, takeBackRun } from "@/db/queries/day";
import * as input from "@/domain/agenda/day-input";
import { paths } from "@/lib/paths";

export const start = write({
  input: input.oneSession,
  audit: "agenda-session.start",
  async work(tx, { activityId, sessionId }, viewer) {
    await startSession(tx, viewer, activityId, sessionId);
    return { subject: sessionId, to: paths.day(activityId) };
  },
});

export const end = write({
  input: input.oneSession,
  audit: "agenda-session.end",
  async work(tx, { activityId, sessionId }) {
    await endSession(tx, activityId, sessionId);
    return { subject: sessionId, to: paths.day(activityId) };
  },
});

export const takeBack = write({
  input: input.oneSession,
  audit: "agenda-session.resume",
  async work(tx, { activityId, sessionId }) {
    await takeBackRun(tx, activityId, sessionId);
    return { subject: sessionId, to: paths.day(activityId) };
  },
});

export const sayLate = write({
  input: input.saidDelay,
  audit: "session-delay.create",
  async work(tx, { activityId, preview, ...order }, viewer) {
    const sayingId = await sayDelay(tx, viewer, activityId, order, preview);
    return { subject: sayingId, to: paths.day(activityId) };
  },
});

export const notLate = write({
  input: input.takenBackDelay,
  audit: "session-delay.undo",
  async work(tx, { activityId, sayingId }, viewer) {
    await takeBackDelay(tx, viewer, activityId, sayingId);
    return { subject: sayingId, to: paths.day(activityId) };
  },
});
