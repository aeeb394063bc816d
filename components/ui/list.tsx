import type { ReactNode } from "react";
import { Still } from "./still";

/** A list of things with a title each: what it is at the left, what it carries at the right. */
export function List({ dense, children }: { dense?: boolean; children: ReactNode }) {
  return (
    <Still as="ul" className={dense ? "rows dense" : "rows"}>
      {children}
    </Still>
  );
}

export function ListRow({
  href,
  lead,
  title,
  beside,
  meta,
  side,
}: {
  href?: string;
  lead?: ReactNode;
  title: ReactNode;
  /** A word or two in the line of the title. */
  beside?: ReactNode;
  meta?: ReactNode;
  side?: ReactNode;
}) {
  return (
    <li>
      {lead}
      <div className="row">
        <p>
          {href ? <a href={href}>{title}</a> : title}
          {beside && <small>{beside}</small>}
        </p>
        {meta && <div>{meta}</div>}
      </div>
      {side && <div className="row-side">{side}</div>}
    </li>
  );
}
