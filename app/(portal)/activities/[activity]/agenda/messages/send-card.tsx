import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Person } from "@/components/ui/person";
import type { listRecipients } from "@/db/queries/agenda-messages";
import { sendAll } from "./actions";

type Props = {
  activityId: string;
  version: number;
  count: number;
  /** The first of them, by name. */
  recipients: Awaited<ReturnType<typeof listRecipients>>;
};

/** Sending is asked for once more, with how many and to whom. */
export function SendCard({ activityId, version, count, recipients }: Props) {
  const t = useTranslations("agenda.messages");
  return (
    <Card title={t("send")} id="send">
      <p className="mb-3 text-muted">{t("sendHint")}</p>
      <details>
        <summary className={`${buttonClass("primary")} w-fit list-none`}>{t("sendTo", { count })}</summary>
        <div className="mt-4 grid gap-3">
          <p className="font-medium">{t("toWhom", { count })}</p>
          <ul className="grid gap-1">
            {recipients.map(({ id, ...person }) => (
              <li key={id}>
                <Person {...person} />
              </li>
            ))}
            {count > recipients.length && (
              <li className="text-muted">{t("andMore", { count: count - recipients.length })}</li>
            )}
          </ul>
          <ActionButton
            action={sendAll}
            fields={{ activityId, version }}
            label={t("sendNow", { count })}
            look="primary"
            requestId={v7()}
          />
        </div>
      </details>
    </Card>
  );
}
