import { useLocale, useTranslations } from "next-intl";
import type { Change } from "@/domain/agenda/difference";
import { type ChangeContext, changeWords } from "./change-words";

type Props = Pick<ChangeContext, "zone" | "rooms" | "names"> & { changes: Change[] };

/** What changed, in words: a moved session is one entry, from where to where. */
export function ChangeList({ changes, ...context }: Props) {
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  if (changes.length === 0) return <p className="text-muted">{t("noChanges")}</p>;
  return (
    <ul className="grid gap-1.5">
      {changes.map((change) => {
        const { key, values } = changeWords(change, t, locale, context);
        return (
          <li key={change.kind + change.sessionId} className="[overflow-wrap:anywhere]">
            {t.rich(key, { b: (chunks) => <b>{chunks}</b>, ...values })}
          </li>
        );
      })}
    </ul>
  );
}
