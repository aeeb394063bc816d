"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { declineToCome } from "../actions";

export function DeclineForm({ id, requestId }: { id: string; requestId: string }) {
  const t = useTranslations("delegations.declineForm");
  const form = useEntryForm({
    action: declineToCome,
    schema: () => import("@/domain/delegation-input").then((m) => m.declinedDelegation),
  });
  return (
    <EntryForm form={form} submit={t("decline")} look="quiet" hidden={{ id }} requestId={requestId}>
      <TextArea form={form} name="reason" label={t("reason")} hint={t("hint")} rows={2} maxLength={1000} />
    </EntryForm>
  );
}
