"use client";
import type { ReactNode } from "react";
import { FieldGroup, type FieldProps, fieldAttributes, fieldId, Said } from "./field";
import type { Option } from "./select-field";

const row = "choice flex items-start gap-2.5 py-1.5";
const box = "mt-0.5 size-5 flex-none accent-accent-ink";

/** One of a few, all of them seen at once. */
export function RadioGroup({ options, ...props }: FieldProps & { options: (Option & { hint?: string })[] }) {
  const { form, name } = props;
  return (
    <FieldGroup {...props} options={options}>
      {options.map((option) => (
        <label key={option.value} className={row}>
          <input
            type="radio"
            {...form.register(name)}
            value={option.value}
            defaultChecked={form.value(name) === option.value}
            className={box}
          />
          <span>
            {option.label}
            {option.hint && <span className="block text-[0.9rem] text-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}

/**
 * Any of a few. The boxes keep their own ticks: react-hook-form, holding them by reference, reads the first ticked box
 * as one value and then ticks all the others.
 */
export function CheckboxGroup({
  options,
  columns,
  shown,
  above,
  ...props
}: FieldProps & {
  options: Option[];
  columns?: boolean;
  /** Which of them to show; the others keep their ticks. */
  shown?: (option: Option) => boolean;
  above?: ReactNode;
}) {
  const { form, name } = props;
  const chosen = form.values(name);
  return (
    <FieldGroup {...props}>
      {above}
      <div className={columns ? "grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4" : ""}>
        {options.map((option) => (
          <label key={option.value} className={row} hidden={shown && !shown(option)}>
            <input
              type="checkbox"
              name={name}
              onChange={form.touch}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className={box}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One box to tick. */
export function CheckboxField({ form, name, label, hint }: FieldProps) {
  return (
    <div>
      <Said form={form} name={name} />
      <label htmlFor={fieldId(form, name)} className={row}>
        <input
          type="checkbox"
          {...form.register(name)}
          {...fieldAttributes(form, name)}
          defaultChecked={form.value(name) === "on"}
          className={box}
        />
        <span>
          <span data-label>{label}</span>
          {hint && <span className="block text-[0.9rem] text-muted">{hint}</span>}
        </span>
      </label>
    </div>
  );
}
