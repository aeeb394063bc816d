import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Markdown } from "@/components/ui/markdown";
import { Person } from "@/components/ui/person";
import { TlpTag } from "@/components/ui/tlp";
import type { listAnswers, listMade } from "@/db/queries/answers";
import { writeMoment } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { consentToFindings, retractAnswer } from "../actions";
import { AnswerBadge } from "../badges";

type Answer = Awaited<ReturnType<typeof listAnswers>>[number];
type Made = Awaited<ReturnType<typeof listMade>>;
type Props = { answers: Answer[]; made: Made; floor: number; zone: string };

/** The answers in the order they came; a label is shown where it is stricter than the request's. */
export function Answers({ answers, made, floor, zone }: Props) {
  const t = useTranslations("requests");
  return (
    <Card title={t("answers")} flush>
      {answers.length === 0 && <Empty>{t("noAnswer")}</Empty>}
      <ol className="divide-y divide-line">
        {answers.map((answer) => (
          <li key={answer.id} id={`a-${answer.id}`} className="px-4 py-3">
            <AnswerText answer={answer} floor={floor} zone={zone} />
            <MadeOf findings={made.filter(({ answerId }) => answerId === answer.id)} />
            <AnswerActs answer={answer} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function AnswerText({ answer, floor, zone }: { answer: Answer; floor: number; zone: string }) {
  const [t, locale] = [useTranslations("requests"), useLocale()];
  return (
    <>
      <p className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <AnswerBadge kind={answer.kind} />
        <Person name={answer.author} organisation={answer.organisation} countryCode={answer.countryCode} />
        <span className="text-[0.9rem] text-muted">{writeMoment(answer.createdAt, locale, zone)}</span>
        {answer.label > floor && <TlpTag label={answer.label} />}
      </p>
      {answer.withdrawnAt ? (
        <p className="text-muted">{t("answerWithdrawn")}</p>
      ) : (
        <Markdown html={renderMarkdown(answer.body)} />
      )}
      {answer.keptReason && (
        <p className="mt-1 text-[0.9rem] text-muted [overflow-wrap:anywhere]">
          {t("keptReason", { reason: answer.keptReason })}
        </p>
      )}
    </>
  );
}

function MadeOf({ findings }: { findings: Made }) {
  const t = useTranslations("requests");
  if (findings.length === 0) return null;
  return (
    <ul className="mt-2">
      {findings.map(({ id, title, label }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-[0.9rem] text-muted">{t("becameFinding")}</span>
          <a href={paths.finding(id)} className="link">
            {title || "—"}
          </a>
          <TlpTag label={label} />
        </li>
      ))}
    </ul>
  );
}

function AnswerActs({ answer }: { answer: Answer }) {
  const t = useTranslations("requests");
  const { id, isAuthor, consented, canPost, body } = answer;
  if (!isAuthor && !canPost) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3 print:hidden">
      {canPost && (
        <ButtonLink href={paths.findingOfAnswer(id)} icon="waypoints">
          {t("makeFinding")}
        </ButtonLink>
      )}
      {isAuthor && (
        <ClientMessages>
          {!consented && body !== "" && (
            <ActionButton action={consentToFindings} fields={{ id }} label={t("consent")} requestId={v7()} />
          )}
          <ActionButton
            action={retractAnswer}
            fields={{ id }}
            label={t("withdrawAnswer")}
            look="quiet"
            requestId={v7()}
          />
        </ClientMessages>
      )}
    </div>
  );
}
