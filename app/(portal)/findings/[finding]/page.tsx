import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ClientMessages } from "@/components/form/client-messages";
import { DangerCard } from "@/components/form/danger-card";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { dotted } from "@/components/ui/dotted";
import { Markdown } from "@/components/ui/markdown";
import { PageHead } from "@/components/ui/page-head";
import { Person } from "@/components/ui/person";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { listComments } from "@/db/queries/comments";
import { findFinding } from "@/db/queries/findings";
import { listReaders } from "@/db/queries/red-readers";
import { evaluation, findingState } from "@/domain/findings";
import { strictest } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { writeDay, writeDays, writeMoment } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../params";
import { retractFinding } from "../actions";
import { Comments } from "./comments";
import { ReviewForm } from "./review-form";

type Props = { params: Promise<{ finding: string }>; searchParams: Search };

export default async function FindingPage({ params, searchParams }: Props) {
  const id = idParam((await params).finding);
  const cursor = one((await searchParams).after, 1000);
  const [t, te, locale, zone] = [
    await getTranslations("findings"),
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
    return { finding, comments, readers, people };
  });
  if (!found) notFound();
  const { finding, comments, readers, people } = found;
  const group = readIn(finding.group, locale).text;
  const state = findingState(finding);
  const banner = strictest(finding.label, comments.rows);
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
            <Badge tone={state === "submitted" ? "info" : "waiting"}>{t(`states.${state}`)}</Badge>
            <Badge>{evaluation(finding)}</Badge>
            <Badge>{finding.handling}</Badge>
            <TlpInHead label={finding.label} banner={banner} />
          </>
        }
        actions={
          finding.canEdit && (
            <ButtonLink href={paths.editFinding(id)} icon="pencil">
              {t("edit")}
            </ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-5">
          <Card>
            {state === "withdrawn" ? (
              <p className="text-muted">{t("withdrawnText")}</p>
            ) : (
              <Markdown html={renderMarkdown(finding.body)} />
            )}
          </Card>
          {state !== "draft" && <Comments finding={finding} comments={comments} />}
        </div>
        <div className="grid gap-5">
          <Card title={t("about")}>
            <Facts>
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
              <Fact name={t("history")}>
                {finding.submittedAt
                  ? t("submittedAt", { moment: writeMoment(finding.submittedAt, locale, zone) })
                  : t("begunAt", { moment: writeMoment(finding.createdAt, locale, zone) })}
              </Fact>
            </Facts>
          </Card>
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
            <DangerCard
              title={t("withdraw")}
              hint={t("withdrawHint")}
              action={retractFinding}
              fields={{ id }}
            />
          )}
        </div>
      </div>
    </>
  );
}
