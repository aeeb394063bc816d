import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { List, ListRow } from "@/components/ui/list";
import { LocalTextView } from "@/components/ui/local-text";
import { TlpTag } from "@/components/ui/tlp";
import type { listDocuments } from "@/db/queries/documents";
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

export function ActivityDocuments({
  activity,
  documents,
}: {
  activity: Activity;
  documents: Awaited<ReturnType<typeof listDocuments>>["rows"];
}) {
  const t = useTranslations("activities");
  return (
    <Card
      title={t("documents")}
      flush
      action={
        <a href={paths.activityDocuments(activity.id)} className="text-accent-ink">
          {t("allDocuments")}
        </a>
      }
    >
      {documents.length === 0 && <Empty>{t("noDocuments")}</Empty>}
      <List>
        {documents.map((document) => (
          <ListRow
            key={document.id}
            href={paths.document(document.id)}
            lead={<Icon name="file-text" />}
            title={document.title}
            meta={document.languages.map((language) => language.toUpperCase()).join(" · ")}
            side={<TlpTag label={document.label} />}
          />
        ))}
      </List>
    </Card>
  );
}
