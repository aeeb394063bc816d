import type { findRecipient } from "@/db/queries/mail";
import { type Locale, languageOf } from "@/domain/local-text";

export type Recipient = { email: string; name: string; language: Locale };

/** Mail comes in the account's language, else its country's, else English. */
export function asRecipient(
  found: Omit<NonNullable<Awaited<ReturnType<typeof findRecipient>>>, "active">,
): Recipient {
  const { email, name, language, countryCode } = found;
  return { email, name, language: language ?? languageOf(countryCode) ?? "en" };
}
