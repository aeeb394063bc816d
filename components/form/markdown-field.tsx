"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { Icon } from "../ui/icon";
import { Field, type FieldProps, fieldAttributes } from "./field";

const marks = [
  { key: "bold", before: "**", after: "**", letter: "b" },
  { key: "italic", before: "_", after: "_", letter: "i" },
  { key: "list", before: "\n- ", after: "", letter: null },
  { key: "link", before: "[", after: "](https://)", letter: "k" },
  { key: "quote", before: "\n> ", after: "", letter: null },
] as const;

/** Ctrl or Cmd with a letter, as in other editors. */
const markOf = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    ? marks.find(({ letter }) => letter === event.key.toLowerCase())
    : undefined;

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
  function onKeyDown(event: KeyboardEvent) {
    const mark = markOf(event);
    if (!mark) return;
    event.preventDefault();
    put(mark.before, mark.after);
  }
  return (
    <Field form={form} name={name} label={label} hint={hint} optional={optional}>
      <div role="toolbar" aria-label={t("markdown.toolbar")} className="needs-js mb-1 flex gap-1">
        {marks.map((mark) => (
          <button
            key={mark.key}
            type="button"
            aria-label={t(`markdown.${mark.key}`)}
            title={
              mark.letter
                ? `${t(`markdown.${mark.key}`)} (Ctrl+${mark.letter.toUpperCase()})`
                : t(`markdown.${mark.key}`)
            }
            aria-keyshortcuts={mark.letter ? `Control+${mark.letter.toUpperCase()}` : undefined}
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
        onKeyDown={onKeyDown}
        rows={rows}
        maxLength={maxLength}
        required={!optional}
        defaultValue={form.value(name)}
        className="field"
      />
    </Field>
  );
}
