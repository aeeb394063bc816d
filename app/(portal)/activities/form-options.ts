import { getLocale, getTranslations } from "next-intl/server";
import { countryCodes, countryName } from "@/lib/countries";

/** What the form of an activity offers: languages, the reader's own first; countries by name; every time zone. */
export async function formOptions() {
  const [t, locale] = [await getTranslations("languages"), await getLocale()];
  const order = new Intl.Collator(locale);
  const languages = (["es", "en", "pt", "fr", "it"] as const).map((value) => ({ value, label: t(value) }));
  return {
    languages: languages.sort((a, b) => Number(b.value === locale) - Number(a.value === locale)),
    countries: countryCodes
      .map((value) => ({ value, label: countryName(value, locale) }))
      .sort((a, b) => order.compare(a.label, b.label)),
    zones: Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value.replaceAll("_", " ") })),
  };
}
