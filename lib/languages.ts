import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { type Locale, locales } from "@/domain/local-text";

/** The cookie that keeps a language for this browser; an account's own choice is written into it at sign-in. */
export const languageCookie = "enlace-language";

/** The names of the languages, each in itself. */
export const languageNames: Record<Locale, string> = {
  en: "English",
  es: "Español",
  pt: "Português",
  fr: "Français",
};

/** Whether a value names a language that the portal speaks (ISO 639-1, small letters). */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The best of our languages for an Accept-Language header (RFC 9110, 12.5.4); English where none fits. */
export function negotiate(accepted: string | null): Locale {
  const wishes = (accepted ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const q = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { language: tag.slice(0, 2).toLowerCase(), weight: q ? Number(q.trim().slice(2)) || 0 : 1 };
    })
    .sort((a, b) => b.weight - a.weight);
  return wishes.map(({ language }) => language).find(isLocale) ?? "en";
}

/** The language of this request: the cookie's, else what the browser asks for. */
export async function requestLanguage(): Promise<Locale> {
  const chosen = (await cookies()).get(languageCookie)?.value;
  return isLocale(chosen) ? chosen : negotiate((await headers()).get("accept-language"));
}

/** Keeps a language for this browser; null leaves it to what the browser asks for. */
export async function setLanguageCookie(language: Locale | null): Promise<void> {
  const jar = await cookies();
  if (!language) jar.delete(languageCookie);
  else jar.set(languageCookie, language, { path: "/", maxAge: 365 * 24 * 3600, sameSite: "lax" });
}

const messages = {
  en: () => import("@/messages/en.json"),
  es: () => import("@/messages/es.json"),
  pt: () => import("@/messages/pt.json"),
  fr: () => import("@/messages/fr.json"),
};

/** In the language that was asked for by name, else in the one of this request. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await requestLanguage();
  return { locale, messages: (await messages[locale]()).default, timeZone: "UTC" };
});
