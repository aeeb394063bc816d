import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { viewerTimeZone } from "@/auth/viewer";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { Person } from "@/components/ui/person";
import { Tabs } from "@/components/ui/tabs";
import { listAgendaVersions } from "@/db/queries/agenda";
import { countMessages, listMessages } from "@/db/queries/agenda-messages";
import { namedInMail } from "@/domain/labels";
import { previewAgendaMail } from "@/jobs/agenda-preview";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../../../params";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { sendAll, sendOnceMore } from "./actions";
import { Delivery } from "./delivery";
import { Preview } from "./preview";
import { WordForm } from "./word-form";

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
      };
    },
    (each) => each.canEdit,
  );
  const [t, zone] = [await getTranslations("agenda.messages"), await viewerTimeZone()];
  const { id } = activity;
  const { versions, version, newest, counts, messages } = found;
  const previews = new Map<string, Awaited<ReturnType<typeof previewAgendaMail>>>();
  for (const message of messages.rows) {
    if (!message.sentAt) previews.set(message.id, await previewAgendaMail(message.id));
  }
  const here = (query: Record<string, string | number | null>) =>
    paths.agendaMessages(id, { version, ...query });
  return (
    <ActivityFrame
      activity={activity}
      title={version > 0 ? t("titleOf", { number: version }) : t("title")}
      up={{ href: paths.agendaVersions(id), label: t("versions") }}
    >
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
      <p className="mb-4">{t("counts", counts)}</p>
      <ClientMessages namespaces={["agenda.messages.form"]}>
        {version === newest && counts.toSend > 0 && (
          <div className="mb-5 grid items-start gap-5 lg:grid-cols-2">
            <Card title={t("send")}>
              <p className="mb-3 text-muted">{t("sendHint")}</p>
              <ActionButton
                action={sendAll}
                fields={{ activityId: id, version }}
                label={t("sendTo", { count: counts.toSend })}
                look="primary"
                requestId={v7()}
              />
            </Card>
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
          </div>
        )}
        <Card flush>
          {messages.rows.length === 0 && <Empty>{t(version > 0 ? "nobody" : "noVersion")}</Empty>}
          <ul className="divide-y divide-line">
            {messages.rows.map((message) => {
              const preview = previews.get(message.id);
              return (
                <li key={message.id} className="grid gap-2 p-4">
                  <p className="flex flex-wrap items-center justify-between gap-2">
                    <Person {...message} />
                    <Delivery message={message} zone={zone} />
                  </p>
                  {preview && (
                    <details>
                      <summary className="text-accent-ink">
                        {t("read", { count: message.notices.filter((each) => !each.dropped).length })}
                      </summary>
                      <div className="mt-3">
                        <Preview mail={preview} />
                      </div>
                    </details>
                  )}
                  {message.canEdit && (
                    <a href={paths.agendaMessage(id, message.id)} className="link w-fit">
                      {t("change", { name: message.name })}
                    </a>
                  )}
                  {message.canSendAgain && (
                    <ActionButton
                      action={sendOnceMore}
                      fields={{ activityId: id, id: message.id }}
                      label={t("sendAgain", { name: message.name })}
                      requestId={v7()}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </Card>
      </ClientMessages>
      <Pager first={cursor && here({})} next={messages.next && here({ after: messages.next })} />
    </ActivityFrame>
  );
}
