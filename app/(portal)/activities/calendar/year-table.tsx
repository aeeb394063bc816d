import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { writeDays, writeMonthName } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { CalendarEntry, type Entry } from "./entry";

const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/** A row for each month with what begins in it, and at its head what has been going on since before. */
export function YearTable({ year, activities }: { year: string; activities: Entry[] }) {
  const [t, locale] = [useTranslations("activities"), useLocale()];
  const rows = months.map((number, index) => {
    const month = `${year}-${number}`;
    const begins = (each: Entry) => each.startsOn.slice(0, 7);
    const here = activities.filter((each) => (index === 0 ? begins(each) <= month : begins(each) === month));
    return { month, here };
  });
  return (
    <Card flush>
      <table className="w-full max-sm:block">
        <caption className="sr-only">{t("calendar")}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("month")}</th>
            <th scope="col">{t("title")}</th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map(({ month, here }) => (
            <tr key={month} className="border-line border-t first:border-t-0 max-sm:block max-sm:py-2">
              <th
                scope="row"
                className="w-48 px-4 py-2.5 text-left align-top font-medium first-letter:uppercase max-sm:block max-sm:w-auto max-sm:py-1"
              >
                <a href={paths.activityCalendar({ month })} className="hover:underline">
                  {writeMonthName(month, locale)}
                </a>
              </th>
              <td className="px-4 py-2 max-sm:block max-sm:py-1">
                {here.length === 0 && <span className="text-muted">—</span>}
                <ul className="grid gap-1">
                  {here.map((activity) => (
                    <li key={activity.id}>
                      <CalendarEntry
                        activity={activity}
                        note={writeDays(activity.startsOn, activity.endsOn, locale)}
                      />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
