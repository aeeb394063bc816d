/** The acts of the agenda's editor on sessions: each gives the sessions as they are afterwards, and changes none. */
import type { LocalText } from "../local-text";
import { instantAt, minuteOfDay } from "./clock";
import { contentOf, endOf, minute, startOf } from "./place";
import type { AgendaItem, AgendaSession } from "./session";

/** Where a session is put: an instant (milliseconds) and rooms; no rooms means all of them. */
export type Spot = { at: number; roomIds: string[] };

const iso = (at: number) => new Date(at).toISOString();

/** At another time or in other rooms. */
export function moveTo(session: AgendaSession, { at, roomIds }: Spot): AgendaSession {
  return { ...session, startsAt: iso(at), roomIds, plenary: roomIds.length === 0 };
}

/** Earlier or later by so many minutes; what waits in the tray stays there. */
export function moveBy(session: AgendaSession, minutes: number): AgendaSession {
  return session.startsAt === null
    ? session
    : { ...session, startsAt: iso(startOf(session) + minutes * minute) };
}

/** On another day at the same hours of the clock; null where a change of clocks skips one of them. */
export function toDay(sessions: AgendaSession[], day: string, timeZone: string): AgendaSession[] | null {
  const moved = sessions.map((session) => {
    if (session.startsAt === null) return session;
    const at = instantAt({ day, minute: minuteOfDay(startOf(session), timeZone).minute }, timeZone);
    return at === null ? null : { ...session, startsAt: iso(at) };
  });
  return moved.every((each) => each !== null) ? moved : null;
}

/** Back to what is not yet scheduled. */
export function toTray(session: AgendaSession): AgendaSession {
  return { ...session, startsAt: null, roomIds: [], plenary: false };
}

/** With another end, never shorter than what is inside, never longer than a day. */
export function resizeEnd(session: AgendaSession, minutes: number): AgendaSession {
  return { ...session, minutes: Math.min(1440, Math.max(contentOf(session), minutes)) };
}

/** With another beginning (an instant) and the same end. */
export function resizeStart(session: AgendaSession, at: number): AgendaSession {
  const longest = endOf(session) - 1440 * minute;
  const latest = endOf(session) - contentOf(session) * minute;
  const begins = Math.max(longest, Math.min(at, latest));
  return { ...session, startsAt: iso(begins), minutes: (endOf(session) - begins) / minute };
}

/**
 * Two sessions change places. Neighbours in the same room keep the time that both take up together and the gap between
 * them; others take each other's beginning and rooms.
 */
export function swap(a: AgendaSession, b: AgendaSession): AgendaSession[] {
  const [first, second] = startOf(a) <= startOf(b) ? [a, b] : [b, a];
  const sameRooms =
    first.plenary === second.plenary &&
    [...first.roomIds].sort().join() === [...second.roomIds].sort().join();
  const place = ({ roomIds, plenary }: AgendaSession) => ({ roomIds, plenary });
  if (sameRooms && endOf(first) <= startOf(second)) {
    const gap = startOf(second) - endOf(first);
    return [
      { ...second, startsAt: first.startsAt },
      { ...first, startsAt: iso(startOf(first) + second.minutes * minute + gap) },
    ];
  }
  return [
    { ...first, startsAt: second.startsAt, ...place(second) },
    { ...second, startsAt: first.startsAt, ...place(first) },
  ];
}

/** Minutes after its beginning at which a session can be split: between items, or anywhere where it has none. */
export function splitPoints(session: AgendaSession, step: number): number[] {
  if (session.items.length > 0) {
    const ends = session.items.map((_, index) =>
      session.items.slice(0, index + 1).reduce((sum, item) => sum + item.minutes, 0),
    );
    return ends.filter((at) => at >= 5 && session.minutes - at >= 5);
  }
  const count = Math.floor((session.minutes - 5) / step);
  return Array.from({ length: Math.max(0, count) }, (_, index) => (index + 1) * step).filter(
    (at) => at >= 5 && session.minutes - at >= 5,
  );
}

/** Two sessions of one; items go where their time is. Null where it cannot be split there. */
export function split(session: AgendaSession, after: number, newId: string): AgendaSession[] | null {
  if (after < 5 || session.minutes - after < 5) return null;
  const early: AgendaItem[] = [];
  const late: AgendaItem[] = [];
  let passed = 0;
  for (const item of session.items) {
    if (passed < after && passed + item.minutes > after) return null;
    (passed < after ? early : late).push(item);
    passed += item.minutes;
  }
  return [
    { ...session, minutes: after, items: early },
    {
      ...session,
      sessionId: newId,
      startsAt: session.startsAt && iso(startOf(session) + after * minute),
      minutes: session.minutes - after,
      items: late,
    },
  ];
}

const union = (a: string[], b: string[]) => [...new Set([...a, ...b])];

/** What a session is about as one item of another: its items, or itself where it has none. */
function asItems(session: AgendaSession, newId: () => string): AgendaItem[] {
  if (session.items.length > 0) return session.items;
  const { title, minutes, speakerIds } = session;
  return [{ id: newId(), title, minutes, speakerIds }];
}

/**
 * One session of two, from the earlier beginning to the later end, with the stricter label. The second one's identity
 * ends. `newId` gives identifiers to items that are made of sessions.
 */
export function merge(a: AgendaSession, b: AgendaSession, newId: () => string): AgendaSession {
  const [first, second] = startOf(b) < startOf(a) ? [b, a] : [a, b];
  const bothScheduled = first.startsAt !== null && second.startsAt !== null;
  const items = [...asItems(first, newId), ...asItems(second, newId)];
  const length = bothScheduled
    ? (Math.max(endOf(first), endOf(second)) - startOf(first)) / minute
    : first.minutes + second.minutes;
  const inside = items.reduce((sum, item) => sum + item.minutes, 0);
  return {
    ...first,
    startsAt: first.startsAt ?? second.startsAt,
    roomIds: first.plenary ? [] : union(first.roomIds, second.startsAt === null ? [] : second.roomIds),
    minutes: Math.min(1440, Math.max(length, inside)),
    label: Math.max(first.label, second.label),
    speakerIds: union(first.speakerIds, second.speakerIds),
    organisationIds: union(first.organisationIds, second.organisationIds),
    interpreterIds: union(first.interpreterIds, second.interpreterIds),
    languages: union(first.languages, second.languages),
    interpretation: union(first.interpretation, second.interpretation),
    items,
    fixed: first.fixed || second.fixed,
  };
}

/** The same again under identifiers of its own. */
export function copy(session: AgendaSession, newId: () => string): AgendaSession {
  return {
    ...session,
    sessionId: newId(),
    fixed: false,
    items: session.items.map((item) => ({ ...item, id: newId() })),
  };
}

/** A new session as it is drawn on the grid. */
export function draw(
  spot: Spot & { minutes: number },
  sessionId: string,
  title: LocalText,
  label: number,
): AgendaSession {
  return moveTo(
    {
      sessionId,
      kind: "presentation",
      label,
      title,
      summary: {},
      startsAt: null,
      minutes: Math.max(5, spot.minutes),
      roomIds: [],
      plenary: false,
      languages: [],
      interpretation: [],
      speakerIds: [],
      organisationIds: [],
      interpreterIds: [],
      items: [],
      fixed: false,
    },
    spot,
  );
}
