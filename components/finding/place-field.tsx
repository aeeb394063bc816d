"use client";
import { useRef, useState } from "react";
import { paths } from "@/lib/paths";
import { Field, type FieldProps, fieldAttributes } from "../form/field";

type Suggestion = { value: string; label: string };

/** A place in words, with those that the portal knows offered while it is typed. Works as plain text without JavaScript. */
export function PlaceField({
  whole,
  ...props
}: FieldProps & { /** It is no part of a group. */ whole?: boolean }) {
  const { form, name, label, hint, optional } = props;
  const [known, setKnown] = useState<Suggestion[]>([]);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { onChange, ...registered } = form.register(name);
  const attributes = fieldAttributes(form, name, hint);

  function suggest(typed: string) {
    clearTimeout(waiting.current);
    if (typed.trim().length < 2 || known.some(({ value }) => value === typed)) return;
    waiting.current = setTimeout(async () => {
      const answer = await fetch(paths.placeSuggestions(typed.trim().slice(0, 80))).catch(() => null);
      if (answer?.ok) setKnown(await answer.json());
    }, 200);
  }

  return (
    <Field form={form} name={name} label={label} hint={hint} optional={optional} part={!whole}>
      <input
        type="text"
        {...registered}
        onChange={(event) => {
          suggest(event.target.value);
          return onChange(event);
        }}
        {...attributes}
        list={`${attributes.id}-known`}
        maxLength={160}
        autoComplete="off"
        defaultValue={form.value(name)}
        className="field"
      />
      <datalist id={`${attributes.id}-known`}>
        {known.map(({ value, label: said }) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </datalist>
    </Field>
  );
}
