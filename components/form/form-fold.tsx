"use client";
import { type ReactNode, useEffect, useState } from "react";
import { labelFor, labelsOf } from "./labels";
import type { EntryFormHandle } from "./use-entry-form";

/** Fields that few need, folded away; it opens for an error inside, or for what somebody else wrote meanwhile. */
export function FormFold({
  form,
  summary,
  children,
}: {
  form: EntryFormHandle;
  summary: string;
  children: ReactNode;
}) {
  const labels = labelsOf(children);
  const wanted =
    Object.keys(form.errors).some((name) => labelFor(labels, name)) ||
    Object.keys(labels).some((name) => form.standing(name) !== null);
  const [open, setOpen] = useState(wanted);
  useEffect(() => {
    if (wanted) setOpen(true);
  }, [wanted]);
  return (
    <details
      open={open || wanted || undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="card folded"
    >
      <summary>
        <span className="flagged font-medium">{summary}</span>
      </summary>
      <div className="grid gap-5 p-4">{children}</div>
    </details>
  );
}
