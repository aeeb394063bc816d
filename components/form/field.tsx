"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useSentence } from "./sentence";
import type { EntryFormHandle } from "./use-entry-form";

export type FieldProps = {
  form: EntryFormHandle;
  name: string;
  label: string;
  hint?: string;
  /** Fields that may stay empty say so; the others are needed. Of several, one is: then the hint says which. */
  optional?: boolean | "one of them";
};

export function fieldId(form: EntryFormHandle, name: string): string {
  return `${form.id}${name.replace(/[^A-Za-z0-9_-]/g, "-")}`;
}

/** What ties a control to its label, hint and error. */
export function fieldAttributes(form: EntryFormHandle, name: string, hint?: string) {
  const id = fieldId(form, name);
  const wrong = form.errors[name];
  const described = [
    hint && `${id}-hint`,
    wrong && `${id}-error`,
    form.standing(name) !== null && `${id}-standing`,
  ];
  return {
    id,
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
  };
}

/** The hint, what is wrong, and after a collision what someone else has written here. */
export function Said({
  form,
  name,
  hint,
  options,
}: Pick<FieldProps, "form" | "name" | "hint"> & { options?: { value: string; label: string }[] }) {
  const t = useTranslations("form");
  const say = useSentence();
  const id = fieldId(form, name);
  const standing = form.standing(name);
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
      {standing !== null && (
        <div id={`${id}-standing`} className="mb-1.5 rounded-md bg-sand px-3 py-2 text-sand-ink">
          <p className="text-[0.9rem]">{t("theirs")}</p>
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {options?.find((option) => option.value === standing)?.label ?? (standing || "—")}
          </p>
        </div>
      )}
    </>
  );
}

function Name({ label, optional }: Pick<FieldProps, "label" | "optional">) {
  const t = useTranslations("form");
  return (
    <>
      <span data-label>{label}</span>
      {optional === true && <span className="font-normal text-muted"> ({t("optional")})</span>}
    </>
  );
}

type Around = FieldProps & {
  children: ReactNode;
  options?: { value: string; label: string }[];
  /** A part of a group, whose name stands above. */
  part?: boolean;
};

/** A control with its label above and its error beside. */
export function Field({ label, optional, part, children, ...said }: Around) {
  return (
    <div>
      <label
        htmlFor={fieldId(said.form, said.name)}
        className={part ? "mb-0.5 block text-[0.9rem] text-muted" : "mb-1 block font-medium"}
      >
        <Name label={label} optional={optional} />
      </label>
      <Said {...said} />
      {children}
    </div>
  );
}

/** Several controls of one name: radios and checkboxes. */
export function FieldGroup({ label, optional, children, ...said }: Around) {
  const { id, ...attributes } = fieldAttributes(said.form, said.name, said.hint);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={attributes["aria-describedby"]} className="min-w-0">
      <legend className="mb-1 font-medium">
        <Name label={label} optional={optional} />
      </legend>
      <Said {...said} />
      {children}
    </fieldset>
  );
}
