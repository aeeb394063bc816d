"use client";
import { type Conflict, conflictKey } from "@/domain/agenda/conflicts";
import { useBoard } from "./use-board";

/** Those of some conflicts that nobody accepted, what blocks first, and whether one does. */
export function useOpenConflicts(conflicts: Conflict[] = []): { open: Conflict[]; blocks: boolean } {
  const { plan, accepted } = useBoard();
  const blocking = (each: Conflict) => Number(plan.levels[each.kind] === "blocks");
  const open = conflicts
    .filter((each) => !accepted.has(conflictKey(each)))
    .sort((a, b) => blocking(b) - blocking(a));
  return { open, blocks: open[0] !== undefined && blocking(open[0]) === 1 };
}
