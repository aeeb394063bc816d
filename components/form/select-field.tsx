"use client";
import { Field, type FieldProps, fieldAttributes } from "./field";

export type Option = { value: string; label: string };

export function SelectField({ options, none, ...props }: FieldProps & { options: Option[]; none?: string }) {
  const { form, name, label, hint, optional } = props;
  return (
    <Field form={form} name={name} label={label} hint={hint} optional={optional} options={options}>
      <select
        key={form.value(name)}
        {...form.register(name)}
        {...fieldAttributes(form, name, hint)}
        required={!optional}
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
