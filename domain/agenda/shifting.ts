/** Moving the rest: what follows a session goes along, as far as nothing that stays is in the way. */
import { moveBy } from "./moving";
import { endOf, minute, overlap, startOf } from "./place";
import type { AgendaSession } from "./session";

/** Why a session does not move: fixed by hand, in all rooms, past the end of the day, or something that stays is in the way. */
export type Why = "fixed" | "plenary" | "endOfDay" | "inTheWay";

export type Shift = {
  /** As they are afterwards. */
  moved: AgendaSession[];
  stays: { session: AgendaSession; why: Why }[];
};

type Order = {
  /** What begins at or after this instant follows. */
  from: number;
  /** Minutes later, or earlier where negative. */
  by: number;
  /** The end of the day: nothing moves past it, and nothing that begins later belongs to the day. */
  until: number;
  /** Only what is in one of these rooms follows; null: what is in any. */
  roomIds: string[] | null;
  /** Those that moved already, and are in nobody's way. */
  except: ReadonlySet<string>;
};

/**
 * What moves and what does not when the rest of a day is shifted. No two sessions overlap afterwards in a room that did
 * not before: whoever would run into one that stays, stays too.
 */
export function shiftRest(sessions: AgendaSession[], { from, by, until, roomIds, except }: Order): Shift {
  const day = sessions.filter((session) => session.startsAt !== null && !except.has(session.sessionId));
  const following = day.filter(
    (session) =>
      startOf(session) >= from &&
      startOf(session) < until &&
      (roomIds === null || session.plenary || session.roomIds.some((room) => roomIds.includes(room))),
  );
  const reasons = new Map<string, Why>();
  for (const session of following) {
    if (session.fixed) reasons.set(session.sessionId, "fixed");
    else if (session.plenary && roomIds !== null) reasons.set(session.sessionId, "plenary");
    else if (endOf(session) + by * minute > until) reasons.set(session.sessionId, "endOfDay");
  }
  return settle(day, following, reasons, (session) => moveBy(session, by));
}

/**
 * Moves those of `candidates` that have no reason to stay; whoever would newly overlap one that stays, stays too, until
 * nothing changes any more.
 */
export function settle(
  all: AgendaSession[],
  candidates: AgendaSession[],
  reasons: Map<string, Why>,
  move: (session: AgendaSession) => AgendaSession,
): Shift {
  const moving = new Map<string, { before: AgendaSession; after: AgendaSession }>();
  for (const before of candidates) {
    if (!reasons.has(before.sessionId)) moving.set(before.sessionId, { before, after: move(before) });
  }
  for (let changed = true; changed; ) {
    changed = false;
    const staying = all.filter((session) => !moving.has(session.sessionId));
    const both = [...moving.values()];
    for (const { before, after } of both) {
      const blocked =
        staying.some((other) => overlap(after, other) && !overlap(before, other)) ||
        both.some(
          (other) => other.before !== before && overlap(after, other.after) && !overlap(before, other.before),
        );
      if (!blocked) continue;
      moving.delete(before.sessionId);
      reasons.set(before.sessionId, "inTheWay");
      changed = true;
      break;
    }
  }
  return {
    moved: [...moving.values()].map(({ after }) => after),
    stays: candidates.flatMap((session) => {
      const why = reasons.get(session.sessionId);
      return why ? [{ session, why }] : [];
    }),
  };
}
