import type { ReactNode } from "react";

/** Facts, each with its name. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-3">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold text-[0.9rem]">{name}</dt>
      <dd className="text-muted [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
