"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "./entry-form";
import { type FormAction, useEntryForm } from "./use-entry-form";

/** A button whose answer is a secret address, shown this once and never again. */
export function ShownOnce({
  action,
  fields,
  submit,
  label,
}: {
  action: FormAction;
  fields?: Record<string, string>;
  submit: string;
  label: string;
}) {
  const t = useTranslations("form");
  const form = useEntryForm({ action });
  const address = form.state.done?.values?.address;
  if (!address) return <EntryForm form={form} submit={submit} hidden={fields} />;
  return (
    <label className="block" role="status">
      <span className="mb-1 block font-medium">{label}</span>
      <span className="mb-1 block text-[0.9rem] text-muted">{t("shownOnce")}</span>
      <input readOnly value={String(address)} className="field font-mono" />
    </label>
  );
}
