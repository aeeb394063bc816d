"use client";
import { useLocale, useTranslations } from "next-intl";
import { type Locale, locales } from "@/domain/local-text";
import { Field, FieldGroup, type FieldProps, fieldAttributes } from "./field";

const names: Record<Locale, string> = { en: "English", es: "Español", pt: "Português", fr: "Français" };

/** One text in up to four languages: the reader's own open, the others folded away until wanted. */
export function LocalTextField({
  rows = 1,
  maxLength,
  ...props
}: FieldProps & { rows?: number; maxLength?: number }) {
  const { form, name, label, hint, optional } = props;
  const t = useTranslations("form");
  const own = useLocale();
  const written = locales.filter((locale) => form.value(`${name}.${locale}`) !== "");
  const original = (form.value(`${name}.original`) || written[0] || own) as Locale;
  const others = locales.filter((locale) => locale !== own);
  const control = (locale: Locale, needed: boolean) => {
    const shared = {
      ...form.register(`${name}.${locale}`),
      ...fieldAttributes(form, `${name}.${locale}`),
      ...(needed && form.errors[name] && { "aria-invalid": true }),
      lang: locale,
      maxLength,
      required: needed && !optional,
      defaultValue: form.value(`${name}.${locale}`),
      className: "field",
    };
    return rows > 1 ? (
      <textarea rows={rows} {...shared} />
    ) : (
      <input type="text" autoComplete="off" {...shared} />
    );
  };
  return (
    <FieldGroup form={form} name={name} label={label} hint={hint} optional={optional}>
      <input type="hidden" name={`${name}.original`} value={original} />
      <Field form={form} name={`${name}.${own}`} label={names[own]} part>
        {control(own, written.length === 0)}
      </Field>
      <details
        className="mt-2"
        open={
          others.some((locale) => written.includes(locale) || form.errors[`${name}.${locale}`]) || undefined
        }
      >
        <summary className="text-accent-ink">{t("otherLanguages")}</summary>
        <div className="mt-2 grid gap-3 border-line border-l-2 pl-3">
          {others.map((locale) => (
            <Field key={locale} form={form} name={`${name}.${locale}`} label={names[locale]} part>
              {control(locale, false)}
            </Field>
          ))}
        </div>
      </details>
    </FieldGroup>
  );
}
