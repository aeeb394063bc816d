import type { findRecipient } from "@/db/queries/mail";
import { type Locale, languageOf } from "@/domain/local-text";

/** What a mail says and to whom. */
export type Composed = {
  to: Recipient;
  subject: string;
  paragraphs: string[];
  entries?: { text: string; address: string }[];
  button?: { label: string; address: string };
  calendar?: { fileName: string; content: string };
};

export type Recipient = { email: string; name: string; language: Locale };

/** Mail comes in the account's language, else its country's, else English. */
export function asRecipient(found: NonNullable<Awaited<ReturnType<typeof findRecipient>>>): Recipient {
  const { email, name, language, countryCode } = found;
  return { email, name, language: language ?? languageOf(countryCode) ?? "en" };
}
