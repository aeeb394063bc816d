import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { viewerTimeZone } from "@/auth/viewer";
import { ClientMessages } from "@/components/form/client-messages";
import { LivePage } from "@/components/live/live-page";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { listAgendaVersions } from "@/db/queries/agenda";
import { countMessages, listMessages, listRecipients } from "@/db/queries/agenda-messages";
import { namedInMail } from "@/domain/labels";
import { previewAgendaMail } from "@/jobs/agenda-preview";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../../../params";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { MessageList } from "./message-list";
import { SendCard } from "./send-card";
import { WordForm } from "./word-form";

/** Whoever sends to more reads the list. */
const MOST_NAMES = 50;

/** What people hear of a version: read, changed and sent by its organisers, with what became of each message. */
export default async function AgendaMessagesPage({
  params,
  searchParams,
}: ActivityParams & { searchParams: Search }) {
  const search = await searchParams;
  const cursor = one(search.after, 1000);
  const { activity, found } = await readActivity(
    params,
    async (tx, { id }) => {
      const versions = await listAgendaVersions(tx, id);
      const asked = one(search.version);
      const newest = versions[0]?.number ?? 0;
      const version = versions.find(({ number }) => String(number) === asked)?.number ?? newest;
      return {
        versions: versions.slice(0, 6).map(({ number }) => number),
        version,
        newest,
        counts: await countMessages(tx, id, version),
        messages: await listMessages(tx, id, version, cursor),
        recipients: await listRecipients(tx, id, version, MOST_NAMES),
      };
    },
    (each) => each.canEdit,
  );
  const [t, zone] = [await getTranslations("agenda.messages"), await viewerTimeZone()];
  const { id } = activity;
  const { versions, version, newest, counts, messages, recipients } = found;
  const previews = new Map<string, Awaited<ReturnType<typeof previewAgendaMail>>>();
  for (const message of messages.rows) {
    if (!message.sentAt) previews.set(message.id, await previewAgendaMail(message.id));
  }
  const here = (query: Record<string, string | number | null>) =>
    paths.agendaMessages(id, { version, ...query });
  const sendable = version === newest && counts.toSend > 0;
  return (
    <ActivityFrame
      activity={activity}
      title={version > 0 ? t("titleOf", { number: version }) : t("title")}
      up={{ href: paths.agendaVersions(id), label: t("versions") }}
    >
      <LivePage topics={[`messages:${id}`, `agenda:${id}`]} />
      {version > 0 && one(search.published) === String(version) && (
        <Notice tone="done">
          <p className="font-medium">{t("published", { number: version })}</p>
          <p>
            {t("publishedHint", { count: counts.toSend })}{" "}
            <a href={counts.all > 0 ? "#messages" : paths.agenda(id)} className="link">
              {t(counts.all > 0 ? "toMessages" : "toAgenda")}
            </a>
          </p>
        </Notice>
      )}
      {versions.length > 1 && (
        <Tabs
          label={t("versions")}
          tabs={versions.map((number) => ({
            href: paths.agendaMessages(id, { version: number }),
            label: t("versionN", { number }),
            current: number === version,
          }))}
        />
      )}
      <p className="mb-4">
        {t("counts", version === newest ? { ...counts, never: 0 } : { ...counts, ...neverSent(counts) })}{" "}
        {sendable && (
          <a href="#send" className="link">
            {t("toSend")}
          </a>
        )}
      </p>
      {sendable && !env.smtpUrl && <Notice tone="waiting">{t("noMail")}</Notice>}
      <ClientMessages namespaces={["agenda.messages.form"]}>
        <MessageList
          activityId={id}
          messages={messages.rows}
          previews={previews}
          zone={zone}
          empty={t(version > 0 ? "nobody" : "noVersion")}
        />
        <Pager first={cursor && here({})} next={messages.next && here({ after: messages.next })} />
        {sendable && (
          <div className="mt-5 grid items-start gap-5 lg:grid-cols-2">
            <Card title={t("word")}>
              {namedInMail(activity.label) ? (
                <WordForm
                  activityId={id}
                  version={version}
                  note={messages.rows.find((each) => each.canEdit)?.note ?? ""}
                  requestId={v7()}
                />
              ) : (
                <p className="text-muted">{t("noWord")}</p>
              )}
            </Card>
            <SendCard activityId={id} version={version} count={counts.toSend} recipients={recipients} />
          </div>
        )}
      </ClientMessages>
    </ActivityFrame>
  );
}

/** What waits about a version that a newer one replaced is never sent. */
const neverSent = ({ toSend, unreached }: { toSend: number; unreached: number }) => ({
  toSend: 0,
  unreached: 0,
  never: toSend + unreached,
});
