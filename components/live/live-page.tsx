"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { inBackground } from "./in-background";

/** A timer beyond this is no use: the page will have been read again by then. */
const LONGEST = 6 * 3_600_000;

/**
 * Keeps a page as it stands: it is read again, as its own reader, when one of the topics tells of a change, and at the
 * next turn by the clock (milliseconds since 1970).
 */
export function LivePage({ topics, turn }: { topics: string[]; turn?: number | null }) {
  const router = useRouter();
  const all = topics.join(" ");
  useEffect(() => {
    const again = () => inBackground(() => router.refresh());
    let stops: (() => void)[] | null = [];
    void import("./follow").then(({ follow }) => {
      stops =
        stops &&
        all
          .split(" ")
          .filter(Boolean)
          .map((topic) => follow(topic, again));
    });
    return () => {
      for (const stop of stops ?? []) stop();
      stops = null;
    };
  }, [all, router]);
  useEffect(() => {
    const wait = turn ? turn - Date.now() : LONGEST;
    if (wait >= LONGEST) return;
    const timer = setTimeout(() => inBackground(() => router.refresh()), Math.max(wait, 0) + 500);
    return () => clearTimeout(timer);
  }, [turn, router]);
  return null;
}
