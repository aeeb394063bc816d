/** Texts of the seed in the four languages. */
import type { LocalText } from "../../domain/local-text";

/** One text in Spanish, English, Portuguese and French; Spanish was written first. */
export function all(es: string, en: string, pt: string, fr: string): LocalText {
  return { es, en, pt, fr, original: "es" };
}

/** One text in English, Spanish, Portuguese and French; English was written first. */
export function fromEnglish(en: string, es: string, pt: string, fr: string): LocalText {
  return { es, en, pt, fr, original: "en" };
}
