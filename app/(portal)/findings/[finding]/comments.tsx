import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Markdown } from "@/components/ui/markdown";
import { Pager } from "@/components/ui/pager";
import { Person } from "@/components/ui/person";
import { TlpTag } from "@/components/ui/tlp";
import type { listComments } from "@/db/queries/comments";
import { writeDistance } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths, withQuery } from "@/lib/paths";
import { retractComment } from "../actions";
import { CommentForm } from "./comment-form";

type Props = {
  finding: { id: string; label: number; canComment: boolean };
  comments: Awaited<ReturnType<typeof listComments>>;
};

/** What others add, oldest first; a comment's label is shown where it is stricter than the finding's. */
export function Comments({ finding, comments }: Props) {
  const [t, locale] = [useTranslations("findings"), useLocale()];
  const now = new Date();
  return (
    <Card title={t("comments")} flush>
      <ul className="divide-y divide-line">
        {comments.rows.map((comment) => (
          <li key={comment.id} className="px-4 py-3">
            <p className="mb-1 flex flex-wrap items-baseline gap-x-3">
              <Person name={comment.author} countryCode={comment.countryCode} />
              <span className="text-[0.9rem] text-muted">
                {writeDistance(comment.createdAt, now, locale)}
              </span>
              {comment.label > finding.label && <TlpTag label={comment.label} />}
            </p>
            {comment.withdrawnAt ? (
              <p className="text-muted">{t("commentWithdrawn")}</p>
            ) : (
              <Markdown html={renderMarkdown(comment.body)} />
            )}
            {comment.keptReason && (
              <p className="mt-1 text-[0.9rem] text-muted [overflow-wrap:anywhere]">
                {t("keptReason")}: {comment.keptReason}
              </p>
            )}
            {comment.canWithdraw && (
              <div className="mt-2">
                <ClientMessages>
                  <ActionButton
                    action={retractComment}
                    fields={{ id: comment.id }}
                    label={t("withdraw")}
                    look="quiet"
                    requestId={v7()}
                  />
                </ClientMessages>
              </div>
            )}
          </li>
        ))}
      </ul>
      {comments.next && <Pager next={withQuery(paths.finding(finding.id), { after: comments.next })} />}
      {finding.canComment && (
        <div className="border-line border-t p-4 print:hidden">
          <ClientMessages namespaces={["findings.commentForm", "tlp"]}>
            <CommentForm findingId={finding.id} label={finding.label} requestId={v7()} />
          </ClientMessages>
        </div>
      )}
    </Card>
  );
}
