import { and, asc, eq, isNull, type Placeholder, sql } from "drizzle-orm";
import { liveSession } from "@/domain/agenda/live";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { agendaSessions } from "../schema/agenda";
import { sessionRuns } from "../schema/day";
import { statement } from "../statement";
import { asSession, sessionColumns } from "./agenda";
import { itsRun, liveEnd, liveStart, said } from "./live-times";

/** Activities on around an instant that the viewer belongs to. */
const underWay = (day: { first: Placeholder; last: Placeholder }) =>
  and(
    sql`${activities.id} = any(array(select viewer_spaces()))`,
    sql`${activities.startsOn} <= ${day.last}`,
    sql`${activities.endsOn} >= ${day.first}`,
    isNull(activities.cancelledAt),
    isNull(activities.closedAt),
  );

/** Wherever the place is, its days are within two of those in UTC. */
function daysAround(now: Date) {
  const day = (away: number) => new Date(now.getTime() + away * 86_400_000).toISOString().slice(0, 10);
  return { first: day(-2), last: day(2) };
}

const running = statement<{ first: string; last: string }>()((tx, { first, last }) =>
  tx
    .select({ id: activities.id })
    .from(activities)
    .where(underWay({ first, last }))
    .orderBy(asc(activities.startsOn), asc(activities.id))
    .limit(10),
);

/** What happens in these activities shows on home. At most ten. */
export async function listRunning(tx: Tx, now: Date): Promise<string[]> {
  const rows = await running(tx, daysAround(now));
  return rows.map(({ id }) => id);
}

const current = statement<{ now: string; first: string; last: string }>()((tx, { now, first, last }) => {
  // Few activities are under way: found first, so that no session of any other is asked for.
  const on = tx
    .select({
      id: activities.id,
      title: activities.title,
      city: activities.city,
      timeZone: activities.timeZone,
      version: sql<number>`(select max(v.number) from agenda_versions v where v.space_id = activities.id)`.as(
        "newest_version",
      ),
    })
    .from(activities)
    .where(underWay({ first, last }))
    .orderBy(asc(activities.startsOn), asc(activities.id))
    .limit(20)
    .as("under_way");
  return tx
    .select({
      ...sessionColumns,
      later: said("later"),
      longer: said("longer"),
      begun: sql<boolean>`${sessionRuns.startedAt} is not null`,
      activityId: on.id,
      activity: on.title,
      city: on.city,
      timeZone: on.timeZone,
      room: sql<string | null>`(select r.name from rooms r where r.id = (agenda_sessions.room_ids)[1])`,
    })
    .from(on)
    .innerJoin(agendaSessions, and(eq(agendaSessions.spaceId, on.id), eq(agendaSessions.version, on.version)))
    .leftJoin(sessionRuns, itsRun)
    .where(
      and(
        // As far as delays reach, so that they are summed up for few.
        sql`${agendaSessions.startsAt} between ${now}::timestamptz - interval '36 hours' and ${now}::timestamptz + interval '24 hours'`,
        sql`${liveEnd} > ${now} and ${liveStart} < ${now}::timestamptz + interval '12 hours'`,
        isNull(sessionRuns.endedAt),
      ),
    )
    .orderBy(sql`${sessionRuns.startedAt} is null`, asc(liveStart), asc(agendaSessions.sessionId))
    .limit(24);
});

/**
 * Now and next of the published agendas of activities that the viewer belongs to and that are under way, by their live
 * times. What was ended is over.
 */
export async function currentSessions(tx: Tx, now: Date) {
  const rows = await current(tx, { now: now.toISOString(), ...daysAround(now) });
  return rows.map(({ later, longer, begun, activityId, activity, city, timeZone, room, ...row }) => {
    const session = asSession(row);
    const planned = { plannedAt: session.startsAt ?? "", plannedMinutes: session.minutes };
    const delay = { sessionId: session.sessionId, ...planned, later, longer };
    return { ...liveSession(session, [delay]), begun, activityId, activity, city, timeZone, room };
  });
}
