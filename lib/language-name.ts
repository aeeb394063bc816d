const names = new Map<string, Intl.DisplayNames>();

/** The name of any language in a language, from its ISO 639-1 code. */
export function languageName(code: string, locale: string): string {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: "language" });
  names.set(locale, known);
  return known.of(code) ?? code;
}

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** Every two-letter code that names a language. */
export const languageCodes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => languageName(code, "en") !== code);
