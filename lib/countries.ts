import codes from "i18n-iso-countries/codes.json";
import { locales } from "@/domain/local-text";

const names = new Map<string, Intl.DisplayNames>();

/** The name of a country in a language, from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string, locale: string): string {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  names.set(locale, known);
  return known.of(code) ?? code;
}

/** Every ISO 3166-1 alpha-2 code. */
export const countryCodes: string[] = (codes as string[][]).map((row) => row[0] ?? "").sort();

const plainly = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim();

let codesByName: Map<string, string> | undefined;

/** The code of a country that is written as a code, or by its name in one of our languages; null when it is none. */
export function countryNamed(written: string): string | null {
  codesByName ??= new Map(
    locales.flatMap((locale) =>
      countryCodes.map((code): [string, string] => [plainly(countryName(code, locale)), code]),
    ),
  );
  const code = written.trim().toUpperCase();
  return countryCodes.includes(code) ? code : (codesByName.get(plainly(written)) ?? null);
}

/** Countries by their names in a language, as a person expects them in a list. */
export function byCountryName<T extends { code: string }>(
  rows: T[],
  locale: string,
): (T & { name: string })[] {
  const order = new Intl.Collator(locale);
  return rows
    .map((row) => ({ ...row, name: countryName(row.code, locale) }))
    .sort((a, b) => order.compare(a.name, b.name));
}
