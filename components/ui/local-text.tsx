import { useTranslations } from "next-intl";
import type { ReadText } from "@/domain/local-text";
import { languageNames } from "@/lib/languages";

/** A text in the reader's language; where it is missing, another one, which it says. */
export function LocalTextView({ read, quiet }: { read: ReadText; quiet?: boolean }) {
  const t = useTranslations("ui");
  if (!read.fallback) return read.text;
  return (
    <>
      <span lang={read.language}>{read.text}</span>
      {!quiet && read.text !== "" && (
        <abbr title={t("onlyIn", { language: languageNames[read.language] })} className="only-in">
          {read.language.toUpperCase()}
        </abbr>
      )}
    </>
  );
}
