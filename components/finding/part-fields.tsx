"use client";
import type { HTMLInputTypeAttribute, ReactNode } from "react";
import { Field, type FieldProps, fieldAttributes } from "../form/field";
import type { Option } from "../form/select-field";
import type { EntryFormHandle } from "../form/use-entry-form";

/** A line that is a part of something: a period, a quantity. */
export function PartField({
  type = "text",
  inputMode,
  list,
  ...props
}: FieldProps & {
  type?: Extract<HTMLInputTypeAttribute, "text" | "date" | "number">;
  inputMode?: "numeric" | "decimal";
  list?: string;
}) {
  const { form, name, hint } = props;
  return (
    <Field {...props} part>
      <input
        type={type}
        inputMode={inputMode}
        list={list}
        {...form.register(name)}
        {...fieldAttributes(form, name, hint)}
        maxLength={300}
        autoComplete="off"
        defaultValue={form.value(name)}
        className="field"
      />
    </Field>
  );
}

/** One of a vocabulary, or none. */
export function PartSelect({ options, none, ...props }: FieldProps & { options: Option[]; none?: string }) {
  const { form, name, hint } = props;
  return (
    <Field {...props} options={options} part>
      <select
        key={form.value(name)}
        {...form.register(name)}
        {...fieldAttributes(form, name, hint)}
        defaultValue={form.value(name)}
        className="field"
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A part of the form that is folded away until it is wanted, holds something, or something in it is wrong. */
export function Folded({
  form,
  name,
  title,
  hint,
  filled,
  children,
}: {
  form: EntryFormHandle;
  name: string;
  title: string;
  hint?: string;
  filled: boolean;
  children: ReactNode;
}) {
  const wrong = Object.keys(form.errors).some((field) => field === name || field.startsWith(`${name}.`));
  return (
    <details open={filled || wrong || undefined} className="rounded-md border border-line bg-card px-4 py-1">
      <summary className="py-2 font-medium">{title}</summary>
      <div className="grid gap-4 pt-1 pb-4">
        {hint && <p className="text-[0.9rem] text-muted">{hint}</p>}
        {children}
      </div>
    </details>
  );
}

/** Empties the fields of a row; an empty row is not sent on. */
export function emptyRow(button: HTMLElement, form: EntryFormHandle) {
  const fields = button.closest("fieldset")?.querySelectorAll<HTMLInputElement>("input, select") ?? [];
  for (const field of fields) field.value = "";
  form.touch();
  fields[0]?.focus();
}

/** How many rows are shown at first: those that hold something and one more, two at least. */
export function rowsShown(form: EntryFormHandle, names: string[], most: number, least: number): number {
  const last = names.findLastIndex((name) => form.value(name) !== "");
  return Math.min(most, Math.max(least, last + 2));
}
