import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { LocalTextView } from "@/components/ui/local-text";
import { TlpTag } from "@/components/ui/tlp";
import type { listGroupsOfActivity } from "@/db/queries/groups";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import type { Activity } from "./frame";

export function LaunchedGroups({
  activity,
  groups,
}: {
  activity: Activity;
  groups: Awaited<ReturnType<typeof listGroupsOfActivity>>;
}) {
  const [t, locale] = [useTranslations("activities"), useLocale()];
  return (
    <Card
      title={t("groups")}
      flush
      action={
        activity.canCreate && (
          <a href={paths.newGroup(activity.id)} className="text-accent-ink">
            {t("launchGroup")}
          </a>
        )
      }
    >
      {groups.length === 0 && <Empty>{t("noGroups")}</Empty>}
      <List>
        {groups.map((group) => (
          <ListRow
            key={group.id}
            href={paths.group(group.id)}
            title={<LocalTextView read={readIn(group.title, locale)} />}
            side={<TlpTag label={group.label} />}
          />
        ))}
      </List>
    </Card>
  );
}
