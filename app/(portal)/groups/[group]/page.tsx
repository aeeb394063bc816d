import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { LocalTextView } from "@/components/ui/local-text";
import { Markdown } from "@/components/ui/markdown";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Person } from "@/components/ui/person";
import { TlpBanner, TlpTag } from "@/components/ui/tlp";
import { listFindings } from "@/db/queries/findings";
import { findGroup, listMandates } from "@/db/queries/groups";
import { findRefusal, listJoinRequests, listMembers } from "@/db/queries/members";
import { listMilestones } from "@/db/queries/milestones";
import { evaluation } from "@/domain/findings";
import { groupState } from "@/domain/groups";
import { readIn } from "@/domain/local-text";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { idParam } from "../../params";
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
        members: await listMembers(tx, id),
        milestones: await listMilestones(tx, id),
        findings: await listFindings(tx, { groupId: id }, 5),
        asking: group.canEdit ? await listJoinRequests(tx, id) : [],
        refusal: group.belongs ? null : await findRefusal(tx, id, viewer),
      }
    );
  });
  if (!found) notFound();
  const { group, mandate, members, milestones, findings, asking, refusal } = found;
  const title = readIn(group.title, locale);
  const state = groupState(group);
  const objectives = readIn(group.objectives, locale);
  const mandateText = mandate && readIn(mandate.text, locale);
  return (
    <>
      <title>{`${title.text} · Enlace`}</title>
      <TlpBanner label={group.label} space={title.text} />
      <PageHead
        trail={[{ href: paths.groups(), label: t("title") }]}
        title={<LocalTextView read={title} />}
        meta={
          <>
            <Badge tone={state === "active" ? "good" : state === "proposed" ? "waiting" : "neutral"}>
              {t(`states.${state}`)}
            </Badge>
            <TlpTag label={group.label} />
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
            <p className="mb-3">
              <LocalTextView read={readIn(group.summary, locale)} />
            </p>
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
          <Card
            title={t("findings")}
            flush
            action={
              <a href={paths.groupFindings(id)} className="text-accent-ink">
                {t("allFindings")}
              </a>
            }
          >
            {findings.rows.length === 0 && <Empty>{t("noFindings")}</Empty>}
            <List>
              {findings.rows.map((finding) => (
                <ListRow
                  key={finding.id}
                  href={paths.finding(finding.id)}
                  title={finding.withdrawnAt ? t("withdrawn") : finding.title}
                  meta={finding.organisation}
                  side={
                    <>
                      <Badge>{evaluation(finding)}</Badge>
                      <TlpTag label={finding.label} />
                    </>
                  }
                />
              ))}
            </List>
          </Card>
        </div>
        <div className="grid gap-5">
          <Milestones groupId={id} milestones={milestones} canEdit={group.canEdit} />
          <Card
            title={t("people")}
            action={
              <a href={paths.members(id)} className="text-accent-ink">
                {t("allMembers")}
              </a>
            }
          >
            <ul className="grid gap-2">
              {members.rows.slice(0, 12).map((member) => (
                <li key={member.id}>
                  <Person
                    name={member.name}
                    countryCode={member.countryCode}
                    organisation={member.organisation}
                  />
                  {member.roles.some((role) => role !== "member") && (
                    <span className="text-muted">
                      {" "}
                      · {member.roles.map((role) => t(`roles.${role}` as "roles.chair")).join(", ")}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Card>
          <Card title={t("documents")}>
            <a href={paths.groupDocuments(id)} className="link">
              {t("toDocuments")}
            </a>
          </Card>
          {group.canEdit && <StateButtons id={id} state={state} />}
        </div>
      </div>
    </>
  );
}
