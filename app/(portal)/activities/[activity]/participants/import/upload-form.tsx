"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { FileField } from "@/components/form/file-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { paths } from "@/lib/paths";
import { upload } from "./actions";

export function UploadForm({ activityId, requestId }: { activityId: string; requestId: string }) {
  const t = useTranslations("participantImport.form");
  const form = useEntryForm({
    action: upload,
    schema: () => import("@/domain/participants/input").then((m) => m.newImport),
  });
  return (
    <EntryForm
      form={form}
      submit={t("upload")}
      hidden={{ activityId }}
      requestId={requestId}
      cancel={paths.participants(activityId)}
    >
      <FileField
        form={form}
        name="file"
        label={t("file")}
        hint={t("fileHint")}
        accept=".xlsx,.csv,.txt,.tsv"
      />
    </EntryForm>
  );
}
