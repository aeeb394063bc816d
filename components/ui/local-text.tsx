import { useTranslations } from "next-intl";
import type { Locale, ReadText } from "@/domain/local-text";
import { languageNames } from "@/lib/languages";

/** A text in the reader's language; where it is missing, another one, which it says. */
export function LocalTextView({ read, quiet }: { read: ReadText; quiet?: boolean }) {
  if (!read.fallback) return read.text;
  return (
    <>
      <span lang={read.language}>{read.text}</span>
      {!quiet && read.text !== "" && <OnlyIn language={read.language} />}
    </>
  );
}

function OnlyIn({ language }: { language: Locale }) {
  const t = useTranslations("ui");
  return (
    <abbr title={t("onlyIn", { language: languageNames[language] })} className="only-in">
      {language.toUpperCase()}
    </abbr>
  );
}
