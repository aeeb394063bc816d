"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { FileField } from "@/components/form/file-field";
import { LabelField } from "@/components/form/label-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { saveDocument, shareDocument } from "./actions";

type Standing = {
  id: string;
  revision: number;
  title: string;
  symbol: string;
  status: string;
  label: number;
  datedOn: string | null;
  readers: string[];
};

type Props = {
  requestId: string;
  cancel: string;
  spaceId: string;
  /** The contribution that it is a paper of. */
  contributionId?: string;
  /** The label of the place it is put in. */
  floor: number;
  members: Option[];
  languages: Option[];
  document?: Standing;
};

export function DocumentForm(props: Props) {
  const { requestId, cancel, spaceId, contributionId, floor, members, languages, document } = props;
  const t = useTranslations("documents.form");
  const ts = useTranslations("documents.statuses");
  const form = useEntryForm({
    action: document ? saveDocument : shareDocument,
    schema: () =>
      import("@/domain/document-input").then((m) => (document ? m.editedDocument : m.newDocument)),
    defaults: {
      title: document?.title ?? "",
      symbol: document?.symbol ?? "",
      status: document?.status ?? "final",
      label: String(document?.label ?? floor),
      datedOn: document?.datedOn ?? "",
      language: languages[0]?.value ?? "es",
      readers: document?.readers ?? [],
    },
  });
  const statuses = (["draft", "final", "withdrawn"] as const).filter(
    (each) => document || each !== "withdrawn",
  );
  return (
    <EntryForm
      form={form}
      submit={document ? t("save") : t("share")}
      requestId={requestId}
      cancel={cancel}
      hidden={document ? { id: document.id, revision: document.revision } : { spaceId, contributionId }}
    >
      {!document && (
        <>
          <FileField form={form} name="file" label={t("file")} hint={t("fileHint")} />
          <SelectField form={form} name="language" label={t("language")} options={languages} />
        </>
      )}
      <TextField form={form} name="title" label={t("title")} maxLength={300} />
      <TextField
        form={form}
        name="symbol"
        label={t("symbol")}
        hint={t("symbolHint")}
        maxLength={60}
        optional
        narrow
      />
      <TextField form={form} name="datedOn" type="date" label={t("datedOn")} optional narrow />
      <SelectField
        form={form}
        name="status"
        label={t("status")}
        options={statuses.map((value) => ({ value, label: ts(value) }))}
      />
      <LabelField form={form} name="label" floor={floor} strictest={members.length > 0 ? 4 : 3} />
      {members.length > 0 && (
        <details open={Boolean(form.errors.readers) || undefined}>
          <summary className="text-accent-ink">{t("readersOpen")}</summary>
          <CheckboxGroup form={form} name="readers" label={t("readers")} options={members} columns optional />
        </details>
      )}
      {document ? (
        <TextArea form={form} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} optional />
      ) : (
        <TextField form={form} name="note" label={t("note")} maxLength={500} optional />
      )}
    </EntryForm>
  );
}
