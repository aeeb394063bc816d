import type { ReactNode } from "react";

export type Tone = "neutral" | "good" | "waiting" | "bad" | "info";

const tones: Record<Tone, string> = {
  neutral: "bg-sunk text-muted",
  good: "bg-good-soft text-good-ink",
  waiting: "bg-sand text-sand-ink",
  bad: "bg-bad-soft text-bad-ink",
  info: "bg-accent-soft text-accent-ink",
};

/** A state in a word or two. Sand waits, red is wrong or late. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-full px-2.5 py-0.5 text-[0.867rem] font-medium ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
