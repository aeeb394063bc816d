import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { LocalTextView } from "@/components/ui/local-text";
import type { listMilestones } from "@/db/queries/milestones";
import { isLate } from "@/domain/groups";
import { readIn } from "@/domain/local-text";
import { writeDay } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { groupId: string; milestones: Awaited<ReturnType<typeof listMilestones>>; canEdit: boolean };

/** What is due, by its day; what was reached or dropped is folded away, newest first. */
export function Milestones({ groupId, milestones, canEdit }: Props) {
  const t = useTranslations("groups");
  const planned = milestones.filter(({ state }) => state === "planned");
  const past = milestones.filter(({ state }) => state !== "planned").reverse();
  return (
    <Card
      id="milestones"
      title={t("milestones")}
      flush
      action={
        canEdit && (
          <a href={paths.newMilestone(groupId)} className="text-accent-ink">
            {t("addMilestone")}
          </a>
        )
      }
    >
      {milestones.length === 0 && <Empty>{t("noMilestones")}</Empty>}
      <Rows milestones={planned} {...{ groupId, canEdit }} />
      {past.length > 0 && (
        <details className="border-line border-t">
          <summary className="px-4 py-3 text-accent-ink">
            {t("pastMilestones", { count: past.length })}
          </summary>
          <Rows milestones={past} {...{ groupId, canEdit }} />
        </details>
      )}
    </Card>
  );
}

/** Red only when it is late. */
function Rows({ groupId, milestones, canEdit }: Props) {
  const [t, locale] = [useTranslations("groups"), useLocale()];
  const today = new Date().toISOString().slice(0, 10);
  return (
    <List>
      {milestones.map((milestone) => {
        const late = isLate(milestone, today);
        const tone = late ? "bad" : milestone.state === "reached" ? "good" : "neutral";
        return (
          <ListRow
            key={milestone.id}
            href={canEdit ? paths.editMilestone(groupId, milestone.id) : undefined}
            title={<LocalTextView read={readIn(milestone.title, locale)} />}
            meta={writeDay(milestone.dueOn, locale)}
            side={<Badge tone={tone}>{late ? t("late") : t(`milestoneStates.${milestone.state}`)}</Badge>}
          />
        );
      })}
    </List>
  );
}
