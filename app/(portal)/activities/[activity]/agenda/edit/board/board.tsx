"use client";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { CollisionDialog } from "./collision-dialog";
import { DayList } from "./day-list";
import { DayTabs } from "./day-tabs";
import type { Initial } from "./draft-store";
import { Grid } from "./grid";
import { NewDialog } from "./new-dialog";
import { Notices } from "./notices";
import { OfferProvider } from "./offer";
import { SessionDialog } from "./session-dialog";
import { ShiftDialog } from "./shift-dialog";
import { SidePanels } from "./side-panels";
import { SpreadDialog } from "./spread-dialog";
import { Toolbar } from "./toolbar";
import type { Plan } from "./types";
import { BoardProvider, useBoardState } from "./use-board";
import { DragProvider } from "./use-drag";

const never = () => () => undefined;
const wide = "(width >= 48rem)";
const onWidth = (listener: () => void) => {
  const query = matchMedia(wide);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

/** The editor; until its script runs, and without scripts, what the server wrote. */
export function Board(props: { plan: Plan; initial: Initial; children: ReactNode; publish: ReactNode }) {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return runs ? <Running {...props} /> : props.children;
}

function Running({ plan, initial, publish }: { plan: Plan; initial: Initial; publish: ReactNode }) {
  const board = useBoardState(plan, initial);
  const isWide = useSyncExternalStore(
    onWidth,
    () => matchMedia(wide).matches,
    () => true,
  );
  const { store } = board;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
      if (typing || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      store.turn(key === "y" || event.shiftKey ? "redo" : "undo");
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [store]);

  const { opened } = board;
  return (
    <BoardProvider value={board}>
      <OfferProvider>
        <p aria-live="polite" className="sr-only" data-announcer>
          {board.said}
        </p>
        <Toolbar />
        <DragProvider>
          <DayTabs />
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_17rem]">
            {isWide ? <Grid /> : <DayList />}
            <SidePanels publish={publish} />
          </div>
        </DragProvider>
        <Notices />
        {opened?.what === "session" && <SessionDialog key={opened.id} id={opened.id} />}
        {opened?.what === "new" && <NewDialog spot={opened} />}
        {opened?.what === "shift" && <ShiftDialog order={opened} />}
        {opened?.what === "spread" && <SpreadDialog />}
        {board.view.collision && <CollisionDialog collision={board.view.collision} />}
      </OfferProvider>
    </BoardProvider>
  );
}
