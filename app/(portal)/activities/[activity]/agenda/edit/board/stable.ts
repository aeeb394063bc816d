"use client";
import { useCallback, useRef } from "react";

/** A function that stays the same and always does what its newest version does: for blocks that are drawn only when they change. */
export function useStable<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  const newest = useRef(work);
  newest.current = work;
  return useCallback((...args: A) => newest.current(...args), []);
}
