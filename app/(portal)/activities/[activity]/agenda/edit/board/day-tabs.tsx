"use client";

import { useLocale, useTranslations } from "next-intl";
import { dayAndMonth } from "@/lib/dates";
import { useBoard } from "./use-board";

/** The days; while something is dragged, a tab that it is held over becomes the day that is shown. */
export function DayTabs() {
  const board = useBoard();
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  return (
    <nav aria-label={t("days")} className="mb-3 overflow-x-auto border-line border-b">
      <ul className="flex gap-5">
        {board.plan.days.map((day, index) => {
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
                <strong className="font-semibold">{t("board.day", { number: index + 1 })}</strong>{" "}
                {`${weekday} ${number} ${month}`}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
