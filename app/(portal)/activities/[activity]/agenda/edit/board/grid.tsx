"use client";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { placed } from "@/components/ui/placed";
import { minuteOfDay, writeMinute } from "@/domain/agenda/clock";
import { conflicts } from "@/domain/agenda/conflicts";
import { blocksOf, hoursOf } from "@/domain/agenda/grid";
import { startOf } from "@/domain/agenda/place";
import { ConflictTips } from "./conflict-tip";
import { GridBlock } from "./grid-block";
import { useStable } from "./stable";
import { useBoard } from "./use-board";
import { useDragging } from "./use-drag";
import { useGrab } from "./use-grab";

/** Pixels for a minute. */
export const SCALE = 1.4;

/** The day as rooms and hours. */
export function Grid() {
  const board = useBoard();
  const t = useTranslations("agenda");
  const { plan, zone, frame, day } = board;
  const ofDay = useMemo(
    () =>
      board.all.filter(
        (session) => session.startsAt !== null && minuteOfDay(startOf(session), zone).day === day,
      ),
    [board.all, zone, day],
  );
  const hours = hoursOf(ofDay, zone, { from: frame.dayFrom, until: frame.dayUntil });
  const { area, preview, drawn, draw } = useDragging();
  const { grabbed, onKey } = useGrab();
  const keys = useStable(onKey);

  const held = useMemo(
    () => (grabbed.length > 0 ? new Map(grabbed.map((each) => [each.sessionId, each])) : preview),
    [grabbed, preview],
  );
  const shown = useMemo(() => {
    if (held.size === 0) return ofDay;
    const all = board.all.map((session) => held.get(session.sessionId) ?? session);
    return all.filter(
      (session) => session.startsAt !== null && minuteOfDay(startOf(session), zone).day === day,
    );
  }, [held, ofDay, board.all, zone, day]);
  const rooms = plan.rooms.map((room) => room.id);
  const blocks = blocksOf(shown, rooms, zone);
  const found = useMemo(
    () =>
      held.size === 0
        ? board.conflicts
        : conflicts(
            board.all.map((session) => held.get(session.sessionId) ?? session),
            board.frame,
            plan.levels,
          ),
    [held, board.all, board.conflicts, board.frame, plan.levels],
  );
  const marked = useMemo(() => {
    const marks = new Map<string, typeof found>();
    for (const conflict of found)
      for (const id of conflict.sessionIds) marks.set(id, [...(marks.get(id) ?? []), conflict]);
    return marks;
  }, [found]);

  const height = (hours.until - hours.from) * SCALE;
  const lines = Array.from(
    { length: Math.floor((hours.until - hours.from) / 60) + 1 },
    (_, n) => hours.from + n * 60,
  );
  const columns = Math.max(1, plan.rooms.length);
  const tips = useRef<(sessionId: string | null) => void>(() => undefined);
  const onTip = useStable((sessionId: string | null) => tips.current(sessionId));
  return (
    <section className="board-grid" aria-label={t("board.grid")}>
      <div className="board-head">
        <span />
        {(plan.rooms.length > 0 ? plan.rooms : [{ id: "", name: t("plenary") }]).map((room) => (
          <span key={room.id} className="truncate px-3 py-2 font-medium" title={room.name}>
            {room.name}
          </span>
        ))}
      </div>
      <div className="board-body" ref={placed({ height })}>
        {lines.map((line) => (
          <div key={line} className="board-line" ref={placed({ top: (line - hours.from) * SCALE })}>
            <span>{writeMinute(line)}</span>
          </div>
        ))}
        <div
          ref={(element) => {
            area.current = { element, hours, scale: SCALE };
          }}
          className="board-area"
          onPointerDown={draw}
        >
          {Array.from({ length: columns - 1 }, (_, n) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: lines between columns have no other name
              key={n}
              className="board-column"
              ref={placed({ left: `${((n + 1) * 100) / columns}%` })}
            />
          ))}
          {blocks.map((block) => (
            <GridBlock
              key={`${block.session.sessionId} ${block.part}`}
              block={block}
              columns={columns}
              top={(block.from - hours.from) * SCALE}
              height={(block.until - block.from) * SCALE}
              conflicts={marked.get(block.session.sessionId)}
              held={held.has(block.session.sessionId)}
              onKey={keys}
              onTip={onTip}
            />
          ))}
          {held.size === 0 && (
            <ConflictTips
              tell={tips}
              blocks={blocks}
              marked={marked}
              columns={columns}
              hours={hours}
              scale={SCALE}
            />
          )}
          {drawn && (
            <div
              className="board-drawn"
              ref={placed({
                top: (drawn.from - hours.from) * SCALE,
                height: (drawn.until - drawn.from) * SCALE,
                left: `${(drawn.column * 100) / columns}%`,
                width: `${100 / columns}%`,
              })}
            >
              {writeMinute(drawn.from)}–{writeMinute(drawn.until)}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}
