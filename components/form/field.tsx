"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useSentence } from "./sentence";
import type { EntryFormHandle } from "./use-entry-form";

export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]/g, "-")}`;
}

export type FieldProps = {
  form: EntryFormHandle;
  name: string;
  label: string;
  hint?: string;
  /** Fields that may stay empty say so; the others are needed. */
  optional?: boolean;
};

/** What ties a control to its label, hint and error. */
export function fieldAttributes(form: EntryFormHandle, name: string, hint?: string) {
  const id = fieldId(name);
  const wrong = form.errors[name];
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-invalid": wrong ? true : undefined, "aria-describedby": described || undefined };
}

function Said({ form, name, hint }: Pick<FieldProps, "form" | "name" | "hint">) {
  const say = useSentence();
  const id = fieldId(name);
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-[0.9rem] text-muted">
          {hint}
        </p>
      )}
      {form.errors[name] && (
        <p id={`${id}-error`} className="mb-1 font-medium text-bad-ink">
          {form.errors[name].map(say).join(" ")}
        </p>
      )}
    </>
  );
}

function Optional() {
  const t = useTranslations("form");
  return <span className="font-normal text-muted"> ({t("optional")})</span>;
}

/** A control with its label above and its error beside. */
export function Field({ form, name, label, hint, optional, children }: FieldProps & { children: ReactNode }) {
  return (
    <div>
      <label htmlFor={fieldId(name)} className="mb-1 block font-medium">
        {label}
        {optional && <Optional />}
      </label>
      <Said form={form} name={name} hint={hint} />
      {children}
    </div>
  );
}

/** Several controls of one name: radios and checkboxes. */
export function FieldGroup({
  form,
  name,
  label,
  hint,
  optional,
  children,
}: FieldProps & { children: ReactNode }) {
  const { id, ...attributes } = fieldAttributes(form, name, hint);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={attributes["aria-describedby"]}>
      <legend className="mb-1 font-medium">
        {label}
        {optional && <Optional />}
      </legend>
      <Said form={form} name={name} hint={hint} />
      {children}
    </fieldset>
  );
}
