import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = { action: string; hint: string; submit: string; children: ReactNode };

/** Choices of a paper, sent as its address: a download, with or without JavaScript. */
export function PaperForm({ action, hint, submit, children }: Props) {
  return (
    <form method="get" action={action} className="grid gap-4">
      <p className="text-muted">{hint}</p>
      {children}
      <div>
        <button type="submit" className={buttonClass("primary")}>
          <Icon name="printer" />
          {submit}
        </button>
      </div>
    </form>
  );
}

/** One of a few, the first where nothing else is chosen. */
export function Choice({
  name,
  label,
  any,
  options,
}: {
  name: string;
  label: string;
  any?: string;
  options: { value: string; label: string }[];
}) {
  return (
    <label className="block">
      <span className="mb-1 block font-medium">{label}</span>
      <select name={name} className="field">
        {any && <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
