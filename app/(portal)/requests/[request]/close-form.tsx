"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { closeRequest } from "../actions";

/** Closes what was answered, or takes the question back. */
export function CloseForm({ id, requestId }: { id: string; requestId: string }) {
  const t = useTranslations("requests.closeForm");
  const form = useEntryForm({
    action: closeRequest,
    schema: () => import("@/domain/request-input").then((m) => m.closedRequest),
  });
  return (
    <EntryForm form={form} submit={t("send")} look="danger" hidden={{ id }} requestId={requestId}>
      <TextArea form={form} name="reason" label={t("reason")} rows={2} maxLength={1000} optional />
    </EntryForm>
  );
}
