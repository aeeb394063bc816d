/** Where a session stands: its instants, its rooms, who is bound by it. */
import type { AgendaSession } from "./session";

export const minute = 60_000;

/** Milliseconds since 1970; NaN while it waits in the tray. */
export const startOf = (session: AgendaSession) => Date.parse(session.startsAt ?? "");
/** Milliseconds since 1970: the beginning and its minutes; NaN while it waits in the tray. */
export const endOf = (session: AgendaSession) => startOf(session) + session.minutes * minute;

/** What makes a session "moved" when it changes. */
export const placeOf = (session: AgendaSession) => [
  session.startsAt,
  [...session.roomIds].sort(),
  session.plenary,
];

/**
 * Where a session takes place, in words: its rooms by their names, or `everywhere` where it is in all of them. Rooms that
 * have no name here are left out, so that it may be empty.
 */
export function placeName(
  { plenary, roomIds }: Pick<AgendaSession, "plenary" | "roomIds">,
  rooms: ReadonlyMap<string, string>,
  everywhere: string,
): string {
  return plenary ? everywhere : roomIds.flatMap((id) => rooms.get(id) ?? []).join(", ");
}

/** Everybody who speaks or interprets in a session, in its items too. */
export function peopleOf(session: AgendaSession): Set<string> {
  return new Set([
    ...session.speakerIds,
    ...session.interpreterIds,
    ...session.items.flatMap((item) => item.speakerIds),
  ]);
}

/** A room that both use: its identifier, null where one of them is in all rooms, undefined where they share none. */
export function sharedRoom(a: AgendaSession, b: AgendaSession): string | null | undefined {
  if (a.plenary || b.plenary) return null;
  return a.roomIds.find((room) => b.roomIds.includes(room));
}

/** Both at once in a room. */
export function overlap(a: AgendaSession, b: AgendaSession): boolean {
  return startOf(a) < endOf(b) && startOf(b) < endOf(a) && sharedRoom(a, b) !== undefined;
}

/** The length of what is inside, in minutes: a session is never shorter. */
export const contentOf = (session: AgendaSession) =>
  Math.max(
    5,
    session.items.reduce((sum, item) => sum + item.minutes, 0),
  );
