import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { monthGrid } from "@/domain/activities";
import { dayAndMonth, writeWeekday } from "@/lib/dates";
import { CalendarEntry, type Entry } from "./entry";

const perDay = 6;

/** Weeks from Monday; on a phone only the days on which something is, one below the other. */
export function MonthTable({
  month,
  today,
  activities,
}: {
  month: string;
  today: string;
  activities: Entry[];
}) {
  const [t, locale] = [useTranslations("activities"), useLocale()];
  const weeks = monthGrid(month);
  const on = (day: string) => activities.filter((each) => each.startsOn <= day && day <= each.endsOn);
  return (
    <Card flush>
      <table className="w-full table-fixed max-sm:block">
        <caption className="sr-only">{t("calendar")}</caption>
        <thead className="max-sm:sr-only">
          <tr>
            {[
              "2024-01-01",
              "2024-01-02",
              "2024-01-03",
              "2024-01-04",
              "2024-01-05",
              "2024-01-06",
              "2024-01-07",
            ].map((day) => (
              <th key={day} scope="col" className="px-2 py-2 text-left font-medium text-[0.9rem] text-muted">
                {dayAndMonth(day, locale).weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {weeks.map((week) => (
            <tr key={week.find((day) => day)} className="max-sm:block">
              {week.map((day, weekday) => {
                if (!day) {
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell without a day has only its place
                  return <td key={weekday} className="border-line border-t bg-sunk max-sm:hidden" />;
                }
                const here = on(day);
                const more = here.length - perDay;
                return (
                  <td
                    key={day}
                    aria-current={day === today ? "date" : undefined}
                    className={`h-24 border-line border-t p-1.5 align-top max-sm:block max-sm:h-auto max-sm:px-4 max-sm:py-3 sm:border-l sm:first:border-l-0 ${here.length === 0 ? "max-sm:hidden" : ""} ${day === today ? "sm:shadow-[inset_0_2px_0_var(--accent-ink)]" : ""}`}
                  >
                    <span className="text-[0.9rem] text-muted tabular-nums max-sm:hidden">
                      {Number(day.slice(8))}
                    </span>
                    <span className="hidden font-medium first-letter:uppercase max-sm:block">
                      {writeWeekday(day, locale)}
                    </span>
                    <ul className="mt-1 grid gap-1">
                      {here.slice(0, perDay).map((activity) => (
                        <li key={activity.id}>
                          <CalendarEntry activity={activity} />
                        </li>
                      ))}
                    </ul>
                    {more > 0 && (
                      <p className="mt-1 text-[0.9rem] text-muted">{t("more", { count: more })}</p>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {activities.length === 0 && <Empty>{t("nothingThen")}</Empty>}
    </Card>
  );
}
