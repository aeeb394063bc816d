"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Flag } from "@/components/ui/flag";
import type { AttendanceState } from "@/domain/attendance";

/** One delegation of the list: folded, it says how many are present and how many wait for a mark. */
export function MarkGroup({
  name,
  code,
  states,
  open,
  children,
}: {
  name: string;
  code: string | null;
  states: (AttendanceState | undefined)[];
  open: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("attendance");
  const here = states.filter((state) => state === "present").length;
  const unmarked = states.filter((state) => state === undefined).length;
  return (
    <details open={open || undefined} className="card folded">
      <summary>
        <h2 className="flagged font-medium text-base">
          <Flag code={code} />
          {name || t("noDelegation")}
        </h2>
        <span className="text-muted">
          {t("presentOf", { here, count: states.length })}
          {unmarked > 0 && ` · ${t("unmarked")} ${unmarked}`}
        </span>
      </summary>
      <ul>{children}</ul>
    </details>
  );
}
