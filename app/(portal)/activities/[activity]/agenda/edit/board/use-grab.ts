"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { instantAt, minuteOfDay } from "@/domain/agenda/clock";
import { moveBy, moveTo, resizeEnd, toTray } from "@/domain/agenda/moving";
import { startOf } from "@/domain/agenda/place";
import { useActs } from "./offer";
import type { AgendaSession } from "./types";
import { useBoard } from "./use-board";

/** A session that keys carry: as it stood, and as it would be. */
export type Grabbed = {
  before: AgendaSession;
  session: AgendaSession;
  base: Record<string, number | null>;
};

/** Moving by keys: space takes hold, arrows move, shift and arrows change the length, space puts down, escape lets go. */
export function useGrab() {
  const board = useBoard();
  const { act } = useActs();
  const t = useTranslations("agenda.board");
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null);
  const rooms = board.plan.rooms.map((room) => room.id);

  const tell = (session: AgendaSession) =>
    board.say(
      t("did", {
        title: board.titleOf(session),
        times: board.timesOf(session),
        rooms: board.roomsOf(session),
      }),
    );
  const hold = (session: AgendaSession) => {
    setGrabbed((old) => old && { ...old, session });
    tell(session);
  };

  function acrossRooms(session: AgendaSession, by: number): AgendaSession {
    const at = rooms.indexOf(session.roomIds[0] ?? "");
    const next = rooms[Math.max(0, Math.min(rooms.length - 1, at + by))];
    if (session.plenary || !next) return session;
    return moveTo(session, { at: startOf(session), roomIds: [next] });
  }

  function toDay(session: AgendaSession, by: number): AgendaSession {
    const { day, minute } = minuteOfDay(startOf(session), board.zone);
    const next = board.plan.days[board.plan.days.indexOf(day) + by];
    const at = next && instantAt({ day: next, minute }, board.zone);
    if (!at || !next) return session;
    board.setDay(next);
    return moveTo(session, { at, roomIds: session.plenary ? [] : session.roomIds });
  }

  /** Gives whether the key meant something here. */
  function onKey(event: React.KeyboardEvent, session: AgendaSession): boolean {
    const holding = grabbed?.session.sessionId === session.sessionId ? grabbed : null;
    if (event.key === " ") {
      if (!holding) {
        setGrabbed({ before: session, session, base: board.store.base([session.sessionId]) });
        board.say(t("taken", { title: board.titleOf(session) }));
      } else putDown(holding);
      return true;
    }
    if (!holding) return false;
    const { session: now } = holding;
    const later = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const right = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "Escape") {
      setGrabbed(null);
      board.say(t("letGo", { title: board.titleOf(session) }));
    } else if (event.key === "Enter") putDown(holding);
    else if (now.startsAt === null) return false;
    else if (later && event.shiftKey) hold(resizeEnd(now, now.minutes + later * board.step));
    else if (later) hold(moveBy(now, later * board.step));
    else if (right) hold(acrossRooms(now, right));
    else if (event.key === "PageDown") hold(toDay(now, 1));
    else if (event.key === "PageUp") hold(toDay(now, -1));
    else if (event.key === "Delete") hold(toTray(now));
    else return false;
    return true;
  }

  function putDown({ before, session, base }: Grabbed) {
    setGrabbed(null);
    const resized = session.minutes !== before.minutes;
    if (session !== before) act(resized ? "resize" : "move", { [session.sessionId]: session }, base);
    else board.say(t("letGo", { title: board.titleOf(session) }));
  }

  return { grabbed, onKey };
}
