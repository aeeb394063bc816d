"use client";
import { EntryForm } from "./entry-form";
import { type FormAction, useEntryForm } from "./use-entry-form";

/** One act as one button: a form of its own, that also works without JavaScript. */
export function ActionButton({
  action,
  fields,
  label,
  look,
  requestId,
}: {
  action: FormAction;
  fields: Record<string, string | number>;
  label: string;
  look?: "primary" | "quiet" | "danger";
  requestId?: string;
}) {
  const form = useEntryForm({ action });
  return <EntryForm form={form} submit={label} look={look} hidden={fields} requestId={requestId} />;
}
