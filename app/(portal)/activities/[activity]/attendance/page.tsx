import { getLocale, getTranslations } from "next-intl/server";
import { LivePage } from "@/components/live/live-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Tabs } from "@/components/ui/tabs";
import { readAttendance } from "@/db/queries/attendance";
import { strictest } from "@/domain/labels";
import { dayAndMonth, dayOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../../params";
import { chooseDay, daysAround } from "../agenda/days";
import { ActivityFrame, type ActivityParams, readActivity } from "../frame";
import { DelegationCard, delegationsOf } from "./delegation-card";
import { ToMark } from "./to-mark";

/** So many delegations stand open; of more, each is opened by itself. */
const FEW = 3;

/** Who was there: the sessions of a day with how many, and by delegation each participant at each of them. */
export default async function AttendancePage({
  params,
  searchParams,
}: ActivityParams & { searchParams: Search }) {
  const asked = one((await searchParams).day);
  const { activity, found } = await readActivity(
    params,
    (tx, { id }) => readAttendance(tx, id),
    (each) => each.canMark,
  );
  const [t, locale] = [await getTranslations("attendance"), await getLocale()];
  const { id, timeZone } = activity;
  const starts = found.sessions.flatMap(({ startsAt }) => (startsAt ? [new Date(startsAt)] : []));
  const { days, day } = chooseDay(starts, timeZone, asked);
  const ofDay = found.sessions.filter(
    ({ startsAt }) => startsAt && dayOf(new Date(startsAt), timeZone) === day,
  );
  const delegations = delegationsOf(found.people, locale);
  return (
    <ActivityFrame
      activity={activity}
      title={t("title")}
      banner={strictest(activity.label, found.sessions)}
      actions={
        activity.canEdit && (
          <ButtonLink href={paths.day(id)} icon="clock">
            {t("day")}
          </ButtonLink>
        )
      }
    >
      <LivePage topics={[`attendance:${id}`]} />
      {day && days.length > 1 && (
        <Tabs
          label={t("days")}
          tabs={daysAround(days, day).map((each) => {
            const { weekday, day: number, month } = dayAndMonth(each, locale);
            return {
              href: paths.attendance(id, { day: each }),
              label: `${weekday} ${number} ${month}`,
              current: each === day,
            };
          })}
        />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <ToMark activity={activity} sessions={ofDay} attendance={found} />
        {found.people.length === 0 && (
          <Card flush>
            <Empty>{t("nobody")}</Empty>
          </Card>
        )}
        {delegations.length > 0 && (
          <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
            <h2 className="mb-1">{t("byDelegation")}</h2>
            {delegations.map((delegation) => (
              <DelegationCard
                key={delegation.name}
                delegation={delegation}
                sessions={ofDay}
                attendance={found}
                zone={timeZone}
                open={delegations.length <= FEW}
              />
            ))}
          </section>
        )}
      </div>
    </ActivityFrame>
  );
}
