import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import type { listComments } from "@/db/queries/comments";
import type { listCorrections } from "@/db/queries/corrections";
import type { listCorroborations } from "@/db/queries/corroborations";
import { paths, withQuery } from "@/lib/paths";
import { CommentItem, CorrectionItem, CorroborationItem } from "./addition";
import { CommentForm } from "./comment-form";

type Props = {
  finding: { id: string; label: number; canComment: boolean; canEdit: boolean };
  comments: Awaited<ReturnType<typeof listComments>>;
  corroborations: Awaited<ReturnType<typeof listCorroborations>>;
  corrections: Awaited<ReturnType<typeof listCorrections>>;
};

/** What others add, oldest first, each kind with its badge; a label is shown where it is stricter than the finding's. */
export function Additions({ finding, comments, corroborations, corrections }: Props) {
  const t = useTranslations("findingLife");
  const all = [
    ...corroborations.map((row) => ({
      row,
      item: <CorroborationItem key={row.id} finding={finding} row={row} />,
    })),
    ...corrections.map((row) => ({ row, item: <CorrectionItem key={row.id} finding={finding} row={row} /> })),
    ...comments.rows.map((row) => ({ row, item: <CommentItem key={row.id} finding={finding} row={row} /> })),
  ].sort((a, b) => a.row.createdAt.getTime() - b.row.createdAt.getTime());
  const delegations = new Set(all.map(({ row }) => row.organisationId)).size;
  return (
    <Card title={delegations > 0 ? t("adding", { count: delegations }) : t("additions")} flush>
      {all.length === 0 && <Empty>{t("noAdditions")}</Empty>}
      <ul className="divide-y divide-line">{all.map(({ item }) => item)}</ul>
      {comments.next && <Pager next={withQuery(paths.finding(finding.id), { after: comments.next })} />}
      {finding.canComment && (
        <div className="border-line border-t p-4 print:hidden">
          <ClientMessages namespaces={["findings.commentForm", "findingLife.commentKinds", "tlp"]}>
            <CommentForm findingId={finding.id} label={finding.label} requestId={v7()} />
          </ClientMessages>
        </div>
      )}
    </Card>
  );
}
