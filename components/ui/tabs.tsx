import type { ReactNode } from "react";

export type Tab = { href: string; label: ReactNode; current?: boolean };

/** Pages that belong together, as links. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="mb-5 overflow-x-auto border-line border-b print:hidden">
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="-mb-px block whitespace-nowrap border-transparent border-b-2 py-2 text-muted aria-[current]:border-accent-ink aria-[current]:font-medium aria-[current]:text-ink"
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
