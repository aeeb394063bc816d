import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import type { Posted } from "@/db/queries/succession";
import { paths } from "@/lib/paths";

const ways: Record<Posted["kind"], (accountId: string, year: number | null) => string> = {
  finding: (author) => paths.findings({ author }),
  document: (author) => paths.documents({ author }),
  request: () => paths.requests({ state: "open" }),
  priority: (_, year) => paths.priorities(year ?? undefined),
};

/** How much the person posted, as far as the reader may read it. */
export function PostedList({
  posted,
  accountId,
  organisation,
}: {
  posted: Posted[];
  accountId: string;
  organisation: string;
}) {
  const t = useTranslations("administration.ending");
  return (
    <Card title={t("posted")} flush>
      {posted.length === 0 && <Empty>{t("postedNothing")}</Empty>}
      <List>
        {posted.map(({ kind, year, count }) => (
          <ListRow
            key={`${kind} ${year}`}
            href={ways[kind](accountId, year)}
            title={t(kind, { count, year: String(year) })}
          />
        ))}
      </List>
      {posted.length > 0 && (
        <p className="border-line border-t px-4 py-3 text-[0.9rem] text-muted">
          {t("postedText", { organisation })}
        </p>
      )}
    </Card>
  );
}
