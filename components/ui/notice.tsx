import type { ReactNode } from "react";
import { Icon } from "./icon";

const tones = {
  info: { look: "bg-accent-soft text-ink border-line", icon: "info" },
  done: { look: "bg-good-soft text-good-ink border-line", icon: "circle-check" },
  waiting: { look: "bg-sand text-sand-ink border-line", icon: "clock" },
  problem: { look: "bg-bad-soft text-bad-ink border-bad", icon: "triangle-alert" },
} as const;

export function Notice({ tone = "info", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  const { look, icon } = tones[tone];
  return (
    <div
      className={`mb-4 flex gap-3 rounded-md border px-4 py-3 ${look}`}
      role={tone === "problem" ? "alert" : "status"}
    >
      <Icon name={icon} className="mt-0.5" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
