import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { List, ListRow } from "@/components/ui/list";
import { TlpTag } from "@/components/ui/tlp";
import type { listDocuments } from "@/db/queries/documents";
import { readIn } from "@/domain/local-text";
import { writeDay } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Documents = Awaited<ReturnType<typeof listDocuments>>["rows"];

type Props = {
  documents: Documents;
  empty: string;
  title?: string;
  action?: ReactNode;
  /** All are of one space, which the page names. */
  ofSpace?: boolean;
};

/** Documents with the languages they exist in, where they belong and their label. */
export function DocumentList({ documents, empty, title, action, ofSpace }: Props) {
  const [t, locale] = [useTranslations("documents"), useLocale()];
  return (
    <Card flush title={title} action={action}>
      {documents.length === 0 && <Empty>{empty}</Empty>}
      <List>
        {documents.map((document) => {
          const day = document.datedOn ?? document.createdAt.toISOString().slice(0, 10);
          const space = document.spaceTitle ? readIn(document.spaceTitle, locale).text : t("commons");
          return (
            <ListRow
              key={document.id}
              href={paths.document(document.id)}
              lead={<Icon name="file-text" />}
              title={document.title}
              meta={dotted(
                document.languages.map((language) => language.toUpperCase()).join(" "),
                document.symbol,
                !ofSpace && space,
                writeDay(day, locale),
              )}
              side={
                <>
                  {document.status !== "final" && (
                    <Badge tone="waiting">{t(`statuses.${document.status}`)}</Badge>
                  )}
                  <TlpTag label={document.label} />
                </>
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
