import { getTranslations } from "next-intl/server";
import { activityRoles } from "@/domain/activities";
import { locales } from "@/domain/local-text";
import { plain } from "@/domain/participants/fields";
import type { Vocabulary } from "@/domain/participants/reading";
import { countryCodes, countryName } from "@/lib/countries";
import { languageCodes, languageName } from "@/lib/language-name";

let kept: Vocabulary | undefined;

/** The words of roles, languages and countries that a list may use, in every language of the portal. */
export async function importVocabulary(): Promise<Vocabulary> {
  if (kept) return kept;
  const words: Vocabulary = {
    roles: new Map(),
    languages: new Map(),
    countries: new Map(),
    notes: new Set(),
  };
  for (const code of languageCodes) words.languages.set(code, code);
  for (const code of countryCodes) words.countries.set(code.toLowerCase(), code);
  for (const locale of locales) {
    const t = await getTranslations({ locale, namespace: "activities" });
    for (const role of activityRoles) words.roles.set(plain(t(`roles.${role}`)), role);
    for (const code of languageCodes) words.languages.set(plain(languageName(code, locale)), code);
    for (const code of countryCodes) words.countries.set(plain(countryName(code, locale)), code);
    words.notes.add(plain(t("readerNote")));
  }
  kept = words;
  return words;
}
