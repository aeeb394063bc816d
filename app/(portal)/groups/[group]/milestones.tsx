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

/** What is due, by its day; red only when it is late. */
export function Milestones({ groupId, milestones, canEdit }: Props) {
  const [t, locale] = [useTranslations("groups"), useLocale()];
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Card
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
    </Card>
  );
}
