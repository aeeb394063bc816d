import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Badge, type Tone } from "@/components/ui/badge";
import { Markdown } from "@/components/ui/markdown";
import { Person } from "@/components/ui/person";
import { TlpTag } from "@/components/ui/tlp";
import type { listComments } from "@/db/queries/comments";
import type { listCorrections } from "@/db/queries/corrections";
import type { listCorroborations } from "@/db/queries/corroborations";
import { evaluation } from "@/domain/findings";
import { writeDistance } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { retractComment } from "../actions";
import { retractCorroboration } from "../life-actions";
import { CommentForm } from "./comment-form";
import { KeptReason } from "./kept-reason";

type Finding = { id: string; label: number; canComment: boolean; canEdit: boolean };
type Said = { id: string; author: string; countryCode: string | null; createdAt: Date; label: number };

function Addition({
  row,
  finding,
  badges,
  children,
}: {
  row: Said;
  finding: Finding;
  badges?: ReactNode;
  children: ReactNode;
}) {
  const locale = useLocale();
  return (
    <li id={`a-${row.id}`} className="px-4 py-3">
      <p className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Person name={row.author} countryCode={row.countryCode} />
        {badges}
        <span className="text-[0.9rem] text-muted">{writeDistance(row.createdAt, new Date(), locale)}</span>
        {row.label > finding.label && <TlpTag label={row.label} />}
      </p>
      {children}
    </li>
  );
}

type Corroboration = Awaited<ReturnType<typeof listCorroborations>>[number];

/** "We see this too", with an evaluation of its own. */
export function CorroborationItem({ row, finding }: { row: Corroboration; finding: Finding }) {
  const t = useTranslations("findingLife");
  if (row.withdrawnAt)
    return (
      <Addition row={row} finding={finding}>
        <p className="text-muted">{t("corroborationWithdrawn")}</p>
      </Addition>
    );
  const badges = (
    <>
      <Badge tone="good">{t("seesThisToo")}</Badge>
      <Badge>{evaluation(row)}</Badge>
    </>
  );
  return (
    <Addition row={row} finding={finding} badges={badges}>
      <Markdown html={renderMarkdown(row.body)} />
      <KeptReason reason={row.keptReason} />
      {row.canEdit && (
        <div className="mt-2 flex flex-wrap items-center gap-4 print:hidden">
          <a href={paths.editCorroboration(finding.id, row.id)} className="text-accent-ink">
            {t("editCorroboration")}
          </a>
          <ClientMessages>
            <ActionButton
              action={retractCorroboration}
              fields={{ id: row.id }}
              label={t("withdraw")}
              look="quiet"
              requestId={v7()}
            />
          </ClientMessages>
        </div>
      )}
    </Addition>
  );
}

type Correction = Awaited<ReturnType<typeof listCorrections>>[number];
const decided: Record<string, Tone> = { accepted: "good", refused: "neutral", withdrawn: "neutral" };

/** A correction with what became of it; the texts side by side stand on its own page. */
export function CorrectionItem({ row, finding }: { row: Correction; finding: Finding }) {
  const t = useTranslations("findingLife");
  const badges = (
    <>
      <Badge>{t("proposesCorrection")}</Badge>
      <Badge tone={decided[row.decision ?? ""] ?? "waiting"}>
        {t(`decisions.${row.decision ?? "open"}`)}
      </Badge>
    </>
  );
  return (
    <Addition row={row} finding={finding} badges={badges}>
      <p className="[overflow-wrap:anywhere]">{row.reason}</p>
      <KeptReason reason={row.keptReason} />
      {row.decision === "refused" && (
        <p className="text-muted [overflow-wrap:anywhere]">{t("because", { reason: row.decisionReason })}</p>
      )}
      <KeptReason reason={row.decisionKeptReason} />
      <p className="mt-1">
        <a href={paths.correction(finding.id, row.id)} className="text-accent-ink">
          {t(finding.canEdit && !row.decision ? "lookAndDecide" : "lookAtCorrection")}
        </a>
      </p>
    </Addition>
  );
}

type Comment = Awaited<ReturnType<typeof listComments>>["rows"][number];

/** A comment; a question waits for its answer, which names it. */
export function CommentItem({ row, finding }: { row: Comment; finding: Finding }) {
  const t = useTranslations("findingLife");
  const question = row.kind === "question" && !row.withdrawnAt;
  const badges = question && (
    <>
      <Badge tone={row.answered ? "neutral" : "waiting"}>{t("asks")}</Badge>
      {row.answered && <Badge tone="good">{t("answered")}</Badge>}
    </>
  );
  return (
    <Addition row={row} finding={finding} badges={badges}>
      {row.answersId && (
        <p className="text-[0.9rem]">
          <a href={`#a-${row.answersId}`} className="text-accent-ink">
            {t("answersQuestion")}
          </a>
        </p>
      )}
      {row.withdrawnAt ? (
        <p className="text-muted">{t("commentWithdrawn")}</p>
      ) : (
        <Markdown html={renderMarkdown(row.body)} />
      )}
      <KeptReason reason={row.keptReason} />
      <div className="flex flex-wrap items-start gap-4 print:hidden">
        {question && finding.canComment && (
          <details className="mt-2 min-w-0 grow">
            <summary className="text-accent-ink">{t("answer")}</summary>
            <div className="mt-3">
              <ClientMessages namespaces={["findings.commentForm", "findingLife.commentKinds", "tlp"]}>
                <CommentForm findingId={finding.id} label={row.label} answersId={row.id} requestId={v7()} />
              </ClientMessages>
            </div>
          </details>
        )}
        {row.canWithdraw && (
          <div className="mt-2">
            <ClientMessages>
              <ActionButton
                action={retractComment}
                fields={{ id: row.id }}
                label={t("withdraw")}
                look="quiet"
                requestId={v7()}
              />
            </ClientMessages>
          </div>
        )}
      </div>
    </Addition>
  );
}
