"use client";
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react";
import { Field, type FieldProps, fieldAttributes } from "./field";

type Extra = {
  type?: Extract<
    HTMLInputTypeAttribute,
    "text" | "email" | "password" | "tel" | "url" | "number" | "date" | "time"
  >;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  narrow?: boolean;
};

/** One line: text, e-mail, password, number, a day or a time, with the browser's own picker. */
export function TextField({ type = "text", narrow, autoComplete = "off", ...props }: FieldProps & Extra) {
  const { form, name, label, hint, optional, ...rest } = props;
  return (
    <Field form={form} name={name} label={label} hint={hint} optional={optional}>
      <input
        type={type}
        {...form.register(name)}
        {...fieldAttributes(form, name, hint)}
        {...rest}
        autoComplete={autoComplete}
        required={!optional}
        defaultValue={type === "password" ? undefined : form.value(name)}
        className={`field ${narrow ? "max-w-48" : ""}`}
      />
    </Field>
  );
}
