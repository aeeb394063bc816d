/** The wizard of gaps: what stands in one room on a day follows each other with equal breaks, or none. */
import { minute, startOf } from "./place";
import type { AgendaSession } from "./session";
import { type Shift, settle, type Why } from "./shifting";

type Order = {
  /** Null: an agenda without rooms, whose sessions all follow each other. */
  roomId: string | null;
  /** Instants: what begins within them is spread. */
  from: number;
  until: number;
  /** Minutes between two sessions; 0 closes the gaps. */
  gap: number;
};

/**
 * The sessions of one room, one after the other from the first one's beginning, with so many minutes between them.
 * What is fixed or in several rooms stays and the rest goes on after it. Nothing overlaps that did not before.
 */
export function spread(sessions: AgendaSession[], { roomId, from, until, gap }: Order): Shift {
  const scheduled = sessions.filter((session) => session.startsAt !== null);
  const own = scheduled
    .filter((session) => startOf(session) >= from && startOf(session) < until)
    .filter((session) => roomId === null || session.plenary || session.roomIds.includes(roomId))
    .sort((a, b) => startOf(a) - startOf(b) || (a.sessionId < b.sessionId ? -1 : 1));
  const reasons = new Map<string, Why>();
  for (const session of own) {
    if (session.fixed) reasons.set(session.sessionId, "fixed");
    else if (roomId !== null && (session.plenary || session.roomIds.length > 1))
      reasons.set(session.sessionId, "plenary");
  }
  const begins = new Map<string, number>();
  let at = own[0] ? startOf(own[0]) : 0;
  for (const session of own) {
    if (reasons.has(session.sessionId)) {
      at = Math.max(at, startOf(session) + (session.minutes + gap) * minute);
      continue;
    }
    if (at + session.minutes * minute > until) {
      reasons.set(session.sessionId, "endOfDay");
      continue;
    }
    begins.set(session.sessionId, at);
    at += (session.minutes + gap) * minute;
  }
  const shift = settle(scheduled, own, reasons, (session) => ({
    ...session,
    startsAt: new Date(begins.get(session.sessionId) ?? startOf(session)).toISOString(),
  }));
  return {
    ...shift,
    moved: shift.moved.filter(
      (session) =>
        startOf(session) !== startOf(own.find((each) => each.sessionId === session.sessionId) ?? session),
    ),
  };
}
