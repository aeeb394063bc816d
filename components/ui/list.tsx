import type { ReactNode } from "react";

/** A list of things with a title each: what it is at the left, what it carries at the right. */
export function List({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>;
}

export function ListRow({
  href,
  lead,
  title,
  meta,
  side,
}: {
  href?: string;
  lead?: ReactNode;
  title: ReactNode;
  meta?: ReactNode;
  side?: ReactNode;
}) {
  return (
    <li>
      {lead}
      <div className="row">
        <p>{href ? <a href={href}>{title}</a> : title}</p>
        {meta && <div>{meta}</div>}
      </div>
      {side && <div className="row-side">{side}</div>}
    </li>
  );
}
