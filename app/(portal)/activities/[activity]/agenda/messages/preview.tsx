import { useTranslations } from "next-intl";
import type { previewAgendaMail } from "@/jobs/agenda-preview";

/** A message word for word as it would go now, or why nothing would. */
export function Preview({ mail }: { mail: Awaited<ReturnType<typeof previewAgendaMail>> }) {
  const t = useTranslations("agenda.messages");
  if ("silence" in mail) return <p className="text-muted">{t(`silences.${mail.silence ?? "gone"}`)}</p>;
  return (
    <div className="grid gap-3">
      <p
        lang={mail.language}
        className="whitespace-pre-wrap border-line border-l-2 pl-4 [overflow-wrap:anywhere]"
      >
        {mail.text}
      </p>
      <details>
        <summary className="text-accent-ink">{t("attached")}</summary>
        <pre className="mt-2 overflow-x-auto bg-sunk p-3 text-[0.85rem]">{mail.calendar}</pre>
      </details>
    </div>
  );
}
