import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { LocalTextView } from "@/components/ui/local-text";
import { TlpTag } from "@/components/ui/tlp";
import type { findContributionSession } from "@/db/queries/contribution-sessions";
import type { findContribution } from "@/db/queries/contributions";
import type { listDocuments } from "@/db/queries/documents";
import { contributionState } from "@/domain/delegations";
import { readIn } from "@/domain/local-text";
import { writeMoment } from "@/lib/dates";
import { languageName } from "@/lib/language-name";
import { paths } from "@/lib/paths";
import { ContributionBadge } from "../../../delegation-badges";
import { takeContributionOver } from "../actions";
import type { Found } from "./frame";

type Props = {
  delegation: Found;
  zone: string;
  contribution: Awaited<ReturnType<typeof findContribution>>;
  papers: Awaited<ReturnType<typeof listDocuments>>["rows"];
  /** Where its session stands in the draft of the agenda. */
  session: Awaited<ReturnType<typeof findContributionSession>>;
  running: boolean;
};

/** What was asked and what was given, and the way of it into the agenda. */
export function Contribution({ delegation, zone, contribution, papers, session, running }: Props) {
  const [t, locale] = [useTranslations("delegations"), useLocale()];
  const { id, spaceId, contributionUntil } = delegation;
  const state = contributionState(delegation, new Date());
  const given = contribution?.submittedAt ? contribution : null;
  const names = given?.languages.map((code) => languageName(code, locale)).join(", ");
  return (
    <Card title={t("contribution")} action={<ContributionBadge state={state} />}>
      {state === "none" && <p className="text-muted">{t("noneAsked")}</p>}
      <Facts>
        {contributionUntil && (
          <Fact name={t("askedUntil")}>{writeMoment(contributionUntil, locale, zone)}</Fact>
        )}
        {given?.submittedAt && (
          <>
            <Fact name={t("givenAt")}>{writeMoment(given.submittedAt, locale, zone)}</Fact>
            <Fact name={t("contributionTitle")}>
              <LocalTextView read={readIn(given.title, locale)} /> <TlpTag label={given.label} />
            </Fact>
            {readIn(given.summary, locale).text && (
              <Fact name={t("summaryOf")}>
                <span className="whitespace-pre-wrap">
                  <LocalTextView read={readIn(given.summary, locale)} />
                </span>
              </Fact>
            )}
            <Fact name={t("speaker")}>{given.speaker ?? "—"}</Fact>
            {names && <Fact name={t("languages")}>{names}</Fact>}
          </>
        )}
        {papers.length > 0 && (
          <Fact name={t("papers")}>
            {papers.map((paper) => (
              <span key={paper.id} className="block">
                <a href={paths.document(paper.id)} className="link">
                  {paper.title}
                </a>{" "}
                <TlpTag label={paper.label} />
              </span>
            ))}
          </Fact>
        )}
        {state !== "none" && (
          <Fact name={t("session")}>
            {session ? (
              <a href={paths.editSession(spaceId, session.sessionId)} className="link">
                {session.startsAt ? writeMoment(new Date(session.startsAt), locale, zone) : t("inTray")}
              </a>
            ) : (
              t("sessionGone")
            )}
          </Fact>
        )}
      </Facts>
      {given && session?.holds && <p className="mt-4 text-good-ink">{t("takenOver")}</p>}
      {given && running && !session?.holds && (
        <div className="mt-4">
          <p className="mb-2 text-[0.9rem] text-muted">{t("takeOverHint")}</p>
          <ClientMessages>
            <ActionButton
              action={takeContributionOver}
              fields={{ id }}
              label={t("takeOver")}
              look="primary"
              requestId={v7()}
            />
          </ClientMessages>
        </div>
      )}
    </Card>
  );
}
