"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { cancel } from "../../actions";

export function CancelForm({ id, requestId, back }: { id: string; requestId: string; back: string }) {
  const t = useTranslations("activities.cancelForm");
  const form = useEntryForm({
    action: cancel,
    schema: () => import("@/domain/activity-input").then((m) => m.cancelledActivity),
  });
  return (
    <EntryForm
      form={form}
      submit={t("cancel")}
      look="danger"
      requestId={requestId}
      cancel={back}
      cancelLabel={t("back")}
      hidden={{ id }}
    >
      <TextArea form={form} name="reason" label={t("reason")} hint={t("hint")} rows={3} maxLength={1000} />
    </EntryForm>
  );
}
