/** What calendars hold: read as their reader, also through the narrower session of a feed. */
import { and, asc, eq, gte, type SQL, sql } from "drizzle-orm";
import type { Locale } from "@/domain/local-text";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { agendaSessions } from "../schema/agenda";

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

const session = {
  id: agendaSessions.sessionId,
  spaceId: agendaSessions.spaceId,
  version: agendaSessions.version,
  kind: agendaSessions.kind,
  title: agendaSessions.title,
  label: agendaSessions.label,
  startsAt: sql<Date>`${agendaSessions.startsAt}`.mapWith(agendaSessions.startsAt),
  minutes: agendaSessions.minutes,
  rooms: sql<
    string[]
  >`array(select r.name from rooms r where r.id = any(${agendaSessions.roomIds}) order by r.position)`,
  timeZone: activities.timeZone,
  city: activities.city,
  createdAt: activities.createdAt,
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

/** Sessions of the newest published agenda; what is cancelled has none. */
function readSessions(tx: Tx, which: SQL | undefined, most: number) {
  return tx
    .select(session)
    .from(agendaSessions)
    .innerJoin(activities, eq(activities.id, agendaSessions.spaceId))
    .where(
      and(
        which,
        eq(activities.open, true),
        sql`${activities.cancelledAt} is null and ${agendaSessions.startsAt} is not null and ${agendaSessions.kind} not in ('break', 'blocker')`,
        sql`${agendaSessions.version} > 0 and ${agendaSessions.version} = (select max(v.number) from agenda_versions v where v.space_id = ${agendaSessions.spaceId})`,
      ),
    )
    .orderBy(asc(agendaSessions.startsAt), asc(agendaSessions.id))
    .limit(most);
}

/** One activity with the sessions of its published agenda. */
export async function readActivityCalendar(tx: Tx, id: string) {
  return {
    days: await readDays(tx, eq(activities.id, id), 1),
    sessions: await readSessions(tx, eq(activities.id, id), 500),
  };
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
