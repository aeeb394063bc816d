/** Content in several languages: one text for each language that somebody wrote. */

export const locales = ["en", "es", "pt", "fr"] as const;
export type Locale = (typeof locales)[number];

/** Texts by language. `original` names the language that was written first and counts. */
export type LocalText = Partial<Record<Locale, string>> & { original?: Locale };

/** The language most used in a country, where it is one of ours. */
export function languageOf(countryCode: string | null): Locale | undefined {
  const likely = countryCode && new Intl.Locale(`und-${countryCode}`).maximize().language;
  return locales.find((locale) => locale === likely);
}

/** The language to write to somebody in: the first of ours that they speak, else their country's, else English. */
export function languageFor(spoken: string[], countryCode: string | null): Locale {
  const own = spoken.map((each) => locales.find((locale) => locale === each)).find(Boolean);
  return own ?? languageOf(countryCode) ?? "en";
}

export type ReadText = { text: string; language: Locale; fallback: boolean };

/** The text in the reader's language, else the original, else the first that exists. */
export function readIn(texts: LocalText | null | undefined, locale: Locale): ReadText {
  const own = texts?.[locale];
  if (own) return { text: own, language: locale, fallback: false };
  const order = [texts?.original, ...locales].filter((l): l is Locale => !!l && !!texts?.[l]);
  const language = order[0] ?? locale;
  return { text: texts?.[language] ?? "", language, fallback: language !== locale };
}

/** The texts as the fields of a form, `title.es` and so on. */
export function localFields(name: string, texts: LocalText): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [`${name}.${language}`, text ?? ""]),
  );
}
