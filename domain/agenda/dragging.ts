/** What a drag on the grid would do, from where it began to where the pointer is now. */
import { instantAt, minuteOfDay } from "./clock";
import { snap } from "./grid";
import { moveBy, moveTo, resizeEnd, resizeStart, toTray } from "./moving";
import { minute, startOf } from "./place";
import type { AgendaSession } from "./session";

export type DragMode = "move" | "start" | "end";

/** Where the pointer is: a column and a minute of the day on the grid, or over the tray. */
export type Pointer = { column: number; minute: number } | "tray";

export type Drag = {
  mode: DragMode;
  /** The session that is held, and others that go along, as they stood when the drag began. */
  held: AgendaSession;
  others: AgendaSession[];
  /** Minutes between the beginning of the session and where it was taken hold of. */
  grabbed: number;
  /** The column in which it was taken hold of; null out of the tray. */
  column: number | null;
};

type Place = { day: string; timeZone: string; roomIds: string[]; step: number };

/** The sessions as they would be; empty where nothing would change or a change of clocks skips the time. */
export function dragged(drag: Drag, pointer: Pointer, place: Place): AgendaSession[] {
  const { held, others } = drag;
  if (pointer === "tray") {
    if (drag.mode !== "move") return [];
    return [held, ...others].filter((session) => session.startsAt !== null).map(toTray);
  }
  const instant = (at: number) =>
    instantAt({ day: place.day, minute: Math.max(0, snap(at, place.step)) }, place.timeZone);
  if (drag.mode === "end") {
    const begins = minuteOfDay(startOf(held), place.timeZone).minute;
    return [resizeEnd(held, snap(pointer.minute, place.step) - begins)];
  }
  if (drag.mode === "start") {
    const at = instant(pointer.minute);
    return at === null ? [] : [resizeStart(held, at)];
  }
  const at = instant(pointer.minute - drag.grabbed);
  if (at === null) return [];
  const moved = moveTo(held, { at, roomIds: roomsAfter(drag, pointer.column, place.roomIds) });
  const by = held.startsAt === null ? 0 : (at - startOf(held)) / minute;
  return [moved, ...others.map((session) => moveBy(session, by))];
}

/** A plenary stays one; a session in several rooms goes along by as many columns as still fit. */
function roomsAfter({ held, column }: Drag, over: number, roomIds: string[]): string[] {
  if (held.startsAt !== null && held.plenary) return [];
  const under = roomIds[over];
  if (held.startsAt === null || column === null || held.roomIds.length <= 1) return under ? [under] : [];
  const columns = held.roomIds.map((id) => roomIds.indexOf(id)).filter((index) => index >= 0);
  const most = roomIds.length - 1 - Math.max(...columns);
  const by = Math.max(-Math.min(...columns), Math.min(most, over - column));
  return columns.flatMap((index) => roomIds[index + by] ?? []);
}
