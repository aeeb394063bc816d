import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { opened } from "@/auth/opened";
import { read } from "@/auth/read";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LocalTextView } from "@/components/ui/local-text";
import { Markdown } from "@/components/ui/markdown";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import { listDocuments } from "@/db/queries/documents";
import { countWaiting } from "@/db/queries/finding-review";
import { listFindings } from "@/db/queries/findings";
import { findGroup, listMandates } from "@/db/queries/groups";
import { countEndingMembers, findRefusal, listFirstMembers, listJoinRequests } from "@/db/queries/members";
import { listMilestones } from "@/db/queries/milestones";
import { groupState, nearDays } from "@/domain/groups";
import { strictest } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { DocumentList } from "../../documents/document-list";
import { FindingList } from "../../findings/finding-list";
import { idParam } from "../../params";
import { Due } from "./due";
import { GroupMembers } from "./group-members";
import { Milestones } from "./milestones";
import { StateButtons } from "./state-buttons";

/** What is this group for, who is in it, what is new, what is due. */
export default async function GroupPage({ params }: { params: Promise<{ group: string }> }) {
  const id = idParam((await params).group);
  const [t, locale] = [await getTranslations("groups"), await getLocale()];
  const found = await read(async (tx, viewer) => {
    const group = await findGroup(tx, id);
    return (
      group && {
        group,
        mandate: (await listMandates(tx, id))[0],
        members: await listFirstMembers(tx, id, 8),
        milestones: await listMilestones(tx, id),
        findings: await listFindings(tx, { groupId: id }, 5),
        documents: (await listDocuments(tx, { spaceId: id })).rows.slice(0, 3),
        asking: group.canEdit ? await listJoinRequests(tx, id) : [],
        waiting: await countWaiting(tx, id),
        ending: group.canEdit ? await countEndingMembers(tx, id, nearDays) : 0,
        refusal: group.belongs ? null : await findRefusal(tx, id, viewer),
      }
    );
  });
  if (!found) notFound();
  await opened(id);
  const { group, mandate, members, milestones, findings, documents, asking, waiting, ending, refusal } =
    found;
  const [title, summary] = [readIn(group.title, locale), readIn(group.summary, locale)];
  const state = groupState(group);
  const banner = strictest(group.label, findings.rows, documents);
  const objectives = readIn(group.objectives, locale);
  const mandateText = mandate && readIn(mandate.text, locale);
  return (
    <>
      <Title>{`${title.text} · Enlace`}</Title>
      <TlpBanner label={banner} space={title.text} />
      <PageHead
        trail={[{ href: paths.groups(), label: t("title") }]}
        title={<LocalTextView read={title} />}
        meta={
          <>
            <Badge tone={state === "active" ? "good" : state === "proposed" ? "waiting" : "neutral"}>
              {t(`states.${state}`)}
            </Badge>
            <TlpInHead label={group.label} banner={banner} />
            {group.launchedAtId && group.launchedAtTitle && (
              <a href={paths.activity(group.launchedAtId)} className="link">
                {t("launchedAt", { title: readIn(group.launchedAtTitle, locale).text })}
              </a>
            )}
          </>
        }
        actions={
          <>
            {group.canJoin && (
              <ButtonLink href={paths.join(id)} look="primary">
                {t("askToJoin")}
              </ButtonLink>
            )}
            {group.canEdit && (
              <ButtonLink href={paths.editGroup(id)} icon="pencil">
                {t("edit")}
              </ButtonLink>
            )}
            {group.canPost && state !== "proposed" && (
              <ButtonLink href={paths.newFinding(id)} look="primary" icon="plus">
                {t("postFinding")}
              </ButtonLink>
            )}
          </>
        }
      />
      {group.asked && <Notice tone="waiting">{t("asked")}</Notice>}
      {refusal && <Notice>{t("refused", { reason: refusal.reason })}</Notice>}
      {asking.length > 0 && (
        <Notice tone="waiting">
          <a href={paths.members(id)} className="underline">
            {t("asking", { count: asking.length })}
          </a>
        </Notice>
      )}
      {waiting && waiting.submitted + waiting.returned > 0 && (
        <Notice tone="waiting">
          <a href={paths.groupReview(id)} className="underline">
            {t("review", waiting)}
          </a>
        </Notice>
      )}
      {group.canEdit && state !== "concluded" && <Due groupId={id} milestones={milestones} ending={ending} />}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-5">
          <Card
            title={t("mandate")}
            action={
              <a href={paths.mandate(id)} className="text-accent-ink">
                {mandate ? t("versions", { number: mandate.number }) : group.canEdit ? t("writeMandate") : ""}
              </a>
            }
          >
            {summary.text && (
              <p className="mb-3">
                <LocalTextView read={summary} />
              </p>
            )}
            {mandateText ? (
              <Markdown html={renderMarkdown(mandateText.text)} lang={mandateText.language} />
            ) : (
              <p className="text-muted">{t("noMandate")}</p>
            )}
            {objectives.text && (
              <>
                <h3 className="mt-4 mb-1">{t("objectives")}</h3>
                <Markdown html={renderMarkdown(objectives.text)} lang={objectives.language} />
              </>
            )}
          </Card>
          <FindingList
            ofGroup
            findings={findings.rows}
            empty={t("noFindings")}
            title={t("findings")}
            action={
              <a href={paths.groupFindings(id)} className="text-accent-ink">
                {t("allFindings")}
              </a>
            }
          />
          <DocumentList
            ofSpace
            documents={documents}
            empty={t("noDocuments")}
            title={t("documents")}
            action={
              <a href={paths.groupDocuments(id)} className="text-accent-ink">
                {t("allDocuments")}
              </a>
            }
          />
        </div>
        <div className="grid gap-5">
          <Milestones groupId={id} milestones={milestones} canEdit={group.canEdit} />
          <GroupMembers groupId={id} members={members} />
          {group.canEdit && <StateButtons id={id} state={state} />}
        </div>
      </div>
    </>
  );
}
