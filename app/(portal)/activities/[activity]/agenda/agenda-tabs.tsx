import { useLocale, useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { dayAndMonth } from "@/lib/dates";
import { daysAround } from "./days";

type Props = {
  days: string[];
  day: string;
  view: "list" | "rooms" | "mine" | undefined;
  hasTimetable: boolean;
  hasRooms: boolean;
  hasMine: boolean;
  href: (change: { day?: string; view?: string }) => string;
};

/** The days at the left, the ways to look at one at the right. */
export function AgendaTabs({ days, day, view, hasTimetable, hasRooms, hasMine, href }: Props) {
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  const window = daysAround(days, day);
  const oneMonth = new Set(window.map((each) => each.slice(0, 7))).size === 1;
  return (
    <div className="pills mb-4 flex justify-between gap-x-8 max-lg:gap-x-3 border-line lg:flex-wrap lg:border-b print:hidden">
      <Tabs
        bare
        label={t("days")}
        tabs={window.map((each) => {
          const { weekday, day: number, month } = dayAndMonth(each, locale);
          return {
            href: href({ day: each }),
            label: (
              <>
                {weekday} {number} <span className={oneMonth ? "max-lg:sr-only" : undefined}>{month}</span>
              </>
            ),
            current: each === day,
          };
        })}
      />
      <Tabs
        bare
        label={t("views")}
        tabs={[
          {
            href: href({ view: undefined }),
            label: t(hasTimetable ? "timetable" : "byTime"),
            current: !view,
            wideOnly: !view,
          },
          ...(hasTimetable
            ? [{ href: href({ view: "list" }), label: t("list"), current: view === "list", wideOnly: true }]
            : []),
          ...(hasRooms
            ? [
                {
                  href: href({ view: "rooms" }),
                  label: t("byRoom"),
                  current: view === "rooms",
                  wideOnly: view !== "rooms",
                },
              ]
            : []),
          ...(hasMine ? [{ href: href({ view: "mine" }), label: t("mine"), current: view === "mine" }] : []),
        ]}
      />
    </div>
  );
}
