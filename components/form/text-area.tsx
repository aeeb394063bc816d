"use client";
import { Field, type FieldProps, fieldAttributes } from "./field";

export function TextArea({
  rows = 4,
  maxLength,
  ...props
}: FieldProps & { rows?: number; maxLength?: number }) {
  const { form, name, label, hint, optional } = props;
  return (
    <Field form={form} name={name} label={label} hint={hint} optional={optional}>
      <textarea
        {...form.register(name)}
        {...fieldAttributes(form, name, hint)}
        rows={rows}
        maxLength={maxLength}
        required={!optional}
        defaultValue={form.value(name)}
        className="field"
      />
    </Field>
  );
}
