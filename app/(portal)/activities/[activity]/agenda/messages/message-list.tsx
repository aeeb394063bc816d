import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Person } from "@/components/ui/person";
import type { AgendaMessage } from "@/db/queries/agenda-messages";
import type { previewAgendaMail } from "@/jobs/agenda-preview";
import { paths } from "@/lib/paths";
import { sendOnceMore } from "./actions";
import { Delivery } from "./delivery";
import { Preview } from "./preview";

type Props = {
  activityId: string;
  messages: AgendaMessage[];
  previews: Map<string, Awaited<ReturnType<typeof previewAgendaMail>>>;
  zone: string;
  empty: string;
};

/** Each message with what became of it; those that were not sent can be read. */
export function MessageList({ activityId, messages, previews, zone, empty }: Props) {
  const t = useTranslations("agenda.messages");
  return (
    <Card id="messages" flush>
      {messages.length === 0 && <Empty>{empty}</Empty>}
      <ul className="divide-y divide-line">
        {messages.map((message) => {
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
                <a href={paths.agendaMessage(activityId, message.id)} className="link w-fit">
                  {t("change", { name: message.name })}
                </a>
              )}
              {message.canSendAgain && (
                <ActionButton
                  action={sendOnceMore}
                  fields={{ activityId, id: message.id }}
                  label={t("sendAgain", { name: message.name })}
                  requestId={v7()}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
