import type { findRecipient } from "@/db/queries/mail";
import { type Locale, locales } from "@/domain/local-text";

export type Recipient = { email: string; name: string; language: Locale };

/** The language most used in a country, where it is one of ours. */
function languageOf(countryCode: string | null): Locale | undefined {
  const likely = countryCode && new Intl.Locale(`und-${countryCode}`).maximize().language;
  return locales.find((locale) => locale === likely);
}

/** Mail comes in the account's language, else its country's, else English. */
export function asRecipient(
  found: Omit<NonNullable<Awaited<ReturnType<typeof findRecipient>>>, "active">,
): Recipient {
  const { email, name, language, countryCode } = found;
  return { email, name, language: language ?? languageOf(countryCode) ?? "en" };
}
