/** The editor's grid: minutes of a day as heights, rooms as columns, what is at once in a room side by side. */
import { minuteOfDay } from "./clock";
import { startOf } from "./place";
import type { AgendaSession } from "./session";

export type Hours = { from: number; until: number };

/** A block on the grid: columns counted from 0, minutes of the day, and its lane among those at once in its columns. */
export type Block = {
  session: AgendaSession;
  /** Which of a session's blocks: rooms that do not stand beside each other make several. */
  part: number;
  column: number;
  columns: number;
  from: number;
  until: number;
  lane: number;
  lanes: number;
};

/** The hours to show: those of the day, and whole hours around whatever lies outside them. */
export function hoursOf(sessions: AgendaSession[], timeZone: string, day: Hours): Hours {
  let { from, until } = day;
  for (const session of sessions) {
    const begins = minuteOfDay(startOf(session), timeZone).minute;
    from = Math.min(from, Math.floor(begins / 60) * 60);
    until = Math.max(until, Math.ceil((begins + session.minutes) / 60) * 60);
  }
  return { from, until: Math.min(until, 1440 + 720) };
}

/** Columns that stand beside each other, as spans: rooms 1, 2 and 4 are two of them. */
function spans(columns: number[]): { column: number; columns: number }[] {
  const found: { column: number; columns: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else found.push({ column, columns: 1 });
  }
  return found;
}

/** The blocks of a day. Sessions of one day only; rooms in the order of their columns. */
export function blocksOf(sessions: AgendaSession[], roomIds: string[], timeZone: string): Block[] {
  const index = new Map(roomIds.map((id, column) => [id, column]));
  const all = Math.max(1, roomIds.length);
  const blocks = sessions.flatMap((session): Block[] => {
    const from = minuteOfDay(startOf(session), timeZone).minute;
    const known = session.roomIds.flatMap((id) => index.get(id) ?? []);
    const places = session.plenary || known.length === 0 ? [{ column: 0, columns: all }] : spans(known);
    return places.map((place, part) => ({
      session,
      part,
      ...place,
      from,
      until: from + session.minutes,
      lane: 0,
      lanes: 1,
    }));
  });
  return lay(blocks);
}

const touches = (a: Block, b: Block) =>
  a.from < b.until && b.from < a.until && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** Gives each block the first lane that nobody at once with it has; those that touch each other share the width evenly. */
function lay(blocks: Block[]): Block[] {
  const sorted = [...blocks].sort(
    (a, b) =>
      a.from - b.from || b.columns - a.columns || (a.session.sessionId < b.session.sessionId ? -1 : 1),
  );
  const groups: Block[][] = [];
  for (const block of sorted) {
    const near = groups.filter((group) => group.some((other) => touches(other, block)));
    const taken = new Set(
      near
        .flat()
        .filter((other) => touches(other, block))
        .map((other) => other.lane),
    );
    while (taken.has(block.lane)) block.lane += 1;
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), block]);
  }
  for (const group of groups) {
    const lanes = Math.max(...group.map((block) => block.lane)) + 1;
    for (const block of group) block.lanes = lanes;
  }
  return sorted;
}

/** To the nearest multiple of the step. */
export const snap = (minute: number, step: number) => Math.round(minute / step) * step;
