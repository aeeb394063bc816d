import type { ReactNode } from "react";
import { Still } from "./still";

/** A list of things with a title each: what it is at the left, what it carries at the right. */
export function List({ children }: { children: ReactNode }) {
  return (
    <Still as="ul" className="rows">
      {children}
    </Still>
  );
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
