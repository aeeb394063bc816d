import { useLocale } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateBlock } from "@/components/ui/date-block";
import { Empty } from "@/components/ui/empty";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { LocalTextView } from "@/components/ui/local-text";
import { TlpTag } from "@/components/ui/tlp";
import type { listActivities } from "@/db/queries/activities";
import { activityState } from "@/domain/activities";
import { readIn } from "@/domain/local-text";
import { dayAndMonth, dayOf, writeDays } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { StateBadge } from "./state-badge";

type Activities = Awaited<ReturnType<typeof listActivities>>["rows"];

export function ActivityList({
  activities,
  now,
  empty,
}: {
  activities: Activities;
  now: Date;
  empty: string;
}) {
  const locale = useLocale();
  return (
    <Card flush>
      {activities.length === 0 && <Empty>{empty}</Empty>}
      <List>
        {activities.map((activity) => (
          <ListRow
            key={activity.id}
            href={paths.activity(activity.id)}
            lead={<DateBlock {...dayAndMonth(activity.startsOn, locale)} />}
            title={<LocalTextView read={readIn(activity.title, locale)} />}
            meta={
              <>
                <span>{writeDays(activity.startsOn, activity.endsOn, locale)}</span>
                <span className="flagged">
                  <Flag code={activity.countryCode} /> {activity.city}
                </span>
              </>
            }
            side={
              <>
                <StateBadge state={activityState(activity, dayOf(now, activity.timeZone))} />
                <TlpTag label={activity.label} />
              </>
            }
          />
        ))}
      </List>
    </Card>
  );
}
