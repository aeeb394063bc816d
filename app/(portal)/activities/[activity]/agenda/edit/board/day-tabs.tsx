"use client";

import { useLocale, useTranslations } from "next-intl";
import { addDays, dayAndMonth } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { useBoard } from "./use-board";

/** The days; while something is dragged, a tab that it is held over becomes the day that is shown. */
export function DayTabs() {
  const board = useBoard();
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  const { plan } = board;
  const [first, last] = [plan.days[0] ?? "", plan.days.at(-1) ?? ""];
  const before = Math.round((Date.parse(first) - Date.parse(plan.frame.firstDay)) / 86_400_000);
  const further = (day: string, label: string, mark: string) => (
    <li>
      <a
        href={paths.agendaDraft(plan.activityId, { day })}
        aria-label={label}
        title={label}
        className="block px-2 py-2.5 text-muted hover:text-ink"
      >
        {mark}
      </a>
    </li>
  );
  return (
    <nav aria-label={t("days")} className="mb-3 overflow-x-auto border-line border-b">
      <ul className="flex gap-5">
        {before > 0 && further(addDays(first, -1), t("board.earlierDays"), "←")}
        {plan.days.map((day, index) => {
          const { weekday, day: number, month } = dayAndMonth(day, locale);
          return (
            <li key={day}>
              <button
                type="button"
                data-day={day}
                aria-current={day === board.day ? "date" : undefined}
                onClick={() => board.setDay(day)}
                className="-mb-px whitespace-nowrap border-transparent border-b-2 py-2.5 text-muted aria-[current]:border-accent-ink aria-[current]:font-medium aria-[current]:text-ink"
              >
                <strong className="font-semibold">{t("board.day", { number: before + index + 1 })}</strong>{" "}
                {`${weekday} ${number} ${month}`}
              </button>
            </li>
          );
        })}
        {last < plan.frame.lastDay && further(addDays(last, 1), t("board.laterDays"), "→")}
      </ul>
    </nav>
  );
}
