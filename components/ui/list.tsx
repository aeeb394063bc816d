import Link from "next/link";
import type { ReactNode } from "react";

/** A list of things with a title each: what it is at the left, what it carries at the right. */
export function List({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line">{children}</ul>;
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
    <li className="flex items-start gap-x-3 px-4 py-3">
      {lead && <div className="flex min-w-[18px] justify-center pt-[0.15rem]">{lead}</div>}
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-3 gap-y-1.5 sm:flex-nowrap">
        <div className="min-w-0 flex-1 basis-48">
          <p className="font-medium [overflow-wrap:anywhere]">
            {href ? (
              <Link href={href} prefetch={false} className="hover:underline">
                {title}
              </Link>
            ) : (
              title
            )}
          </p>
          {meta && <div className="mt-0.5 flex flex-wrap gap-x-2 text-[0.9rem] text-muted">{meta}</div>}
        </div>
        {side && <div className="flex flex-none flex-wrap items-center gap-2">{side}</div>}
      </div>
    </li>
  );
}
