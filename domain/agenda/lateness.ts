/** Saying that a session is late: what follows goes along where it can, and nothing of the version is changed. */
import { instantAt, minuteOfDay } from "./clock";
import { type Conflict, clashes } from "./conflicts";
import { type Day, type Delay, type LiveSession, liveSessions } from "./live";
import { endOf, minute, startOf } from "./place";
import type { AgendaSession } from "./session";
import { shiftRest, type Why } from "./shifting";

/** How far a delay reaches: the session alone, what follows in its rooms, or in all rooms. */
export const reaches = ["session", "room", "all"] as const;
export type Reach = (typeof reaches)[number];

/** The minutes that a press offers. */
export const usualDelays = [5, 10, 15, 30];

export type Order = { sessionId: string; minutes: number; reach: Reach };

export type Step = { before: LiveSession; after: AgendaSession };

/** What a saying would do: `steps` moves, the session itself first; `stays` does not, and why. */
export type Saying = {
  steps: Step[];
  stays: { session: AgendaSession; why: Why | "begun" }[];
  delays: Delay[];
  /** What is then at once in a room or with a person, where something that moves has part in it. */
  left: Conflict[];
};

/**
 * What saying "so many minutes late" does to a version's sessions as they stand. One that has begun ends later, one that
 * has not begins later; what follows on that day goes along as `reach` says. Null for a session that is over or not there.
 */
export function sayLate(
  sessions: AgendaSession[],
  { runs, delays }: Day,
  { sessionId, minutes, reach }: Order,
  { timeZone, dayUntil }: { timeZone: string; dayUntil: number },
): Saying | null {
  const live = liveSessions(sessions, delays);
  const target = live.find((session) => session.sessionId === sessionId);
  const run = runs.get(sessionId);
  if (!target || target.startsAt === null || run?.endedAt) return null;
  const after: AgendaSession = run
    ? { ...target, minutes: target.minutes + minutes }
    : { ...target, startsAt: new Date(startOf(target) + minutes * minute).toISOString() };
  if (after.minutes < 1) return null;
  const begun = live.filter((session) => session !== target && runs.has(session.sessionId));
  const { day } = minuteOfDay(startOf(target), timeZone);
  const end = (at: number) => instantAt({ day, minute: at }, timeZone) ?? Number.POSITIVE_INFINITY;
  // Who works beyond the end of the day has the whole of it.
  const until = endOf(target) > end(dayUntil) ? end(1440) : end(dayUntil);
  const { moved, stays } =
    reach === "session"
      ? { moved: [], stays: [] }
      : shiftRest(
          live.map((session) => (begun.includes(session) ? { ...session, fixed: true } : session)),
          {
            from: run ? endOf(target) : startOf(target),
            by: minutes,
            until,
            roomIds: reach === "all" || target.plenary ? null : target.roomIds,
            except: new Set([sessionId]),
          },
        );
  const byId = new Map(live.map((session) => [session.sessionId, session]));
  const steps = [after, ...moved].flatMap((each) => {
    const before = byId.get(each.sessionId);
    return before ? [{ before, after: each }] : [];
  });
  const started = new Set(begun.map((session) => session.sessionId));
  return {
    steps,
    stays: stays.map(({ session, why }) => ({
      session,
      why: started.has(session.sessionId) ? "begun" : why,
    })),
    delays: steps.map(delayOf),
    left: clashesOf(
      live.map((each) => steps.find((step) => step.before === each)?.after ?? each),
      steps.map((step) => step.after),
    ),
  };
}

/** What of some sessions collides with another, in a room or with a person. */
export function clashesOf(all: AgendaSession[], of: AgendaSession[]): Conflict[] {
  const ids = new Set(of.map((session) => session.sessionId));
  return clashes(all).filter(({ sessionIds }) => sessionIds.some((id) => ids.has(id)));
}

/** A step as it is kept: against what the version plans. */
function delayOf({ before, after }: Step): Delay {
  const planned = before.planned ?? { startsAt: before.startsAt ?? "", minutes: before.minutes };
  return {
    sessionId: before.sessionId,
    plannedAt: planned.startsAt,
    plannedMinutes: planned.minutes,
    later: (startOf(after) - startOf(before)) / minute,
    longer: after.minutes - before.minutes,
  };
}
