/** An agenda on the day itself: the times of a published version with the delays that were said since, and what is on. */
import { minuteOfDay } from "./clock";
import { endOf, minute, startOf } from "./place";
import type { AgendaSession } from "./session";

/** Minutes that a session begins later and lasts longer than what the version planned when it was said. */
export type Delay = {
  sessionId: string;
  plannedAt: string;
  plannedMinutes: number;
  later: number;
  longer: number;
};

/** When a session really began and ended. */
export type Run = { sessionId: string; startedAt: string; endedAt: string | null };

export type Day = { runs: Map<string, Run>; delays: Delay[] };

export type Phase = "ahead" | "on" | "over";

/** A session with the times that hold now, and those of the version where they differ. */
export type LiveSession = AgendaSession & { planned: { startsAt: string; minutes: number } | null };

/** A delay of what the version no longer plans so has had its effect: it does not count. */
const counts = (delay: Delay, session: AgendaSession) =>
  delay.sessionId === session.sessionId &&
  session.startsAt !== null &&
  Date.parse(delay.plannedAt) === startOf(session) &&
  delay.plannedMinutes === session.minutes;

/** The sessions of a version as they stand now, by their live times. */
export function liveSessions(sessions: AgendaSession[], delays: Delay[]): LiveSession[] {
  const said = Map.groupBy(delays, (delay) => delay.sessionId);
  return sessions
    .map((session) => liveSession(session, said.get(session.sessionId) ?? []))
    .sort((a, b) => order(a) - order(b) || (a.sessionId < b.sessionId ? -1 : 1));
}

const order = (session: AgendaSession) =>
  session.startsAt === null ? Number.POSITIVE_INFINITY : startOf(session);

/** One session of a version as it stands now. */
export function liveSession(session: AgendaSession, delays: Delay[]): LiveSession {
  const own = delays.filter((delay) => counts(delay, session));
  const later = own.reduce((sum, delay) => sum + delay.later, 0);
  const longer = own.reduce((sum, delay) => sum + delay.longer, 0);
  if (session.startsAt === null || (later === 0 && longer === 0)) return { ...session, planned: null };
  return {
    ...session,
    startsAt: new Date(startOf(session) + later * minute).toISOString(),
    minutes: Math.max(1, session.minutes + longer),
    planned: { startsAt: session.startsAt, minutes: session.minutes },
  };
}

/**
 * Where a session stands now: by who runs the day where they said so, else by the clock. What nobody ended is over at its
 * end all the same.
 */
export function phaseOf(session: AgendaSession, run: Run | undefined, now: number): Phase {
  if (session.startsAt === null) return "ahead";
  if (run?.endedAt || endOf(session) <= now) return "over";
  return run || startOf(session) <= now ? "on" : "ahead";
}

const hour = 60 * minute;

/** Whether it is the day to begin, end or delay a session: its own at the place, and a while around it past midnight. */
export function runsOn(session: AgendaSession, now: number, timeZone: string): boolean {
  if (session.startsAt === null) return false;
  const sameDay = minuteOfDay(now, timeZone).day === minuteOfDay(startOf(session), timeZone).day;
  return sameDay || (now > startOf(session) - 2 * hour && now < endOf(session) + 6 * hour);
}

/** The next instant at which some session begins or ends by the clock; null when nothing more comes. */
export function nextTurn(sessions: AgendaSession[], now: number): number | null {
  const turns = sessions
    .filter((session) => session.startsAt !== null)
    .flatMap((session) => [startOf(session), endOf(session)])
    .filter((at) => at > now);
  return turns.length > 0 ? Math.min(...turns) : null;
}
