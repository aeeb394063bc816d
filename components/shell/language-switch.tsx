import { getLocale, getTranslations } from "next-intl/server";
import { locales } from "@/domain/local-text";
import { languageNames } from "@/lib/languages";

/** The four languages, one press each. */
export async function LanguageSwitch({ action }: { action: (data: FormData) => Promise<void> }) {
  const t = await getTranslations("shell");
  const current = await getLocale();
  return (
    <form action={action} aria-label={t("language")} className="flex flex-wrap gap-x-3 text-[0.867rem]">
      {locales.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="language"
          value={locale}
          lang={locale}
          aria-pressed={locale === current}
          className="min-h-[24px] py-0.5 text-muted hover:underline aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {languageNames[locale]}
        </button>
      ))}
    </form>
  );
}
