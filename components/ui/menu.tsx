import type { ReactNode } from "react";

/** A menu that opens without JavaScript: the platform closes it on Escape and on a press outside. */
export function Menu({
  id,
  label,
  look,
  children,
}: {
  id: string;
  label: ReactNode;
  look: string;
  children: ReactNode;
}) {
  return (
    <>
      <button type="button" popoverTarget={id} className={look}>
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        className="menu min-w-56 rounded-lg border border-line bg-card p-1.5 text-ink"
      >
        {children}
      </div>
    </>
  );
}

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="menu-link">
      {children}
    </a>
  );
}
