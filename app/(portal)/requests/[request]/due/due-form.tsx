"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { FormValues } from "@/domain/form";
import { moveDue } from "../../actions";

type Props = {
  requestId: string;
  id: string;
  cancel: string;
  /** "America/Lima, UTC−5": in which the moment is meant. */
  zone: string;
  defaults: FormValues;
};

export function DueForm({ requestId, id, cancel, zone, defaults }: Props) {
  const t = useTranslations("requests.dueForm");
  const form = useEntryForm({
    action: moveDue,
    schema: () => import("@/domain/request-input").then((m) => m.extendedRequest),
    defaults,
  });
  return (
    <EntryForm form={form} submit={t("send")} hidden={{ id }} requestId={requestId} cancel={cancel}>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField form={form} name="dueDay" type="date" label={t("dueDay")} hint={zone} />
        <TextField form={form} name="dueTime" type="time" label={t("dueTime")} hint={t("dueHint")} />
      </div>
      <TextArea form={form} name="reason" label={t("reason")} rows={2} maxLength={1000} optional />
    </EntryForm>
  );
}
