import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { AgendaMessage } from "@/db/queries/agenda-messages";
import { writeMoment } from "@/lib/dates";

const known = ["no SMTP_URL", "nothing left to say"] as const;

/** Whether a message waits, is on its way, was sent or failed, and why. */
export function Delivery({ message, zone }: { message: AgendaMessage; zone: string }) {
  const [t, locale] = [useTranslations("agenda.messages"), useLocale()];
  if (message.sentAt)
    return <Badge tone="good">{t("sentAt", { moment: writeMoment(message.sentAt, locale, zone) })}</Badge>;
  if (message.failure) {
    const why = known.find((each) => each === message.failure);
    return (
      <span className="min-w-0">
        <Badge tone="bad">{t("failed")}</Badge>{" "}
        <span className="text-muted [overflow-wrap:anywhere]">
          {why
            ? t(`failures.${why === known[0] ? "noMail" : "nothing"}`)
            : t("failures.server", { answer: message.failure })}
        </span>
      </span>
    );
  }
  if (message.queuedAt) return <Badge tone="info">{t("underWay")}</Badge>;
  if (message.excluded) return <Badge>{t("excluded")}</Badge>;
  if (!message.isCurrent) return <Badge>{t("superseded")}</Badge>;
  if (!message.isReached) return <Badge tone="waiting">{t("unreached")}</Badge>;
  return <Badge tone="waiting">{t("waits")}</Badge>;
}
