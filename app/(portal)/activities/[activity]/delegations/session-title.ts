import { getTranslations } from "next-intl/server";
import { type Locale, type LocalText, locales } from "@/domain/local-text";
import { countryName } from "@/lib/countries";

type Organisation = { name: string; countryCode: string | null };

async function titleIn(locale: Locale, { name, countryCode }: Organisation): Promise<string> {
  const t = await getTranslations({ locale, namespace: "delegations.sessionTitle" });
  if (countryCode) return t("country", { name: countryName(countryCode, locale) });
  return t("organisation", { name });
}

/** What the session of a contribution is called before the delegation gives it a title, in every language. */
export async function sessionTitle(organisation: Organisation, original: Locale): Promise<LocalText> {
  const texts = await Promise.all(
    locales.map(async (locale) => [locale, await titleIn(locale, organisation)] as const),
  );
  return { ...Object.fromEntries(texts), original };
}
