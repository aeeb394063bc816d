import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { LivePage } from "@/components/live/live-page";
import { Title } from "@/components/shell/title";
import { Card } from "@/components/ui/card";
import { LocalTextView } from "@/components/ui/local-text";
import { Markdown } from "@/components/ui/markdown";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import { findActivity } from "@/db/queries/activities";
import { findAgendaSummary } from "@/db/queries/agenda-summary";
import { findOwnDelegation } from "@/db/queries/asked-delegations";
import { listDocuments } from "@/db/queries/documents";
import { listGroupsOfActivity } from "@/db/queries/groups";
import { listLeading, listOrganisationsOf } from "@/db/queries/participants";
import { activityState } from "@/domain/activities";
import { strictest } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { dayOf } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { DocumentList } from "../../documents/document-list";
import { idParam } from "../../params";
import { StateBadge } from "../state-badge";
import { Acts, HeadButtons } from "./acts";
import { AgendaSummary } from "./agenda-summary";
import { ActivityFacts } from "./facts";
import { LaunchedGroups } from "./linked";
import { OwnDelegation } from "./own-delegation";
import { TakingPart } from "./taking-part";

/** When the first of some sessions begins or ends next. */
function turnOf(sessions: { startsAt: Date; endsAt: Date }[]): number | null {
  const now = Date.now();
  const turns = sessions.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]);
  return turns.filter((at) => at > now).sort((a, b) => a - b)[0] ?? null;
}

/** What, when, where, who: the page of an activity. A CLEAR one is read without signing in. */
export default async function ActivityPage({ params }: { params: Promise<{ activity: string }> }) {
  const id = idParam((await params).activity);
  const [t, locale] = [await getTranslations("activities"), await getLocale()];
  const { found, signedIn } = await readOpen(async (tx, viewer) => {
    const activity = await findActivity(tx, id);
    return {
      signedIn: viewer !== null,
      found: activity && {
        activity,
        leading: await listLeading(tx, id),
        organisations: await listOrganisationsOf(tx, id),
        agenda: await findAgendaSummary(tx, id),
        groups: await listGroupsOfActivity(tx, id),
        own: viewer && (await findOwnDelegation(tx, id)),
        documents: (await listDocuments(tx, { spaceId: id })).rows.slice(0, 5),
      },
    };
  });
  if (!found) return signedIn ? notFound() : redirect(paths.signIn(paths.activity(id)));
  const { activity, leading, organisations, agenda, groups, documents, own } = found;
  const [title, summary] = [readIn(activity.title, locale), readIn(activity.summary, locale)];
  const objectives = readIn(activity.objectives, locale);
  const banner = strictest(activity.label, agenda.sessions, groups, documents);
  const state = activityState(activity, dayOf(new Date(), activity.timeZone));
  return (
    <>
      <Title>{`${title.text} · Enlace`}</Title>
      {signedIn && agenda.version && <LivePage topics={[`agenda:${id}`]} turn={turnOf(agenda.sessions)} />}
      <TlpBanner label={banner} space={title.text} />
      <PageHead
        trail={signedIn ? [{ href: paths.activities(), label: t("title") }] : []}
        title={<LocalTextView read={title} />}
        meta={
          <>
            <span>{t(`kinds.${activity.kind}`)}</span>
            <StateBadge state={state} />
            <TlpInHead label={activity.label} banner={banner} />
          </>
        }
        actions={<HeadButtons activity={activity} state={state} />}
      />
      {activity.cancelledAt && (
        <Notice tone="problem">{t("cancelled", { reason: activity.cancelReason || "—" })}</Notice>
      )}
      {state === "draft" && <Notice tone="waiting">{t("draftHint")}</Notice>}
      {activity.illustrative && <Notice>{t("illustrative")}</Notice>}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2">
          <ActivityFacts activity={activity} signedIn={signedIn} />
        </div>
        <div className="grid gap-5 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <Card title={t("objectives")}>
            {summary.text && (
              <p className={objectives.text ? "mb-3" : ""}>
                <LocalTextView read={summary} />
              </p>
            )}
            {objectives.text && (
              <Markdown html={renderMarkdown(objectives.text)} lang={objectives.language} />
            )}
            {!summary.text && !objectives.text && <p className="text-muted">{t("noObjectives")}</p>}
          </Card>
          <AgendaSummary activity={activity} agenda={agenda} />
          <TakingPart
            activity={activity}
            leading={leading}
            organisations={organisations}
            signedIn={signedIn}
          />
        </div>
        <div className="grid gap-5 lg:col-start-2">
          {own && <OwnDelegation delegation={own} />}
          {activity.canEdit && <Acts id={id} state={state} />}
          {signedIn && <LaunchedGroups activity={activity} groups={groups} />}
          {signedIn && (
            <DocumentList
              ofSpace
              documents={documents}
              empty={t("noDocuments")}
              title={t("documents")}
              action={
                <a href={paths.activityDocuments(id)} className="text-accent-ink">
                  {t("allDocuments")}
                </a>
              }
            />
          )}
        </div>
      </div>
    </>
  );
}
