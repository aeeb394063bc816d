import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { liveSession } from "@/domain/agenda/live";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { agendaSessions } from "../schema/agenda";
import { sessionRuns } from "../schema/attendance";
import { asSession, sessionColumns } from "./agenda";

/** What was said of a session of the version that it stands in; the same delays count as in `domain/agenda/live.ts`. */
export const said = (
  column: "later" | "longer",
) => sql<number>`(select coalesce(sum(d.${sql.raw(column)}), 0)::int
  from session_delays d where d.space_id = agenda_sessions.space_id and d.session_id = agenda_sessions.session_id
  and d.planned_at = agenda_sessions.starts_at and d.planned_minutes = agenda_sessions.minutes)`;

export const liveStart = sql`${agendaSessions.startsAt} + make_interval(mins => ${said("later")})`;
export const liveEnd = sql`${liveStart} + make_interval(mins => ${agendaSessions.minutes} + ${said("longer")})`;

/** Activities on around an instant that the viewer belongs to: what happens there shows on home. At most ten. */
export async function listRunning(tx: Tx, now: Date): Promise<string[]> {
  const at = now.toISOString();
  const rows = await tx
    .select({ id: activities.id })
    .from(activities)
    .where(
      and(
        sql`${activities.id} = any(array(select viewer_spaces()))`,
        sql`${activities.startsOn} <= (${at}::timestamptz + interval '24 hours')::date`,
        sql`${activities.endsOn} >= (${at}::timestamptz - interval '24 hours')::date`,
        isNull(activities.cancelledAt),
        isNull(activities.closedAt),
      ),
    )
    .orderBy(asc(activities.startsOn), asc(activities.id))
    .limit(10);
  return rows.map(({ id }) => id);
}

/**
 * Now and next of the published agendas of activities that the viewer belongs to and that are under way, by their live
 * times. What was ended is over.
 */
export async function currentSessions(tx: Tx, now: Date) {
  const at = now.toISOString();
  const rows = await tx
    .select({
      ...sessionColumns,
      later: said("later"),
      longer: said("longer"),
      begun: sql<boolean>`${sessionRuns.startedAt} is not null`,
      activityId: activities.id,
      activity: activities.title,
      city: activities.city,
      timeZone: activities.timeZone,
      room: sql<string | null>`(select r.name from rooms r where r.id = (agenda_sessions.room_ids)[1])`,
    })
    .from(agendaSessions)
    .innerJoin(activities, eq(activities.id, agendaSessions.spaceId))
    .leftJoin(
      sessionRuns,
      and(
        eq(sessionRuns.spaceId, agendaSessions.spaceId),
        eq(sessionRuns.sessionId, agendaSessions.sessionId),
      ),
    )
    .where(
      and(
        sql`${agendaSessions.spaceId} = any(array(select viewer_spaces()))`,
        sql`${agendaSessions.version} = (select max(v.number) from agenda_versions v where v.space_id = ${activities.id})`,
        // As far as delays reach, so that they are summed up for few.
        sql`${agendaSessions.startsAt} between ${at}::timestamptz - interval '36 hours' and ${at}::timestamptz + interval '24 hours'`,
        sql`${liveEnd} > ${at} and ${liveStart} < ${at}::timestamptz + interval '12 hours'`,
        isNull(sessionRuns.endedAt),
        sql`${activities.cancelledAt} is null and ${activities.closedAt} is null`,
      ),
    )
    .orderBy(sql`${sessionRuns.startedAt} is null`, asc(liveStart), asc(agendaSessions.sessionId))
    .limit(24);
  return rows.map(({ later, longer, begun, activityId, activity, city, timeZone, room, ...row }) => {
    const session = asSession(row);
    const planned = { plannedAt: session.startsAt ?? "", plannedMinutes: session.minutes };
    const delay = { sessionId: session.sessionId, ...planned, later, longer };
    return { ...liveSession(session, [delay]), begun, activityId, activity, city, timeZone, room };
  });
}
