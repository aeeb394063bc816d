"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { decideNomination } from "../actions";

/** Refuses a nominee, with the reason. */
export function RefuseForm({
  id,
  revision,
  hint,
  requestId,
}: {
  id: string;
  revision: number;
  hint: string;
  requestId: string;
}) {
  const t = useTranslations("delegations.refuseForm");
  const form = useEntryForm({
    action: decideNomination,
    schema: () => import("@/domain/delegation-input").then((m) => m.decidedNomination),
  });
  return (
    <EntryForm
      form={form}
      submit={t("refuse")}
      look="danger"
      hidden={{ id, revision, decision: "refused" }}
      requestId={requestId}
    >
      <TextArea form={form} name="reason" label={t("reason")} hint={hint} rows={2} maxLength={1000} />
    </EntryForm>
  );
}
