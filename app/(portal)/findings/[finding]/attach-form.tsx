"use client";
import { useTranslations } from "next-intl";
import { AttachmentField } from "@/components/finding/attachment-field";
import { EntryForm } from "@/components/form/entry-form";
import { useEntryForm } from "@/components/form/use-entry-form";
import { attachFiles } from "../actions";

/** Photos and files added to a finding that stands. */
export function AttachForm({ findingId, requestId }: { findingId: string; requestId: string }) {
  const t = useTranslations("findings.attachments");
  const form = useEntryForm({ action: attachFiles });
  return (
    <EntryForm form={form} submit={t("send")} requestId={requestId} hidden={{ findingId }}>
      <AttachmentField form={form} name="files" label={t("choose")} open />
    </EntryForm>
  );
}
