import type { ReactNode } from "react";

/** An empty place says what goes there and offers the first step. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="px-4 py-8 text-center text-muted">
      <p className="mx-auto max-w-[52ch]">{children}</p>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
