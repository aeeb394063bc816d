import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";
import { Still } from "./still";

/** The head of a page: the way back, the title, a line about it, what one can do at the right. */
export function PageHead({
  trail = [],
  title,
  meta,
  actions,
}: {
  trail?: Crumb[];
  title: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <Still as="header" className="mb-5">
      {trail.length > 0 && <Breadcrumbs trail={trail} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1>{title}</h1>
          {meta && (
            <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted empty:hidden">
              {meta}
            </div>
          )}
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
    </Still>
  );
}
