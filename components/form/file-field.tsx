"use client";
import { Field, type FieldProps, fieldAttributes } from "./field";

export function FileField({ accept, ...props }: FieldProps & { accept?: string }) {
  const { form, name, label, hint, optional } = props;
  return (
    <Field form={form} name={name} label={label} hint={hint} optional={optional}>
      <input
        type="file"
        {...form.register(name)}
        {...fieldAttributes(form, name, hint)}
        accept={accept}
        required={!optional}
        className="field file:mr-3 file:rounded file:border-0 file:bg-sunk file:px-3 file:py-1 file:text-ink"
      />
    </Field>
  );
}
