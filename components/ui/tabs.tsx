import type { ReactNode } from "react";

export type Tab = {
  href: string;
  label: ReactNode;
  current?: boolean;
  /** Says nothing new on a phone. */
  wideOnly?: boolean;
};

/** Pages that belong together, as links. `bare` where the line below is drawn around several. */
export function Tabs({ label, tabs, bare }: { label: string; tabs: Tab[]; bare?: boolean }) {
  return (
    <nav
      aria-label={label}
      className={`overflow-x-auto print:hidden ${bare ? "" : "mb-5 border-line border-b"}`}
    >
      <ul className="tabs">
        {tabs.map((tab) => (
          <li key={tab.href} className={tab.wideOnly ? "max-lg:hidden" : undefined}>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
