import { getLocale, getTranslations } from "next-intl/server";
import { countryCodes, countryName } from "@/lib/countries";

/** What the form of an activity offers: languages, the reader's own first; countries by name; every time zone, also one that the system lists under another name. */
export async function formOptions(timeZone = "UTC") {
  const [t, locale] = [await getTranslations("languages"), await getLocale()];
  const order = new Intl.Collator(locale);
  const languages = (["es", "en", "pt", "fr", "it"] as const).map((value) => ({ value, label: t(value) }));
  const zones = new Set([timeZone, ...Intl.supportedValuesOf("timeZone")]);
  return {
    languages: languages.sort((a, b) => Number(b.value === locale) - Number(a.value === locale)),
    countries: countryCodes
      .map((value) => ({ value, label: countryName(value, locale) }))
      .sort((a, b) => order.compare(a.label, b.label)),
    zones: [...zones].sort().map((value) => ({ value, label: value.replaceAll("_", " ") })),
  };
}
