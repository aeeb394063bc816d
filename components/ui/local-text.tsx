import { getTranslations } from "next-intl/server";
import type { ReadText } from "@/domain/local-text";
import { languageNames } from "@/lib/languages";

/** A text in the reader's language; where it is missing, another one, which it says. */
export async function LocalTextView({ read, quiet }: { read: ReadText; quiet?: boolean }) {
  if (!read.fallback) return read.text;
  const t = await getTranslations("ui");
  return (
    <>
      <span lang={read.language}>{read.text}</span>
      {!quiet && read.text !== "" && (
        <span className="ml-2 whitespace-nowrap rounded bg-sunk px-1.5 py-0.5 align-middle font-normal text-[0.8rem] text-muted">
          <abbr title={t("onlyIn", { language: languageNames[read.language] })} className="no-underline">
            {read.language.toUpperCase()}
          </abbr>
        </span>
      )}
    </>
  );
}
