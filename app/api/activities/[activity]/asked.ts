import { getLocale } from "next-intl/server";
import type { Locale } from "@/domain/local-text";
import { isLocale } from "@/lib/languages";

/** The language that a file is asked for in; else the reader's. */
export async function askedLanguage(request: Request): Promise<Locale> {
  const asked = new URL(request.url).searchParams.getAll("language");
  return asked.length === 1 && isLocale(asked[0]) ? asked[0] : getLocale();
}
