import type { ReactNode } from "react";

/** A white card with a hairline border; its title is a heading, its action stands at the right. */
export function Card({
  title,
  action,
  id,
  flush,
  children,
}: {
  title?: ReactNode;
  action?: ReactNode;
  id?: string;
  /** The content brings its own rows, edge to edge. */
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <section id={id} className="rounded-lg border border-line bg-card">
      {title && (
        <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b px-4 py-3">
          <h2>{title}</h2>
          {action}
        </header>
      )}
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}
