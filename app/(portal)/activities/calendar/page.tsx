import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { Title } from "@/components/shell/title";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { listActivitiesBetween } from "@/db/queries/activities";
import { addMonths } from "@/domain/activities";
import { addDays, dayOf, writeMonth } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../params";
import { MonthTable } from "./month-table";
import { YearTable } from "./year-table";

const most = 300;

/** A month or a year of activities, as a table that reads as a list on a phone. */
export default async function CalendarPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const today = dayOf(new Date(), await viewerTimeZone());
  const year = one(search.year)?.match(/^(19|20|21)\d\d$/)?.[0];
  const month = one(search.month)?.match(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)?.[0] ?? today.slice(0, 7);
  const [t, locale] = [await getTranslations("activities"), await getLocale()];
  const from = year ? `${year}-01-01` : `${month}-01`;
  const until = year ? `${year}-12-31` : addDays(`${addMonths(month, 1)}-01`, -1);
  const activities = await read((tx) => listActivitiesBetween(tx, from, until, most));
  const period = year ?? writeMonth(month, locale);
  const step = (by: number) =>
    paths.activityCalendar(year ? { year: Number(year) + by } : { month: addMonths(month, by) });
  return (
    <>
      <Title>{`${t("calendar")}: ${period} · Enlace`}</Title>
      <PageHead
        trail={[{ href: paths.activities(), label: t("title") }]}
        title={<span className="inline-block first-letter:uppercase">{period}</span>}
        actions={
          <>
            <ButtonLink href={step(-1)} icon="chevron-left">
              {t("earlier")}
            </ButtonLink>
            <ButtonLink href={paths.activityCalendar(year ? { year: today.slice(0, 4) } : {})}>
              {t(year ? "thisYear" : "thisMonth")}
            </ButtonLink>
            <ButtonLink href={step(1)} iconAfter="chevron-right">
              {t("later")}
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label={t("calendar")}
        tabs={[
          {
            href: paths.activityCalendar({ month: year ? `${year}-${today.slice(5, 7)}` : month }),
            label: t("byMonth"),
            current: !year,
          },
          {
            href: paths.activityCalendar({ year: year ?? month.slice(0, 4) }),
            label: t("byYear"),
            current: Boolean(year),
          },
        ]}
      />
      {activities.length === most && <Notice>{t("calendarFull", { most })}</Notice>}
      {year ? (
        <YearTable year={year} activities={activities} />
      ) : (
        <MonthTable month={month} today={today} activities={activities} />
      )}
    </>
  );
}
