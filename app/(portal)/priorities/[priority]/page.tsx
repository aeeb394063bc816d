import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { readOpen } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LocalTextView } from "@/components/ui/local-text";
import { Markdown } from "@/components/ui/markdown";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Person } from "@/components/ui/person";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import { listFindings } from "@/db/queries/findings";
import { listPositions } from "@/db/queries/positions";
import { findPriority, listDecisionsOn, listDelegations } from "@/db/queries/priorities";
import { strictest } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { decisionCode, nextPriorityStates, priorityCode, standingPositions } from "@/domain/priorities";
import { writeDay } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { FindingList } from "../../findings/finding-list";
import { idParam } from "../../params";
import { setPriorityState } from "../actions";
import { stateTones } from "../matrix";
import { PositionForm } from "./position-form";
import { Positions } from "./positions";

export default async function PriorityPage({ params }: { params: Promise<{ priority: string }> }) {
  const id = idParam((await params).priority);
  const [t, ts, locale, zone] = [
    await getTranslations("priorities"),
    await getTranslations("structure"),
    await getLocale(),
    await viewerTimeZone(),
  ];
  const found = await readOpen(async (tx, viewer) => {
    const priority = await findPriority(tx, id);
    if (!priority) return null;
    return {
      priority,
      entries: await listPositions(tx, id),
      delegations: await listDelegations(tx, priority.spaceId),
      decisions: await listDecisionsOn(tx, id),
      serving: await listFindings(tx, { priorityId: id }, 10),
      speaksFor: viewer?.organisationId ?? "",
    };
  });
  if (!found) notFound();
  const { priority, entries, delegations, decisions, serving, speaksFor } = found;
  const banner = strictest(priority.label, serving.rows);
  const title = readIn(priority.title, locale);
  const text = readIn(priority.text, locale);
  const reasons = readIn(priority.reasons, locale);
  const code = priorityCode(priority);
  const standing = standingPositions(entries).get(speaksFor);
  const next = priority.canDecide ? nextPriorityStates(priority.state) : [];
  return (
    <>
      <Title>{`${code} ${title.text} · Enlace`}</Title>
      <TlpBanner label={banner} />
      <PageHead
        trail={[
          { href: paths.priorities(priority.year), label: t("title", { year: String(priority.year) }) },
        ]}
        title={
          <>
            <span className="mr-2 font-mono text-muted">{code}</span>
            <LocalTextView read={title} />
          </>
        }
        meta={
          <>
            <Badge tone={stateTones[priority.state]}>{t(`states.${priority.state}`)}</Badge>
            <span>{t(`kinds.${priority.kind}`)}</span>
            <Person name={priority.organisation} countryCode={priority.countryCode} />
            <TlpInHead label={priority.label} banner={banner} />
          </>
        }
        actions={
          <>
            {priority.canEdit && (
              <ButtonLink href={paths.editPriority(id)} icon="pencil">
                {t("edit")}
              </ButtonLink>
            )}
            {priority.canDecide &&
              (priority.state === "proposed" || priority.state === "in consultation") && (
                <ButtonLink href={paths.adoptPriority(id)} look="primary">
                  {t("adopt")}
                </ButtonLink>
              )}
          </>
        }
      />
      {decisions.map((decision) => (
        <Notice key={decision.id} tone="done">
          <p className="font-medium">
            {t("decided", {
              code: decisionCode(decision),
              day: writeDay(decision.takenOn, locale),
              place: decision.takenAt,
            })}
          </p>
          <LocalTextView read={readIn(decision.text, locale)} />
        </Notice>
      ))}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-5">
          <Card title={t("text")}>
            <Markdown html={renderMarkdown(text.text)} lang={text.language} />
            {reasons.text && (
              <>
                <h3 className="mt-5 mb-1">{t("reasons")}</h3>
                <Markdown html={renderMarkdown(reasons.text)} lang={reasons.language} />
              </>
            )}
          </Card>
          <Positions entries={entries} delegations={delegations} zone={zone} />
          {serving.rows.length > 0 && (
            <FindingList
              title={ts("serving")}
              action={
                serving.next && (
                  <a href={paths.findings({ priority: id })} className="link">
                    {ts("allServing")}
                  </a>
                )
              }
              findings={serving.rows}
              empty=""
            />
          )}
        </div>
        <div className="grid gap-5">
          {priority.canSpeak && (
            <Card title={t("yourPosition")}>
              <ClientMessages namespaces={["priorities.positionForm", "priorities.positions"]}>
                <PositionForm
                  key={standing?.id}
                  priorityId={id}
                  standing={standing?.position}
                  requestId={v7()}
                />
              </ClientMessages>
            </Card>
          )}
          {next.length > 0 && (
            <Card title={t("state")}>
              <ClientMessages>
                <div className="flex flex-wrap gap-2">
                  {next.map((state) => (
                    <ActionButton
                      key={state}
                      action={setPriorityState}
                      fields={{ id, state }}
                      label={t(`makes.${state as "proposed"}`)}
                      look={state === "withdrawn" ? "danger" : "primary"}
                      requestId={v7()}
                    />
                  ))}
                </div>
              </ClientMessages>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
