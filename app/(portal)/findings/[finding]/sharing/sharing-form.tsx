"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { GuardField } from "@/components/form/guard-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { askWider } from "../../life-actions";

export function SharingForm({
  findingId,
  wanted,
  requestId,
  cancel,
}: {
  findingId: string;
  wanted: Option[];
  requestId: string;
  cancel: string;
}) {
  const t = useTranslations("findingLife.sharingForm");
  const form = useEntryForm({
    action: askWider,
    schema: () => import("@/domain/findings/life-input").then((m) => m.newSharing),
    defaults: { wanted: wanted[0]?.value ?? "" },
  });
  return (
    <EntryForm form={form} submit={t("send")} requestId={requestId} cancel={cancel} hidden={{ findingId }}>
      <SelectField form={form} name="wanted" label={t("wanted")} hint={t("wantedHint")} options={wanted} />
      <TextArea form={form} name="reason" label={t("reason")} rows={4} maxLength={2000} />
      <GuardField form={form} />
    </EntryForm>
  );
}
