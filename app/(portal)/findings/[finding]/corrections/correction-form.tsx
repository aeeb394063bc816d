"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { GuardField } from "@/components/form/guard-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { Correctable } from "@/domain/findings/life";
import { propose } from "../../life-actions";

export function CorrectionForm({
  finding,
  field,
  requestId,
  cancel,
}: {
  finding: { id: string; version: number; title: string; body: string };
  field: Correctable;
  requestId: string;
  cancel: string;
}) {
  const t = useTranslations("findingLife.correctionForm");
  const form = useEntryForm({
    action: propose,
    schema: () => import("@/domain/findings/life-input").then((m) => m.newCorrection),
    defaults: { proposed: finding[field] },
  });
  return (
    <EntryForm
      form={form}
      submit={t("send")}
      requestId={requestId}
      cancel={cancel}
      hidden={{ findingId: finding.id, version: finding.version, field }}
    >
      {field === "title" ? (
        <TextField form={form} name="proposed" label={t("title")} maxLength={200} />
      ) : (
        <TextArea
          form={form}
          name="proposed"
          label={t("body")}
          hint={t("bodyHint")}
          rows={12}
          maxLength={50000}
        />
      )}
      <TextArea form={form} name="reason" label={t("reason")} rows={3} maxLength={2000} />
      <GuardField form={form} />
    </EntryForm>
  );
}
