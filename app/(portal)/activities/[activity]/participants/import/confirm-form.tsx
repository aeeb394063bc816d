"use client";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { useEntryForm } from "@/components/form/use-entry-form";
import { confirm } from "./actions";

type Props = { id: string; seen: string; requestId: string; added: number; changed: number; bad: number };

/** The yes to what the preview shows. */
export function ConfirmForm({ id, seen, requestId, added, changed, bad }: Props) {
  const t = useTranslations("participantImport.form");
  const form = useEntryForm({ action: confirm, defaults: { leaveOut: "" }, warns: false });
  return (
    <EntryForm
      form={form}
      submit={t("confirm", { added, changed })}
      hidden={{ id, seen }}
      requestId={requestId}
    >
      {bad > 0 && <CheckboxField form={form} name="leaveOut" label={t("leaveOut", { count: bad })} />}
    </EntryForm>
  );
}
