import { and, asc, eq, gte, isNull, lte, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { agendaSessions } from "../schema/agenda";
import { statement } from "../statement";
import { asSession, sessionColumns } from "./agenda";

const current = statement<{ now: string; first: string; last: string }>()((tx, { now, first, last }) => {
  // Few activities are under way: found first, so that no session of any other is asked for.
  const underWay = tx
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
    .where(
      and(
        sql`${activities.id} = any(array(select viewer_spaces()))`,
        lte(activities.startsOn, last),
        gte(activities.endsOn, first),
        isNull(activities.cancelledAt),
        isNull(activities.closedAt),
      ),
    )
    .orderBy(asc(activities.startsOn), asc(activities.id))
    .limit(20)
    .as("under_way");
  return tx
    .select({
      ...sessionColumns,
      activityId: underWay.id,
      activity: underWay.title,
      city: underWay.city,
      timeZone: underWay.timeZone,
      room: sql<string | null>`(select r.name from rooms r where r.id = (agenda_sessions.room_ids)[1])`,
    })
    .from(underWay)
    .innerJoin(
      agendaSessions,
      and(eq(agendaSessions.spaceId, underWay.id), eq(agendaSessions.version, underWay.version)),
    )
    .where(
      and(
        sql`${agendaSessions.startsAt} + make_interval(mins => ${agendaSessions.minutes}) > ${now}`,
        sql`${agendaSessions.startsAt} < ${now}::timestamptz + interval '12 hours'`,
      ),
    )
    .orderBy(asc(agendaSessions.startsAt), asc(agendaSessions.sessionId))
    .limit(6);
});

/** Now and next of the published agendas of activities that the viewer belongs to and that are under way. */
export async function currentSessions(tx: Tx, now: Date) {
  // Wherever the place is, its days are within two of those in UTC.
  const day = (away: number) => new Date(now.getTime() + away * 86_400_000).toISOString().slice(0, 10);
  const rows = await current(tx, { now: now.toISOString(), first: day(-2), last: day(2) });
  return rows.map(({ activityId, activity, city, timeZone, room, ...session }) => ({
    ...asSession(session),
    activityId,
    activity,
    city,
    timeZone,
    room,
  }));
}
