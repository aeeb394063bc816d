import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { opened } from "@/auth/opened";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { dotted } from "@/components/ui/dotted";
import { Markdown } from "@/components/ui/markdown";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Person } from "@/components/ui/person";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { listAttachments } from "@/db/queries/attachments";
import { listComments } from "@/db/queries/comments";
import { listCorrections } from "@/db/queries/corrections";
import { listCorroborations } from "@/db/queries/corroborations";
import { findRights, listFindingVersions, listSteps } from "@/db/queries/finding-life";
import { findFinding } from "@/db/queries/findings";
import { listReaders } from "@/db/queries/red-readers";
import { mayAsk } from "@/db/queries/requests";
import { listSharingRequests } from "@/db/queries/sharing";
import { evaluation } from "@/domain/findings";
import { toneOf } from "@/domain/findings/life";
import { strictest } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { writeDay, writeDays } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../params";
import { Additions } from "./additions";
import { AttachmentsCard } from "./attachments-card";
import { History } from "./history";
import { JudgeCard } from "./judge-card";
import { LinksCard } from "./links-card";
import { ReasonForm } from "./reason-form";
import { ReviewForm } from "./review-form";
import { PlaceName, RouteCard } from "./route-card";
import { SeizureCard } from "./seizure-card";
import { SharingCard } from "./sharing-card";
import { readBeside } from "./structure";

type Props = { params: Promise<{ finding: string }>; searchParams: Search };

