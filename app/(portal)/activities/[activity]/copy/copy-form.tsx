"use client";
import { useTranslations } from "next-intl";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { LocalTextField } from "@/components/form/local-text-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { LocalText } from "@/domain/local-text";
import { copyActivity } from "../../actions";

export function CopyForm({
  id,
  title,
  requestId,
  cancel,
}: {
  id: string;
  title: LocalText;
  requestId: string;
  cancel: string;
}) {
  const t = useTranslations("activities.copyForm");
  const form = useEntryForm({
    action: copyActivity,
    schema: () => import("@/domain/activity-input").then((m) => m.copiedActivity),
    defaults: localDefaults("title", title),
  });
  return (
    <EntryForm form={form} submit={t("copy")} requestId={requestId} cancel={cancel} hidden={{ id }}>
      <LocalTextField form={form} name="title" label={t("title")} maxLength={200} />
      <TextField form={form} name="startsOn" type="date" label={t("startsOn")} hint={t("hint")} narrow />
    </EntryForm>
  );
}
