import { useLocale, useTranslations } from "next-intl";
import { locales } from "@/domain/local-text";
import { languageNames } from "@/lib/languages";

/** The four languages, one press each. */
export function LanguageSwitch({ action }: { action: (data: FormData) => Promise<void> }) {
  const t = useTranslations("shell");
  const current = useLocale();
  return (
    <form
      action={action}
      aria-label={t("language")}
      className="languages grid grid-cols-[auto_auto] justify-start gap-x-6 gap-y-1 text-[0.867rem] *:text-left"
    >
      {locales.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="language"
          value={locale}
          lang={locale}
          aria-pressed={locale === current}
        >
          {languageNames[locale]}
        </button>
      ))}
    </form>
  );
}
