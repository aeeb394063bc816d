import type { FormValues } from "@/domain/form";
import { type LocalText, locales } from "@/domain/local-text";

/** The texts of a field in several languages as the values that its form begins with. */
export function localDefaults(name: string, texts: LocalText): FormValues {
  const written = locales.filter((locale) => texts[locale]);
  return Object.fromEntries([
    ...written.map((locale) => [`${name}.${locale}`, texts[locale] ?? ""]),
    [`${name}.original`, texts.original ?? ""],
  ]);
}
