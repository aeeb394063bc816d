/**
 * The times of a session on the day itself, in SQL: the plan of the version that it stands in with the delays said since.
 * The same rule as `domain/agenda/live.ts`: a delay of another plan does not count, and nothing lasts less than a minute.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { agendaSessions } from "../schema/agenda";
import { sessionRuns } from "../schema/day";

/** Minutes that were said of a session, all sayings together: how much later it begins, how much longer it lasts. */
export const said = (
  column: "later" | "longer",
) => sql<number>`(select coalesce(sum(d.${sql.raw(column)}), 0)::int
  from session_delays d where d.space_id = agenda_sessions.space_id and d.session_id = agenda_sessions.session_id
  and d.planned_at = agenda_sessions.starts_at and d.planned_minutes = agenda_sessions.minutes)`;

/** When a session begins that is so many minutes late. */
export const startsLater = (later: SQL) => sql`${agendaSessions.startsAt} + make_interval(mins => ${later})`;
/** How many minutes a session lasts that takes so many more than planned. */
export const lastsLonger = (longer: SQL) => sql<number>`greatest(1, ${agendaSessions.minutes} + ${longer})`;

/** When a session begins and ends now; null while it waits in the tray. */
export const liveStart = startsLater(said("later"));
export const liveEnd = sql`${liveStart} + make_interval(mins => ${lastsLonger(said("longer"))}::int)`;

/** A session of a version with what was said of its beginning and end, for a join: there is one run of it at most. */
export const itsRun = and(
  eq(sessionRuns.spaceId, agendaSessions.spaceId),
  eq(sessionRuns.sessionId, agendaSessions.sessionId),
);
