import type { ReactNode } from "react";
import { buttonClass } from "./button";
import { Still } from "./still";

/** Filters of a list, kept in the address. Works without JavaScript. */
export function FilterForm({
  label,
  submit,
  children,
}: {
  label: string;
  submit: string;
  children: ReactNode;
}) {
  return (
    <search>
      <Still
        as="form"
        method="get"
        aria-label={label}
        className="mb-4 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap print:hidden"
      >
        {children}
        <button type="submit" className={buttonClass()}>
          {submit}
        </button>
      </Still>
    </search>
  );
}

export function FilterText({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label className="col-span-2 block min-w-40 flex-1 sm:max-w-72">
      <span className="mb-1 block text-[0.9rem] text-muted">{label}</span>
      <input type="search" name={name} defaultValue={value} maxLength={100} className="field" />
    </label>
  );
}

export function FilterDay({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label className="block min-w-0">
      <span className="mb-1 block text-[0.9rem] text-muted">{label}</span>
      <input type="date" name={name} defaultValue={value} className="field" />
    </label>
  );
}

export function FilterSelect({
  name,
  label,
  value,
  any,
  options,
}: {
  name: string;
  label: string;
  value?: string;
  /** What stands for no choice. */
  any: string;
  options: { value: string; label: string }[];
}) {
  return (
    <label className="block min-w-0 sm:max-w-64">
      <span className="mb-1 block text-[0.9rem] text-muted">{label}</span>
      <select name={name} defaultValue={value} className="field">
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