export default async function FindingPage({ params, searchParams }: Props) {
  const id = idParam((await params).finding);
  const cursor = one((await searchParams).after, 1000);
  const [t, tl, te, locale, zone] = [
    await getTranslations("findings"),
    await getTranslations("findingLife"),
    await getTranslations("evaluation"),
    await getLocale(),
    await viewerTimeZone(),
  ];
  const found = await read(async (tx) => {
    const finding = await findFinding(tx, id);
    if (!finding) return null;
    const comments = await listComments(tx, id, cursor);
    const readers = finding.label === 4 ? await listReaders(tx, id) : [];
    const people =
      finding.canReview && finding.label < 4 ? await listPeopleToChoose(tx, finding.spaceId) : [];
    const rights = await findRights(tx, id);
    const corroborations = cursor ? [] : await listCorroborations(tx, id);
    const corrections = cursor ? [] : await listCorrections(tx, id);
    const requests = await listSharingRequests(tx, id);
    const asks = finding.canComment && (await mayAsk(tx));
    const [steps, versions] = [await listSteps(tx, id), (await listFindingVersions(tx, id)).length];
    const attachments = cursor ? [] : await listAttachments(tx, id);
    const beside = await readBeside(tx, id, finding.canEdit || finding.canReview);
    return {
      finding,
      attachments,
      comments,
      readers,
      people,
      rights,
      corroborations,
      corrections,
      requests,
      asks,
      steps,
      versions,
      beside,
    };
  });
  if (!found) notFound();
  await opened(id);
  const {
    finding,
    attachments,
    comments,
    readers,
    people,
    rights,
    corroborations,
    corrections,
    requests,
    asks,
    steps,
    versions,
    beside,
  } = found;
  const group = readIn(finding.group, locale).text;
  const { state } = finding;
  const added = [attachments, comments.rows, corroborations, corrections, requests, steps];
  const banner = strictest(finding.label, ...added, beside.related, beside.same, beside.likely);
  const title = state === "withdrawn" ? t("withdrawn") : finding.title;
  const period =
    finding.observedFrom && finding.observedUntil
      ? writeDays(finding.observedFrom, finding.observedUntil, locale)
      : (finding.observedFrom ?? finding.observedUntil) &&
        writeDay(finding.observedFrom ?? finding.observedUntil ?? "", locale);
  return (
    <>
      <Title>{`${title} · Enlace`}</Title>
      <TlpBanner label={banner} space={group} />
      <PageHead
        trail={[
          { href: paths.groups(), label: t("groups") },
          { href: paths.group(finding.groupId), label: group },
          { href: paths.groupFindings(finding.groupId), label: t("title") },
        ]}
        title={title}
        meta={
          <>
            <Person name={finding.author} countryCode={finding.countryCode} />
            {period && <span>{t("observed", { period })}</span>}
            <Badge tone={toneOf(state)}>{t(`states.${state}`)}</Badge>
            <Badge>{evaluation(finding)}</Badge>
            <Badge>{finding.handling}</Badge>
            <TlpInHead label={finding.label} banner={banner} />
          </>
        }
        actions={
          <>
            {finding.canEdit && (
              <ButtonLink href={paths.editFinding(id)} icon="pencil">
                {t("edit")}
              </ButtonLink>
            )}
            {rights?.canPropose && (
              <ButtonLink href={paths.newCorrection(id)} icon="pencil">
                {tl("proposeCorrection")}
              </ButtonLink>
            )}
            {rights?.canAskWider && (
              <ButtonLink href={paths.newSharing(id)} icon="users">
                {tl("askWider")}
              </ButtonLink>
            )}
            {asks && (
              <ButtonLink href={paths.newRequest(id)} icon="message-square-reply">
                {t("askAboutIt")}
              </ButtonLink>
            )}
            {rights?.canCorroborate && (
              <ButtonLink href={paths.newCorroboration(id)} look="primary" icon="check">
                {tl("seeThisToo")}
              </ButtonLink>
            )}
          </>
        }
      />
      {state === "returned" && steps[0]?.reason && (
        <Notice tone="waiting">{tl("returnedBecause", { reason: steps[0].reason })}</Notice>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-5">
          <Card>
            {state === "withdrawn" ? (
              <p className="text-muted">{t("withdrawnText")}</p>
            ) : (
              <Markdown html={renderMarkdown(finding.body)} />
            )}
          </Card>
          <RouteCard structured={beside.structured} />
          {beside.structured.seizure && <SeizureCard seizure={beside.structured.seizure} {...beside} />}
          {state !== "withdrawn" && <AttachmentsCard finding={finding} attachments={attachments} />}
          {state !== "draft" && (
            <Additions
              finding={finding}
              comments={comments}
              corroborations={corroborations}
              corrections={corrections}
            />
          )}
        </div>
        <div className="grid gap-5">
          {rights?.canJudge && <JudgeCard id={id} version={rights.version} state={state} />}
          <LinksCard served={beside.served} related={beside.related} />
          <Card title={t("about")}>
            <Facts>
              {finding.observedAt && (
                <Fact name={t("observedAt")}>
                  <PlaceName point={finding.observedAt} />
                </Fact>
              )}
              <Fact name={te("source")}>
                {finding.source} · {te(`sources.${finding.source as "A"}`)}
              </Fact>
              <Fact name={te("information")}>
                {finding.information} · {te(`informations.${finding.information as "1"}`)}
              </Fact>
              <Fact name={te("handling")}>
                {finding.handling} · {te(`codes.${finding.handling}`)}
                {finding.handlingNote && `: ${finding.handlingNote}`}
              </Fact>
              <Fact name={t("organisation")}>
                <Person name={finding.organisation} countryCode={finding.countryCode} />
              </Fact>
              {readers.length > 0 && (
                <Fact name={t("readers")}>{dotted(...readers.map((reader) => reader.name))}</Fact>
              )}
              {finding.labelReason && <Fact name={t("labelReason")}>{finding.labelReason}</Fact>}
              {finding.keptReason && <Fact name={t("keptReason")}>{finding.keptReason}</Fact>}
            </Facts>
          </Card>
          <History
            finding={{ ...finding, version: rights?.version ?? 0 }}
            steps={steps}
            zone={zone}
            versions={versions}
          />
          {requests.length > 0 && <SharingCard findingId={id} requests={requests} />}
          {finding.canReview && (
            <Card title={t("review")}>
              <ClientMessages namespaces={["findings.reviewForm", "tlp", "evaluation"]}>
                <ReviewForm
                  requestId={v7()}
                  finding={finding}
                  members={people.map((person) => ({ value: person.id, label: person.name }))}
                />
              </ClientMessages>
            </Card>
          )}
          {finding.canEdit && (
            <Card title={t("withdraw")}>
              <p className="mb-3 text-muted">{t("withdrawHint")}</p>
              <ClientMessages namespaces={["findingLife.reasonForm"]}>
                <ReasonForm act="withdraw" hidden={{ id, version: rights?.version ?? 0 }} requestId={v7()} />
              </ClientMessages>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
