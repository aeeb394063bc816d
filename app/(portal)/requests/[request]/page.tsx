import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { viewerTimeZone } from "@/auth/viewer";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Markdown } from "@/components/ui/markdown";
import { PageHead } from "@/components/ui/page-head";
import { Person } from "@/components/ui/person";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import { listAnswers, listMade } from "@/db/queries/answers";
import { listHandOvers } from "@/db/queries/hand-overs";
import {
  listAskedTogether,
  listOthersAsked,
  listRequestFindings,
  listRequestSteps,
} from "@/db/queries/requests";
import { strictest } from "@/domain/labels";
import { offsetOf, writeMoment } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { StateBadge, UrgencyBadge } from "../badges";
import { Answers } from "./answers";
import { CloseForm } from "./close-form";
import { type RequestParams, readRequest } from "./frame";
import { HandOversCard } from "./hand-overs-card";
import { RequestFacts } from "./request-facts";
import { ServicesCard } from "./services-card";

export default async function RequestPage({ params }: RequestParams) {
  const [t, locale, zone] = [await getTranslations("requests"), await getLocale(), await viewerTimeZone()];
  const { request, found } = await readRequest(
    params,
    async (tx, each) => ({
      answers: await listAnswers(tx, each.id),
      made: await listMade(tx, each.id),
      handOvers: await listHandOvers(tx, each.id),
      together: await listAskedTogether(tx, each),
      told: await listOthersAsked(tx, each.id),
      steps: await listRequestSteps(tx, each.id),
      findings: await listRequestFindings(tx, each.id),
    }),
    () => true,
  );
  const { answers, made, handOvers, together, told, steps, findings } = found;
  const { id, dueAt, timeZone } = request;
  const banner = strictest(request.label, answers, made, findings, together);
  const due = `${writeMoment(dueAt, locale, timeZone)} (${offsetOf(dueAt, timeZone)})`;
  return (
    <>
      <Title>{`${request.title} · Enlace`}</Title>
      <TlpBanner label={banner} />
      <PageHead
        trail={[{ href: paths.requests(), label: t("title") }]}
        title={request.title}
        meta={
          <>
            <Person name={request.asking} countryCode={request.askingCountry} />
            <span aria-hidden="true">→</span>
            <Person name={request.asked} countryCode={request.askedCountry} />
            <span>{t("dueBy", { moment: due })}</span>
            <UrgencyBadge urgency={request.urgency} />
            <StateBadge request={request} />
            <TlpInHead label={request.label} banner={banner} />
          </>
        }
        actions={
          <>
            {request.canRun && (
              <ButtonLink href={paths.extendRequest(id)} icon="clock">
                {t("extend")}
              </ButtonLink>
            )}
            {request.canHandOver && (
              <ButtonLink href={paths.handOverRequest(id)} icon="users">
                {t("handOver")}
              </ButtonLink>
            )}
            {request.canAnswer && (
              <ButtonLink href={paths.answerRequest(id)} look="primary" icon="message-square-reply">
                {t("answer")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-5">
          <Card title={t("question")}>
            <Markdown html={renderMarkdown(request.body)} />
          </Card>
          <Answers answers={answers} made={made} floor={request.label} zone={zone} />
        </div>
        <div className="grid gap-5">
          <RequestFacts request={request} steps={steps} findings={findings} zone={zone} />
          <ServicesCard request={request} together={together} told={told} />
          <HandOversCard handOvers={handOvers} canTakeBack={request.canHandOver} zone={zone} />
          {request.canRun && (
            <Card title={t("close")}>
              <p className="mb-3 text-muted">{t("closeHint")}</p>
              <ClientMessages namespaces={["requests.closeForm"]}>
                <CloseForm id={id} requestId={v7()} />
              </ClientMessages>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
