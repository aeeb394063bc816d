"use client";
import { placed } from "@/components/ui/placed";
import type { Conflict } from "@/domain/agenda/conflicts";
import type { Block, Hours } from "@/domain/agenda/grid";
import { useBoard } from "./use-board";
import { useOpenConflicts } from "./use-open-conflicts";

/** All that does not fit about the block that has the focus or the pointer, in whole sentences: below it, or above where it stands low. */
export function ConflictTip({
  block,
  conflicts,
  columns,
  hours,
  scale,
}: {
  block: Block;
  conflicts: Conflict[] | undefined;
  columns: number;
  hours: Hours;
  /** Pixels for a minute. */
  scale: number;
}) {
  const board = useBoard();
  const { open } = useOpenConflicts(conflicts);
  if (open.length === 0) return null;
  const low = block.until - hours.from > (hours.until - hours.from) / 2;
  const width = 100 / columns;
  const left = Math.min((block.column + (block.columns * block.lane) / block.lanes) * width, 100 - width);
  const at = low
    ? { bottom: (hours.until - block.from) * scale + 3 }
    : { top: (block.until - hours.from) * scale + 3 };
  return (
    <ul aria-hidden="true" className="board-tip" ref={placed({ ...at, left: `${left}%` })}>
      {open.map((each) => (
        <li key={board.sayConflict(each)}>{board.sayConflict(each)}</li>
      ))}
    </ul>
  );
}
