/** The day of a published agenda: what began and ended, how late it is, and who may say so. */
import { createHash } from "node:crypto";
import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { type Order, type Saying, sayLate } from "@/domain/agenda/lateness";
import { type Day, liveSessions, runsOn } from "@/domain/agenda/live";
import { gone, Refusal, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { activities } from "../schema/activities";
import { sessionDelays, sessionRuns } from "../schema/day";
import { mayEdit } from "./activities";
import { currentVersion, findSession, listSessions, type Span } from "./agenda";
import { findSettings } from "./agenda-planning";
import type { Viewer } from "./viewer";

/** What was taken back is said no more: it stands with no minutes, for its moment alone. */
const isSaid = sql`(${sessionDelays.later} <> 0 or ${sessionDelays.longer} <> 0)`;

/** What was said of an agenda's day, as far as the viewer reads its sessions. */
export async function findDay(tx: Tx, activityId: string): Promise<Day> {
  const runs = await tx
    .select({
      sessionId: sessionRuns.sessionId,
      startedAt: sessionRuns.startedAt,
      endedAt: sessionRuns.endedAt,
    })
    .from(sessionRuns)
    .where(eq(sessionRuns.spaceId, activityId))
    .limit(2000);
  const delays = await tx
    .select({
      sessionId: sessionDelays.sessionId,
      plannedAt: sessionDelays.plannedAt,
      plannedMinutes: sessionDelays.plannedMinutes,
      later: sessionDelays.later,
      longer: sessionDelays.longer,
    })
    .from(sessionDelays)
    .where(and(eq(sessionDelays.spaceId, activityId), isSaid))
    .limit(5000);
  return {
    runs: new Map(
      runs.map(({ sessionId, startedAt, endedAt }) => [
        sessionId,
        { sessionId, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
      ]),
    ),
    delays: delays.map((delay) => ({ ...delay, plannedAt: delay.plannedAt.toISOString() })),
  };
}

/** The sessions of the newest version with their live times; `span` keeps to a day of the plan. */
export async function listLive(tx: Tx, activityId: string, version: number, span?: Span) {
  const sessions = await listSessions(tx, activityId, version, span);
  const day = await findDay(tx, activityId);
  return { sessions: liveSessions(sessions, day.delays), day };
}

/** One writer of a day at a time, so that what was previewed is what happens. */
const holdDay = (tx: Tx, activityId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`day ${activityId}`}, 0))`);

/** A session of the newest version that the viewer may run now; the refusal says why not. */
async function toRun(tx: Tx, activityId: string, sessionId: string) {
  await holdDay(tx, activityId);
  const [activity] = await tx
    .select({
      timeZone: activities.timeZone,
      cancelledAt: activities.cancelledAt,
      leads: mayEdit,
    })
    .from(activities)
    .where(eq(activities.id, activityId));
  const planned = await findSession(tx, activityId, await currentVersion(tx, activityId), sessionId);
  if (!activity?.leads || !planned) throw gone();
  const day = await findDay(tx, activityId);
  const [session] = liveSessions([planned], day.delays);
  if (!session || activity.cancelledAt || !runsOn(session, Date.now(), activity.timeZone))
    throw new Refusal({ failure: { key: "notToday" } });
  return { session, run: day.runs.get(sessionId) };
}

/** A session begins now. Beginning it twice is once. */
export async function startSession(tx: Tx, viewer: Viewer, activityId: string, sessionId: string) {
  await toRun(tx, activityId, sessionId);
  await tx
    .insert(sessionRuns)
    .values({ spaceId: activityId, sessionId, markedBy: viewer.accountId })
    .onConflictDoNothing();
}

/** It ends now. Ending it twice leaves the first end. */
export async function endSession(tx: Tx, activityId: string, sessionId: string) {
  const { run } = await toRun(tx, activityId, sessionId);
  if (!run) throw new Refusal({ failure: { key: "notBegun" } });
  await tx
    .update(sessionRuns)
    .set({ endedAt: sql`now()` })
    .where(and(ofSession(activityId, sessionId), isNull(sessionRuns.endedAt)));
}

/** Takes the last of the two back: it goes on, or has not begun after all. */
export async function takeBackRun(tx: Tx, activityId: string, sessionId: string) {
  const { run } = await toRun(tx, activityId, sessionId);
  if (!run) throw new Refusal({ failure: { key: "notBegun" } });
  const own = ofSession(activityId, sessionId);
  if (run.endedAt) {
    await tx
      .update(sessionRuns)
      .set({ endedAt: null })
      .where(and(own, isNotNull(sessionRuns.endedAt)));
  } else await tx.delete(sessionRuns).where(own);
}

const ofSession = (activityId: string, sessionId: string) =>
  and(eq(sessionRuns.spaceId, activityId), eq(sessionRuns.sessionId, sessionId));

/** What saying a delay would do, with a fingerprint of it; null where nothing can be said of that session. */
export async function previewDelay(
  tx: Tx,
  activityId: string,
  order: Order,
): Promise<{ saying: Saying; preview: string } | null> {
  const [activity] = await tx
    .select({ timeZone: activities.timeZone })
    .from(activities)
    .where(eq(activities.id, activityId));
  if (!activity) return null;
  const sessions = await listSessions(tx, activityId, await currentVersion(tx, activityId));
  const { dayUntil } = await findSettings(tx, activityId);
  const saying = sayLate(sessions, await findDay(tx, activityId), order, { ...activity, dayUntil });
  if (!saying) return null;
  const moves = saying.steps.map(({ before, after }) =>
    [before, after].map(({ startsAt, minutes }) => [startsAt, minutes]),
  );
  const text = JSON.stringify([order, saying.delays, moves]);
  return { saying, preview: createHash("sha256").update(text).digest("hex") };
}

/** Says it: what the confirmed preview named, and nothing else. Gives the saying's identifier. */
export async function sayDelay(tx: Tx, viewer: Viewer, activityId: string, order: Order, preview: string) {
  await toRun(tx, activityId, order.sessionId);
  const now = await previewDelay(tx, activityId, order);
  if (!now) throw new Refusal({ failure: { key: "sessionOver" } });
  if (now.preview !== preview) throw stale();
  const sayingId = v7();
  await tx.insert(sessionDelays).values(
    now.saying.delays.map((delay) => ({
      ...delay,
      id: v7(),
      spaceId: activityId,
      sayingId,
      plannedAt: new Date(delay.plannedAt),
      markedBy: viewer.accountId,
    })),
  );
  return sayingId;
}

/**
 * Not late after all: everything that one saying moved stands as if it had not been said. Rows of no minutes keep when
 * that was: a calendar takes no entry whose stamp is older than the one it has (RFC 5546, 2.1.5).
 */
export async function takeBackDelay(tx: Tx, viewer: Viewer, activityId: string, sayingId: string) {
  await holdDay(tx, activityId);
  const taken = await tx
    .delete(sessionDelays)
    .where(and(eq(sessionDelays.spaceId, activityId), eq(sessionDelays.sayingId, sayingId), isSaid))
    .returning({
      sessionId: sessionDelays.sessionId,
      plannedAt: sessionDelays.plannedAt,
      plannedMinutes: sessionDelays.plannedMinutes,
    });
  if (taken.length === 0) throw gone();
  const takenBack = { spaceId: activityId, sayingId: v7(), later: 0, markedBy: viewer.accountId };
  await tx.insert(sessionDelays).values(taken.map((each) => ({ ...each, ...takenBack, id: v7() })));
}

/** What was said since an instant, the last first: who, when, of which session, how many minutes, how many moved with it. */
export async function listSayings(tx: Tx, activityId: string, since: Date) {
  const first = <T>(column: unknown) => sql<T>`(array_agg(${column} order by ${sessionDelays.id}))[1]`;
  const rows = await tx
    .select({
      sayingId: sessionDelays.sayingId,
      sessionId: first<string>(sessionDelays.sessionId),
      minutes: first<number>(sql`${sessionDelays.later} + ${sessionDelays.longer}`),
      count: sql<number>`count(*)::int`,
      by: sql<string | null>`min(${accounts.name})`,
      at: sql<Date>`min(${sessionDelays.createdAt})`.mapWith(sessionDelays.createdAt),
    })
    .from(sessionDelays)
    .leftJoin(accounts, eq(accounts.id, sessionDelays.markedBy))
    .where(
      and(
        eq(sessionDelays.spaceId, activityId),
        isSaid,
        sql`${sessionDelays.createdAt} >= ${since.toISOString()}`,
      ),
    )
    .groupBy(sessionDelays.sayingId)
    .orderBy(desc(sql`min(${sessionDelays.createdAt})`), asc(sessionDelays.sayingId))
    .limit(50);
  return rows;
}
