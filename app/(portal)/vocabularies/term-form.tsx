"use client";
import { useTranslations } from "next-intl";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { LocalTextField } from "@/components/form/local-text-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { LocalText } from "@/domain/local-text";
import type { Vocabulary } from "@/domain/vocabularies";
import { createTerm, saveTerm } from "./actions";

type Standing = {
  id: string;
  revision: number;
  names: LocalText;
  position: number;
  kilograms: number | null;
};

type Props = { requestId: string; cancel: string; kind: Vocabulary; position: number; term?: Standing };

export function TermForm({ requestId, cancel, kind, position, term }: Props) {
  const t = useTranslations("vocabularies.form");
  const form = useEntryForm({
    action: term ? saveTerm : createTerm,
    schema: () => import("@/domain/vocabulary-input").then((m) => (term ? m.editedTerm : m.newTerm)),
    defaults: {
      ...localDefaults("names", term?.names ?? {}),
      position: String(term?.position ?? position),
      kilograms: term?.kilograms ? String(term.kilograms) : "",
    },
  });
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={term ? { id: term.id, revision: term.revision } : { kind }}
      requestId={requestId}
      cancel={cancel}
    >
      <LocalTextField form={form} name="names" label={t("names")} maxLength={120} />
      {!term && (
        <TextField form={form} name="key" label={t("key")} hint={t("keyHint")} maxLength={60} narrow />
      )}
      <TextField form={form} name="position" type="number" label={t("position")} min={0} max={10000} narrow />
      {kind === "unit" && (
        <TextField
          form={form}
          name="kilograms"
          label={t("kilograms")}
          hint={t("kilogramsHint")}
          narrow
          optional
        />
      )}
    </EntryForm>
  );
}
