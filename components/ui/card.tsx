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
    <section id={id} className="card">
      {title && (
        <header>
          <h2>{title}</h2>
          {action}
        </header>
      )}
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}
