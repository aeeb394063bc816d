"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Icon } from "../ui/icon";
import { Field, type FieldProps, fieldAttributes } from "./field";

const marks = [
  { key: "bold", before: "**", after: "**" },
  { key: "italic", before: "_", after: "_" },
  { key: "list", before: "\n- ", after: "" },
  { key: "quote", before: "\n> ", after: "" },
] as const;

/** Text in Markdown, with a small toolbar for those who do not know the marks. */
export function MarkdownField({
  rows = 8,
  maxLength,
  ...props
}: FieldProps & { rows?: number; maxLength?: number }) {
  const { form, name, label, hint, optional } = props;
  const t = useTranslations("form");
  const area = useRef<HTMLTextAreaElement | null>(null);
  const { ref, ...registered } = form.register(name);
  function put(before: string, after: string) {
    const at = area.current;
    if (!at) return;
    const { selectionStart: from, selectionEnd: until, value } = at;
    at.setRangeText(before + value.slice(from, until) + after, from, until, "end");
    at.dispatchEvent(new Event("input", { bubbles: true }));
    at.focus();
    at.setSelectionRange(from + before.length, until + before.length);
  }
  return (
    <Field form={form} name={name} label={label} hint={hint} optional={optional}>
      <div role="toolbar" aria-label={t("markdown.toolbar")} className="needs-js mb-1 flex gap-1">
        {marks.map((mark) => (
          <button
            key={mark.key}
            type="button"
            aria-label={t(`markdown.${mark.key}`)}
            title={t(`markdown.${mark.key}`)}
            onClick={() => put(mark.before, mark.after)}
            className="tool grid size-9 place-items-center rounded-md border border-line bg-card hover:bg-sunk"
          >
            <Icon name={mark.key} />
          </button>
        ))}
      </div>
      <textarea
        {...registered}
        ref={(node) => {
          ref(node);
          area.current = node;
        }}
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
