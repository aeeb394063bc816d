/** The name of any language in a language, from its ISO 639-1 code. */
export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
}
