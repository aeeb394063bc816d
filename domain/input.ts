/** Pieces of input schemas: what a field may hold. One schema serves the form, the action and the table. */
import * as z from "zod";
import { type Locale, type LocalText, locales } from "./local-text";

// In a browser zod would try whether it may use eval, and each try is a report against our policy.
if (typeof window !== "undefined") z.config({ jitless: true });

const storable = (value: string) => !value.includes("\u0000") && value.isWellFormed();

/** One line or more of text, trimmed, at most `max` characters; empty is allowed. */
export const text = (max: number) =>
  z.string().refine(storable, { error: "text", abort: true }).trim().max(max);

/** The same, and not empty. */
export const requiredText = (max: number) => text(max).min(1);

/** Line ends come as CRLF from a form; they are kept as LF. */
export const longText = (max: number) => text(max).transform((value) => value.replace(/\r\n?/g, "\n"));
/** The same, and not empty. */
export const requiredLongText = (max: number) =>
  text(max)
    .min(1)
    .transform((value) => value.replace(/\r\n?/g, "\n"));

/** An identifier: a UUID (RFC 9562) of any version. */
export const uuid = () => z.uuid();
const blankAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);

/** Empty becomes null. */
export const optional = <T extends z.ZodType>(inner: T) => z.preprocess(blankAsNull, inner.nullable());

/** A calendar day, `2022-05-10`. */
export const day = () =>
  z.iso.date({ abort: true }).refine((value) => value >= "1900-01-01" && value <= "2199-12-31", "invalid");
/** A wall-clock time, `09:30`. */
export const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid");

/** A whole number, both ends included; a form sends it as text of at most nine digits. */
export const whole = (minimum: number, maximum: number) =>
  z.preprocess(
    (value) => (typeof value === "string" && /^-?\d{1,9}$/.test(value) ? Number(value) : value),
    z.number().int().min(minimum).max(maximum),
  );

/** The number of the row that the form was made from; an update names it. */
export const revision = () => whole(1, 2_000_000_000);

/** True for what a ticked box sends (`on`); an unticked one sends nothing, which is false. */
export const checkbox = () => z.preprocess((value) => value === "on" || value === true, z.boolean());

/** Fields of one name, as many as were ticked or filled. */
export const list = <T extends z.ZodType>(inner: T, max = 100) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(inner).max(max),
  );

/** A label as its number, CLEAR 0 to `strictest`; RED (4) only where the item names its readers. */
export const label = (strictest = 3) => whole(0, strictest);
/** ISO 3166-1 alpha-2, in capitals. */
export const countryCode = () => z.string().regex(/^[A-Z]{2}$/, "choose");
/** ISO 639-1. */
export const language = () => z.string().regex(/^[a-z]{2}$/, "choose");
/** An address of e-mail, in small letters. */
export const email = () => text(254).toLowerCase().pipe(z.email());
/** The name of a zone in the tz database, `America/Lima`. */
export const timeZone = () =>
  text(64).refine((zone) => {
    try {
      return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
    } catch {
      return false;
    }
  }, "choose");

/** A text in up to four languages. `original` says which was written first. */
export const localText = (max: number, { required = false } = {}) => {
  const each = longText(max).optional();
  return z
    .strictObject({ en: each, es: each, pt: each, fr: each, original: z.enum(locales).optional() })
    .transform((texts): LocalText => {
      const written = locales.filter((locale) => texts[locale]);
      const original = texts.original && texts[texts.original] ? texts.original : written[0];
      return Object.fromEntries([
        ...written.map((locale): [Locale, string] => [locale, texts[locale] ?? ""]),
        ...(original ? [["original", original] as const] : []),
      ]);
    })
    .refine((texts) => !required || locales.some((locale) => texts[locale]), "required");
};
