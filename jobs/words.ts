import { createTranslator } from "next-intl";
import type { Locale } from "@/domain/local-text";
import type english from "@/messages/en.json";

const files = {
  en: () => import("@/messages/en.json"),
  es: () => import("@/messages/es.json"),
  pt: () => import("@/messages/pt.json"),
  fr: () => import("@/messages/fr.json"),
};

const messagesIn = async (locale: Locale) => (await files[locale]()).default as typeof english;

/** The words of mails in the reader's language. */
export async function mailWords(locale: Locale) {
  return createTranslator({ locale, messages: await messagesIn(locale), namespace: "mail", timeZone: "UTC" });
}

/** The kinds of sessions in the reader's language. */
export async function kindWords(locale: Locale) {
  const messages = await messagesIn(locale);
  return createTranslator({ locale, messages, namespace: "agenda.kinds", timeZone: "UTC" });
}
