/** What calendars hold: read as their reader, also through the narrower session of a feed. */
import { and, asc, desc, eq, gt, gte, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { Locale } from "@/domain/local-text";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { agendaSessions, agendaVersions } from "../schema/agenda";
import { sessionDelays } from "../schema/day";
import { lastsLonger, startsLater } from "./live-times";

const db = new QueryBuilder({ casing: "snake_case" });

const day = {
  id: activities.id,
  kind: activities.kind,
  title: activities.title,
  city: activities.city,
  address: activities.address,
  startsOn: activities.startsOn,
  endsOn: activities.endsOn,
  label: activities.label,
  cancelledAt: activities.cancelledAt,
  createdAt: activities.createdAt,
  revision: activities.revision,
};

/** The newest version of each agenda, and when it was published. */
const current = db
  .selectDistinctOn([agendaVersions.spaceId], {
    spaceId: agendaVersions.spaceId,
    number: agendaVersions.number,
    createdAt: agendaVersions.createdAt,
  })
  .from(agendaVersions)
  .orderBy(agendaVersions.spaceId, desc(agendaVersions.number))
  .as("current_version");

/** What was said of each session's day, by what was planned when it was said: of another plan it counts no more. */
const said = db
  .select({
    spaceId: sessionDelays.spaceId,
    sessionId: sessionDelays.sessionId,
    plannedAt: sessionDelays.plannedAt,
    plannedMinutes: sessionDelays.plannedMinutes,
    later: sql<number>`sum(${sessionDelays.later})::int`.as("said_later"),
    longer: sql<number>`sum(${sessionDelays.longer})::int`.as("said_longer"),
    at: sql<Date>`max(${sessionDelays.createdAt})`.as("said_at"),
  })
  .from(sessionDelays)
  .groupBy(
    sessionDelays.spaceId,
    sessionDelays.sessionId,
    sessionDelays.plannedAt,
    sessionDelays.plannedMinutes,
  )
  .as("said");

const session = {
  id: agendaSessions.sessionId,
  spaceId: agendaSessions.spaceId,
  /** Grows with each version, and once more when the activity is cancelled. */
  version: sql<number>`${current.number} + (${activities.cancelledAt} is not null)::int`,
  cancelled: sql<boolean>`${activities.cancelledAt} is not null or ${agendaSessions.version} < ${current.number}`,
  kind: agendaSessions.kind,
  title: agendaSessions.title,
  label: agendaSessions.label,
  /** As they stand on the day itself. */
  startsAt: sql<Date>`${startsLater(sql`coalesce(${said.later}, 0)`)}`.mapWith(agendaSessions.startsAt),
  minutes: lastsLonger(sql`coalesce(${said.longer}, 0)`),
  rooms: sql<
    string[]
  >`array(select r.name from rooms r where r.id = any(${agendaSessions.roomIds}) order by r.position)`,
  timeZone: activities.timeZone,
  city: activities.city,
  /** When this was last revised: with the version, with a delay, or with the end of it all. */
  createdAt: sql<Date>`greatest(${current.createdAt}, ${activities.cancelledAt}, ${said.at})`.mapWith(
    agendaVersions.createdAt,
  ),
};

export type CalendarDay = Awaited<ReturnType<typeof readDays>>[number];
export type CalendarSession = Awaited<ReturnType<typeof readSessions>>[number];

function readDays(tx: Tx, which: SQL | undefined, most: number) {
  return tx
    .select(day)
    .from(activities)
    .where(and(which, eq(activities.open, true)))
    .orderBy(asc(activities.startsOn), asc(activities.id))
    .limit(most);
}

/**
 * Sessions as they stand in the newest version that holds them: one that a later version left out, or whose activity
 * is cancelled, is cancelled.
 */
async function readSessions(tx: Tx, which: SQL | undefined, most: number) {
  const rows = await tx
    .selectDistinctOn([agendaSessions.spaceId, agendaSessions.sessionId], session)
    .from(agendaSessions)
    .innerJoin(activities, eq(activities.id, agendaSessions.spaceId))
    .innerJoin(current, eq(current.spaceId, agendaSessions.spaceId))
    .leftJoin(
      said,
      and(
        eq(said.spaceId, agendaSessions.spaceId),
        eq(said.sessionId, agendaSessions.sessionId),
        eq(said.plannedAt, agendaSessions.startsAt),
        eq(said.plannedMinutes, agendaSessions.minutes),
      ),
    )
    .where(
      and(
        which,
        eq(activities.open, true),
        sql`${agendaSessions.startsAt} is not null and ${agendaSessions.kind} not in ('break', 'blocker')`,
        gt(agendaSessions.version, 0),
      ),
    )
    .orderBy(agendaSessions.spaceId, agendaSessions.sessionId, desc(agendaSessions.version));
  return rows
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/** One activity with the sessions of its published agenda. */
export async function readActivityCalendar(tx: Tx, id: string) {
  return {
    days: await readDays(tx, eq(activities.id, id), 1),
    sessions: await readSessions(tx, eq(activities.id, id), 500),
  };
}

/** The sessions of one activity alone. */
export function readAgendaCalendar(tx: Tx, id: string) {
  return readSessions(tx, eq(activities.id, id), 2000);
}

/** The activities that the reader belongs to, those of the last ninety days and to come, with their sessions. */
export async function readOwnCalendar(tx: Tx) {
  const own = and(
    sql`${activities.id} = any(array(select viewer_spaces()))`,
    gte(activities.endsOn, sql`current_date - 90`),
  );
  return { days: await readDays(tx, own, 200), sessions: await readSessions(tx, own, 1000) };
}

/** The language that the owner of the feed chose; undefined where the secret opens nothing. */
export async function findFeedReader(tx: Tx): Promise<{ language: Locale | null } | undefined> {
  const found = await tx.execute<{ language: Locale | null }>(sql`
    select a.language from account_sessions s join accounts a on a.id = s.account_id
    where s.id = (select viewer_session_id()) and s.kind = 'feed'`);
  return found.rows[0];
}
