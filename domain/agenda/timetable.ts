/** A day of an agenda as a grid of rooms and hours, in which nothing covers anything. */
import type { AgendaSession } from "./session";

/** Lines of the grid, counted from 1: rows from `top` to `bottom`, columns from `left` to `right`. */
export type Block = { sessionId: string; top: number; bottom: number; left: number; right: number };

export type Timetable = {
  /** The length of a row. */
  rowMinutes: number;
  /** How many rows there are. */
  rows: number;
  /** How many columns the rooms take together. */
  columns: number;
  rooms: { id: string; left: number; right: number }[];
  /** Beside the rooms: what is in all of them while something else is, too. Null where nothing is. */
  all: { left: number; right: number } | null;
  /** Minutes after the beginning of the day at which a full hour's row begins. */
  hours: { minute: number; top: number }[];
  blocks: Block[];
};

const rowLengths = [60, 30, 15, 10, 5];
const mostRows = 144;
const mostColumns = 24;

type Placed = { session: AgendaSession; top: number; bottom: number; rooms: number[]; everywhere: boolean };

const atOnce = (a: Placed, b: Placed) => a !== b && a.top < b.bottom && b.top < a.bottom;

/**
 * Lays the sessions of a day out; `dayBegins` is its midnight at the place. Null where a list reads better: fewer than
 * two rooms in use, or too many. A session without a room stands in all of them; one whose rooms are not side by side,
 * or in which it shares its time, has several blocks. Two that are in all rooms at once would look like two rooms: they
 * stand in columns of their own.
 */
export function layTimetable(
  sessions: AgendaSession[],
  roomIds: string[],
  dayBegins: Date,
): Timetable | null {
  const timed = sessions.filter((each) => each.startsAt !== null);
  const used = roomIds.filter((id) => timed.some((each) => !each.plenary && each.roomIds.includes(id)));
  if (used.length < 2) return null;
  const minuteOf = (each: AgendaSession) => (Date.parse(each.startsAt ?? "") - dayBegins.getTime()) / 60_000;
  const begins = timed.map(minuteOf);
  const ends = timed.map((each) => minuteOf(each) + each.minutes);
  const first = Math.floor(Math.min(...begins) / 60) * 60;
  const last = Math.ceil(Math.max(...ends) / 60) * 60;
  const rowMinutes = rowLength([...begins, ...ends], last - first);
  const rows = (last - first) / rowMinutes;
  const line = (minute: number) => Math.round((minute - first) / rowMinutes) + 1;
  const placed = timed.map((session) => {
    const rooms = session.plenary ? [] : used.flatMap((id, at) => (session.roomIds.includes(id) ? [at] : []));
    const top = Math.min(line(minuteOf(session)), rows);
    const bottom = Math.max(top + 1, line(minuteOf(session) + session.minutes));
    const everywhere = rooms.length === 0;
    return { session, top, bottom, everywhere, rooms: everywhere ? used.map((_, at) => at) : rooms };
  });
  const everywhere = placed.filter((each) => each.everywhere);
  const apart = new Set(everywhere.filter((each) => everywhere.some((other) => atOnce(each, other))));
  const extra = apart.size > 0 ? 1 : 0;
  // What is apart has a place before the rooms; whatever else is in all rooms goes across that too.
  for (const each of placed) {
    const across = each.everywhere && extra > 0 ? [0] : [];
    each.rooms = apart.has(each) ? [0] : [...across, ...each.rooms.map((room) => room + extra)];
  }
  const lanes = Array.from({ length: extra + used.length }, (_, room) =>
    lanesOf(placed.filter((each) => each.rooms.includes(room))),
  );
  const lefts = lanes.map((_, at) => 1 + lanes.slice(0, at).reduce((sum, each) => sum + each.count, 0));
  const widths = lanes.map((each) => each.count);
  const columns = widths.reduce((sum, each) => sum + each, 0);
  if (columns > mostColumns) return null;
  const spanOf = (at: number) => ({ left: lefts[at] ?? 1, right: (lefts[at] ?? 1) + (widths[at] ?? 1) });
  return {
    rowMinutes,
    rows,
    columns,
    rooms: used.map((id, at) => ({ id, ...spanOf(at + extra) })),
    all: extra > 0 ? spanOf(0) : null,
    hours: Array.from({ length: (last - first) / 60 }, (_, n) => ({
      minute: first + n * 60,
      top: (n * 60) / rowMinutes + 1,
    })),
    blocks: placed.flatMap(({ session, top, bottom, rooms }) =>
      joined(
        rooms.map((room) => {
          const left = lefts[room] ?? 1;
          const lane = lanes[room]?.laneOf.get(session.sessionId);
          return lane === undefined
            ? { left, right: left + (widths[room] ?? 1) }
            : { left: left + lane, right: left + lane + 1 };
        }),
      ).map((span) => ({ sessionId: session.sessionId, top, bottom, ...span })),
    ),
  };
}

/** The row in which a minute of the day falls; null outside the grid. */
export function rowAt(table: Timetable, minute: number): number | null {
  const first = table.hours[0]?.minute ?? 0;
  const row = Math.floor((minute - first) / table.rowMinutes) + 1;
  return row >= 1 && row <= table.rows ? row : null;
}

/** The longest row that every beginning and end falls on, and that keeps the grid within its most rows. */
function rowLength(minutes: number[], span: number): number {
  const fits = (length: number) => minutes.every((minute) => minute % length === 0);
  const exact = rowLengths.find(fits) ?? 5;
  return [...rowLengths].reverse().find((length) => length >= exact && span / length <= mostRows) ?? 60;
}

/** Lanes within a room, so that what overlaps stands side by side; who has the room alone has none and takes all. */
function lanesOf(placed: Placed[]): { count: number; laneOf: Map<string, number> } {
  const order = [...placed].sort(
    (a, b) => a.top - b.top || b.bottom - a.bottom || (a.session.sessionId < b.session.sessionId ? -1 : 1),
  );
  const freeFrom: number[] = [];
  const laneOf = new Map<string, number>();
  for (const each of order) {
    const shares = order.some((other) => atOnce(each, other));
    if (!shares) continue;
    const free = freeFrom.findIndex((bottom) => bottom <= each.top);
    const lane = free < 0 ? freeFrom.length : free;
    freeFrom[lane] = each.bottom;
    laneOf.set(each.session.sessionId, lane);
  }
  return { count: Math.max(1, freeFrom.length), laneOf };
}

/** Spans that touch become one. */
function joined(spans: { left: number; right: number }[]): { left: number; right: number }[] {
  const all: { left: number; right: number }[] = [];
  for (const span of spans) {
    const before = all.at(-1);
    if (before?.right === span.left) before.right = span.right;
    else all.push({ ...span });
  }
  return all;
}
