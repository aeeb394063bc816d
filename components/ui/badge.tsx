import type { ReactNode } from "react";

export type Tone = "neutral" | "good" | "waiting" | "bad" | "info";

/** A state in a word or two. Sand waits, red is wrong or late. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}
