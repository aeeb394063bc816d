import { createTranslator } from "next-intl";
import type { Locale } from "@/domain/local-text";
import type english from "@/messages/en.json";

const files = {
  en: () => import("@/messages/en.json"),
  es: () => import("@/messages/es.json"),
  pt: () => import("@/messages/pt.json"),
  fr: () => import("@/messages/fr.json"),
};

/** The words of mails in the reader's language. */
export async function mailWords(locale: Locale) {
  const messages = (await files[locale]()).default as typeof english;
  return createTranslator({ locale, messages, namespace: "mail", timeZone: "UTC" });
}
