"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { acrossRooms } from "@/domain/agenda/dragging";
import { moveBy, resizeEnd, resizeStart, toDay, toTray } from "@/domain/agenda/moving";
import { minute, startOf } from "@/domain/agenda/place";
import { useActs } from "./offer";
import type { AgendaSession } from "./types";
import { useBoard } from "./use-board";

/** What keys carry, as it would be; the one that was taken first, those chosen with it behind. */
type Grabbed = {
  sessions: AgendaSession[];
  changed: boolean;
  resized: boolean;
  base: Record<string, number | null>;
};

/**
 * Moving by keys: space takes hold, arrows move, shift and arrows change the end, alt and arrows the beginning, page keys
 * the day, space puts down, escape lets go.
 */
export function useGrab() {
  const board = useBoard();
  const { act } = useActs();
  const t = useTranslations("agenda.board");
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null);

  function hold(sessions: AgendaSession[], resized: boolean) {
    const [first] = sessions;
    if (!first) return;
    setGrabbed((old) => old && { ...old, sessions, changed: true, resized: old.resized || resized });
    const did = { title: board.titleOf(first), times: board.timesOf(first), rooms: board.roomsOf(first) };
    board.say(t("did", did));
  }

  function byDay(sessions: AgendaSession[], by: number): AgendaSession[] {
    const { days } = board.plan;
    const next = days[days.indexOf(board.day) + by];
    const moved = next && toDay(sessions, next, board.zone);
    if (!next || !moved) return sessions;
    board.setDay(next);
    return moved;
  }

  function take(session: AgendaSession) {
    const along = board.selected.has(session.sessionId)
      ? board.all.filter((each) => each !== session && board.selected.has(each.sessionId) && each.startsAt)
      : [];
    const sessions = [session, ...along];
    const base = board.store.base(sessions.map((each) => each.sessionId));
    setGrabbed({ sessions, changed: false, resized: false, base });
    board.say(t("taken", { title: board.titleOf(session) }));
  }

  /** What a key makes of what is held; null where it means nothing. */
  function after({ key, shiftKey, altKey }: React.KeyboardEvent, held: AgendaSession[]) {
    const later = key === "ArrowDown" ? board.step : key === "ArrowUp" ? -board.step : 0;
    const right = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    if (later && shiftKey) return held.map((each) => resizeEnd(each, each.minutes + later));
    if (later && altKey) return held.map((each) => resizeStart(each, startOf(each) + later * minute));
    if (later) return held.map((each) => moveBy(each, later));
    if (right)
      return acrossRooms(
        held,
        right,
        board.plan.rooms.map((room) => room.id),
      );
    if (key === "PageDown" || key === "PageUp") return byDay(held, key === "PageDown" ? 1 : -1);
    return key === "Delete" ? held.map(toTray) : null;
  }

  /** Gives whether the key meant something here. */
  function onKey(event: React.KeyboardEvent, session: AgendaSession): boolean {
    const holding = grabbed?.sessions[0]?.sessionId === session.sessionId ? grabbed : null;
    if (event.key === " ") {
      if (holding) putDown(holding);
      else take(session);
      return true;
    }
    if (!holding) return false;
    if (event.key === "Escape") letGo(session);
    else if (event.key === "Enter") putDown(holding);
    else {
      const next = holding.sessions.every((each) => each.startsAt) ? after(event, holding.sessions) : null;
      if (!next) return false;
      hold(next, event.shiftKey || event.altKey);
    }
    return true;
  }

  function letGo(session: AgendaSession) {
    setGrabbed(null);
    board.say(t("letGo", { title: board.titleOf(session) }));
  }

  function putDown({ sessions, changed, resized, base }: Grabbed) {
    const [first] = sessions;
    if (!changed || !first) return first && letGo(first);
    setGrabbed(null);
    act(
      resized ? "resize" : "move",
      Object.fromEntries(sessions.map((each) => [each.sessionId, each])),
      base,
    );
  }

  return { grabbed: grabbed?.sessions ?? [], onKey };
}
