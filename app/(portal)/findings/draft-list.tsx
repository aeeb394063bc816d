import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { List, ListRow } from "@/components/ui/list";
import type { listDrafts } from "@/db/queries/finding-drafts";
import { type Locale, readIn } from "@/domain/local-text";
import { writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Draft = Awaited<ReturnType<typeof listDrafts>>[number];

/** What the viewer began to write and has not posted, to go on with. */
export function DraftList({ drafts, zone }: { drafts: Draft[]; zone: string }) {
  const [t, locale] = [useTranslations("findings.draft"), useLocale() as Locale];
  if (drafts.length === 0) return null;
  return (
    <div className="mb-5">
      <Card title={t("goOn")} flush>
        <List>
          {drafts.map((draft) => (
            <ListRow
              key={draft.id}
              href={paths.newFinding(draft.groupId, draft.id)}
              lead={<Icon name="pencil" />}
              title={draft.title || t("untitled")}
              meta={`${readIn(draft.group, locale).text} · ${t("saved", { time: writeMoment(draft.savedAt, locale, zone) })}`}
            />
          ))}
        </List>
      </Card>
    </div>
  );
}
