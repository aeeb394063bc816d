"use client";
import { type RefObject, useEffect, useState } from "react";
import { placed } from "@/components/ui/placed";
import { type Conflict, conflictKey } from "@/domain/agenda/conflicts";
import type { Block, Hours } from "@/domain/agenda/grid";
import { useBoard } from "./use-board";
import { useOpenConflicts } from "./use-open-conflicts";

type Props = {
  /** Is given what says at which session to stand; the grid itself need not be drawn again for that. */
  tell: RefObject<(sessionId: string | null) => void>;
  blocks: Block[];
  marked: ReadonlyMap<string, Conflict[]>;
  columns: number;
  hours: Hours;
  /** Pixels for a minute. */
  scale: number;
};

/** All that does not fit about the block that has the focus or the pointer, in whole sentences: below it, or above where it stands low. */
export function ConflictTips({ tell, blocks, marked, columns, hours, scale }: Props) {
  const board = useBoard();
  const [tipped, setTipped] = useState<string | null>(null);
  useEffect(() => {
    tell.current = setTipped;
  }, [tell]);
  const block = blocks.find(({ session }) => session.sessionId === tipped);
  const { open } = useOpenConflicts(marked.get(tipped ?? ""));
  if (!block || open.length === 0) return null;
  const low = block.until - hours.from > (hours.until - hours.from) / 2;
  const width = 100 / columns;
  const left = Math.min((block.column + (block.columns * block.lane) / block.lanes) * width, 100 - width);
  const at = low
    ? { bottom: (hours.until - block.from) * scale + 3 }
    : { top: (block.until - hours.from) * scale + 3 };
  return (
    <ul
      key={`${tipped} ${low}`}
      aria-hidden="true"
      className="board-tip"
      ref={placed({ ...at, left: `${left}%` })}
    >
      {open.map((each) => (
        <li key={conflictKey(each)}>{board.sayConflict(each)}</li>
      ))}
    </ul>
  );
}
