"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { Button, buttonClass } from "../ui/button";
import { FormProblem } from "./form-problem";
import { labelsOf } from "./labels";
import type { EntryFormHandle } from "./use-entry-form";

/** A short form in one column, with its errors summed up on top and the way back beside the button. */
export function EntryForm({
  form,
  submit,
  look = "primary",
  hidden = {},
  requestId,
  cancel,
  cancelLabel,
  others,
  foot,
  children,
}: {
  form: EntryFormHandle;
  submit: string;
  look?: "primary" | "quiet" | "danger";
  /** Fields that are not shown: identifiers, the revision. */
  hidden?: Record<string, string | number | null | undefined>;
  /** Made by the page; sending the form twice has one effect. */
  requestId?: string;
  cancel?: string;
  /** Where "Cancel" could be read as the act itself. */
  cancelLabel?: string;
  /** Further buttons. */
  others?: ReactNode;
  /** What is said below the buttons. */
  foot?: ReactNode;
  children?: ReactNode;
}) {
  const t = useTranslations("form");
  const { failed } = form;
  useEffect(() => {
    if (!failed) return;
    const before = document.title;
    document.title = t("errorTitle", { title: before });
    return () => {
      document.title = before;
    };
  }, [failed, t]);
  return (
    <form
      ref={form.element}
      action={form.action}
      onSubmit={form.onSubmit}
      noValidate
      className="grid max-w-2xl gap-5"
    >
      <FormProblem form={form} known={labelsOf(children)} />
      {form.state.done && (
        <p role="status" className="rounded-md bg-good-soft px-4 py-3 text-good-ink">
          {t(`done.${form.state.done.key}` as Parameters<typeof t>[0])}
        </p>
      )}
      {Object.entries({ ...hidden, requestId }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button look={look} pending={form.pending}>
          {form.pending ? t("sending") : submit}
        </Button>
        {others}
        {cancel && (
          <a href={cancel} className={buttonClass()}>
            {cancelLabel ?? t("cancel")}
          </a>
        )}
        {foot}
      </div>
    </form>
  );
}
