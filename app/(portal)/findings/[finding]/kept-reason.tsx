import { useTranslations } from "next-intl";

/** Why personal data stays in a text, below it. */
export function KeptReason({ reason }: { reason: string }) {
  const t = useTranslations("findings");
  if (!reason) return null;
  return (
    <p className="mt-1 text-[0.9rem] text-muted [overflow-wrap:anywhere]">
      {t("keptReason")}: {reason}
    </p>
  );
}
