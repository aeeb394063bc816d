"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { FileField } from "@/components/form/file-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { paths } from "@/lib/paths";
import { addDocumentVersion } from "./actions";

type Props = { documentId: string; language: string; languages: Option[]; requestId: string };

export function VersionForm({ documentId, language, languages, requestId }: Props) {
  const t = useTranslations("documents.form");
  const form = useEntryForm({
    action: addDocumentVersion,
    schema: () => import("@/domain/document-input").then((m) => m.newDocumentVersion),
    defaults: { language },
  });
  return (
    <EntryForm
      form={form}
      submit={t("addVersion")}
      hidden={{ documentId }}
      requestId={requestId}
      cancel={paths.document(documentId)}
    >
      <FileField form={form} name="file" label={t("file")} hint={t("fileHint")} />
      <SelectField form={form} name="language" label={t("language")} options={languages} />
      <TextField form={form} name="note" label={t("note")} maxLength={500} optional />
    </EntryForm>
  );
}
