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
  if (held.startsAt === null || drag.column === null) {
    const under = place.roomIds[pointer.column];
    return [moveTo(held, { at, roomIds: under ? [under] : [] }), ...others];
  }
  const by = (at - startOf(held)) / minute;
  const later = [held, ...others].map((session) => moveBy(session, by));
  return acrossRooms(later, pointer.column - drag.column, place.roomIds);
}

/** To other rooms, by as many columns as all of them still fit; a plenary stays one, and so does what waits. */
export function acrossRooms(sessions: AgendaSession[], columns: number, roomIds: string[]): AgendaSession[] {
  const of = (session: AgendaSession) =>
    session.roomIds.map((id) => roomIds.indexOf(id)).filter((index) => index >= 0);
  const all = sessions.flatMap(of);
  if (all.length === 0) return sessions;
  const by = Math.max(-Math.min(...all), Math.min(roomIds.length - 1 - Math.max(...all), columns));
  if (by === 0) return sessions;
  return sessions.map((session) =>
    of(session).length === 0
      ? session
      : { ...session, roomIds: of(session).flatMap((index) => roomIds[index + by] ?? []) },
  );
}
