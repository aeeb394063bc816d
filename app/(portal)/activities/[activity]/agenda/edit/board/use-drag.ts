"use client";
import {
  createContext,
  createElement,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { minuteOfDay } from "@/domain/agenda/clock";
import { type Drag, type DragMode, dragged, type Pointer } from "@/domain/agenda/dragging";
import { type Hours, snap } from "@/domain/agenda/grid";
import { copy } from "@/domain/agenda/moving";
import { startOf } from "@/domain/agenda/place";
import { useActs } from "./offer";
import { useStable } from "./stable";
import type { AgendaSession } from "./types";
import { type BoardState, useBoard } from "./use-board";

/** Pixels that a press may wander before it is a drag. */
const SLACK = 5;
const EDGE = 48;

export type Preview = ReadonlyMap<string, AgendaSession>;
export type Drawn = { column: number; from: number; until: number };

/** The grid that is shown: its element, its hours, the pixels of a minute. */
type Area = { element: HTMLElement | null; hours: Hours; scale: number };
type Held = {
  drag: Drag;
  base: Record<string, number | null>;
  x: number;
  y: number;
  copies: boolean;
  begun: boolean;
};

/** Where the pointer is on the grid, or that it is over the tray. */
function pointerAt(board: BoardState, { element, hours, scale }: Area, x: number, y: number): Pointer | null {
  if (document.elementFromPoint(x, y)?.closest("[data-tray]")) return "tray";
  const box = element?.getBoundingClientRect();
  if (!box) return null;
  const columns = Math.max(1, board.plan.rooms.length);
  const column = Math.floor(((x - box.left) / box.width) * columns);
  return {
    column: Math.max(0, Math.min(columns - 1, column)),
    minute: hours.from + (y - box.top) / scale,
  };
}

type Take = (event: React.PointerEvent, session: AgendaSession, mode: DragMode) => void;
type Dragging = {
  area: RefObject<Area>;
  preview: Preview;
  drawn: Drawn | null;
  draw: (event: React.PointerEvent) => void;
};

const TakeContext = createContext<Take>(() => undefined);
const DragContext = createContext<Dragging | null>(null);

/** How a block or an entry of the tray is taken hold of. */
export const useTake = () => use(TakeContext);

/** What is held now and what it would become. */
export function useDragging(): Dragging {
  const dragging = use(DragContext);
  if (!dragging) throw new Error("outside of a board");
  return dragging;
}

/** Drags of blocks, of their ends, out of and into the tray, and drawing: what is held, what it would become, what it did. */
export function DragProvider({ children }: { children: ReactNode }) {
  const area = useRef<Area>({ element: null, hours: { from: 0, until: 1440 }, scale: 1 });
  const board = useBoard();
  const { act } = useActs();
  const [preview, setPreview] = useState<Preview>(new Map());
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const held = useRef<Held | null>(null);
  const drawing = useRef<{ column: number; at: number } | null>(null);
  // The listeners live as long as the page; what they look at is the newest.
  const now = useRef({ board, act, preview, drawn });
  now.current = { board, act, preview, drawn };

  useEffect(() => {
    const place = () => {
      const { board } = now.current;
      return {
        day: board.day,
        timeZone: board.zone,
        roomIds: board.plan.rooms.map((room) => room.id),
        step: board.step,
      };
    };
    const stop = () => {
      held.current = null;
      drawing.current = null;
      setPreview(new Map());
      setDrawn(null);
    };
    const onMove = (event: PointerEvent) => {
      const { board } = now.current;
      const at = pointerAt(board, area.current, event.clientX, event.clientY);
      if (drawing.current && at && at !== "tray") {
        const { column, at: from } = drawing.current;
        const until = snap(at.minute, board.step);
        return setDrawn({ column, from: Math.min(from, until), until: Math.max(from + board.step, until) });
      }
      const taken = held.current;
      if (!taken || !at) return;
      if (!taken.begun && Math.hypot(event.clientX - taken.x, event.clientY - taken.y) < SLACK) return;
      taken.begun = true;
      switchDay(board, event);
      scrollAtEdge(event.clientY);
      const next = dragged(taken.drag, at, place());
      setPreview((old) => (same(old, next) ? old : new Map(next.map((each) => [each.sessionId, each]))));
    };
    const onUp = () => {
      const { board, act, preview, drawn } = now.current;
      const taken = held.current;
      stop();
      if (drawn) {
        const room = board.plan.rooms[drawn.column];
        return board.open({
          what: "new",
          at: drawn.from,
          minutes: drawn.until - drawn.from,
          roomIds: room ? [room.id] : [],
        });
      }
      if (taken?.begun) ignoreClick();
      if (!taken?.begun || preview.size === 0) return;
      const verb = taken.drag.mode === "move" ? (taken.copies ? "copy" : "move") : "resize";
      if (taken.copies) {
        const copies = [...preview.values()].map((each) => copy(each, () => crypto.randomUUID()));
        return act(verb, Object.fromEntries(copies.map((each) => [each.sessionId, each])));
      }
      act(verb, Object.fromEntries(preview), taken.base);
    };
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && stop();
    addEventListener("pointermove", onMove);
    addEventListener("pointerup", onUp);
    addEventListener("pointercancel", stop);
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("pointermove", onMove);
      removeEventListener("pointerup", onUp);
      removeEventListener("pointercancel", stop);
      removeEventListener("keydown", onKey);
    };
  }, []);

  /** Takes hold of a session by its body or an end; those selected with it go along. */
  const take = useStable<Parameters<Take>, void>((event, session, mode) => {
    if (event.button !== 0) return;
    const at = pointerAt(board, area.current, event.clientX, event.clientY);
    const along = mode === "move" && board.selected.has(session.sessionId);
    const others = along
      ? board.all.filter((each) => board.selected.has(each.sessionId) && each.sessionId !== session.sessionId)
      : [];
    const begins = session.startsAt === null ? null : minuteOfDay(startOf(session), board.zone).minute;
    const onGrid = at !== null && at !== "tray";
    held.current = {
      drag: {
        mode,
        held: session,
        others,
        grabbed: onGrid && begins !== null ? at.minute - begins : 0,
        column: onGrid && begins !== null ? at.column : null,
      },
      base: board.store.base([session, ...others].map((each) => each.sessionId)),
      x: event.clientX,
      y: event.clientY,
      copies: event.altKey && mode === "move",
      begun: false,
    };
  });

  /** Begins to draw a new session on the empty grid. */
  const draw = useStable((event: React.PointerEvent) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    const at = pointerAt(board, area.current, event.clientX, event.clientY);
    if (!at || at === "tray") return;
    const from = Math.floor(at.minute / board.step) * board.step;
    drawing.current = { column: at.column, at: from };
  });

  const dragging = useMemo(() => ({ area, preview, drawn, draw }), [preview, drawn, draw]);
  return createElement(
    TakeContext.Provider,
    { value: take },
    createElement(DragContext.Provider, { value: dragging }, children),
  );
}

const same = (old: Preview, next: AgendaSession[]) =>
  old.size === next.length &&
  next.every((each) => {
    const before = old.get(each.sessionId);
    return (
      before?.startsAt === each.startsAt &&
      before.minutes === each.minutes &&
      before.roomIds.join() === each.roomIds.join()
    );
  });

/** A day's tab that the pointer is over while something is held becomes the day that is shown. */
function switchDay(board: BoardState, event: PointerEvent) {
  const tab = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-day]");
  if (tab?.dataset.day && tab.dataset.day !== board.day) board.setDay(tab.dataset.day);
}

/** The click that ends a drag is no choice of what was dragged. */
function ignoreClick() {
  const ignore = (event: MouseEvent) => event.stopPropagation();
  addEventListener("click", ignore, { capture: true });
  setTimeout(() => removeEventListener("click", ignore, { capture: true }));
}

function scrollAtEdge(y: number) {
  if (y < EDGE) scrollBy({ top: -16 });
  else if (y > innerHeight - EDGE) scrollBy({ top: 16 });
}
