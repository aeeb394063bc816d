import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { viewerTimeZone } from "@/auth/viewer";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { listSessions } from "@/db/queries/agenda";
import { findMessage } from "@/db/queries/agenda-messages";
import { namedInMail } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { previewAgendaMail } from "@/jobs/agenda-preview";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../../params";
import { ActivityFrame, readActivity } from "../../../frame";
import { Delivery } from "../delivery";
import { MessageForm } from "../message-form";
import { Preview } from "../preview";

/** One message before it goes: a word at its head, what it says, whether it goes. */
export default async function AgendaMessagePage({
  params,
}: {
  params: Promise<{ activity: string; message: string }>;
}) {
  const messageId = idParam((await params).message);
  const { activity, found } = await readActivity(
    params,
    async (tx, { id }) => {
      const message = await findMessage(tx, id, messageId);
      if (!message) return null;
      const before = message.since > 0 ? await listSessions(tx, id, message.since) : [];
      return { message, sessions: [...before, ...(await listSessions(tx, id, message.version))] };
    },
    (each) => each.canEdit,
  );
  if (!found) notFound();
  const [t, locale, zone] = [
    await getTranslations("agenda.messages"),
    await getLocale(),
    await viewerTimeZone(),
  ];
  const { message, sessions } = found;
  const titles = new Map(sessions.map((each) => [each.sessionId, readIn(each.title, locale).text]));
  const preview = await previewAgendaMail(message.id);
  return (
    <ActivityFrame
      activity={activity}
      title={t("to", { name: message.name })}
      up={{ href: paths.agendaMessages(activity.id), label: t("title") }}
    >
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t("change", { name: message.name })}>
          <p className="mb-4">
            <Delivery message={message} zone={zone} />
          </p>
          {message.canEdit && !namedInMail(activity.label) && (
            <p className="mb-3 text-muted">{t("noWord")}</p>
          )}
          {!message.canEdit && <p className="text-muted">{t("fixed")}</p>}
          {message.canEdit && (
            <ClientMessages namespaces={["agenda.messages.form"]}>
              <MessageForm
                activityId={activity.id}
                requestId={v7()}
                message={message}
                takesWord={namedInMail(activity.label)}
                kept={message.notices.filter((each) => !each.dropped).map((each) => each.sessionId)}
                entries={message.notices.map(({ sessionId, kinds }) => ({
                  value: sessionId,
                  label: `${titles.get(sessionId) ?? "—"}: ${kinds.map((kind) => t(`kinds.${kind}`)).join(", ")}`,
                }))}
              />
            </ClientMessages>
          )}
        </Card>
        <Card title={t("preview")}>
          <Preview mail={preview} />
        </Card>
      </div>
    </ActivityFrame>
  );
}
