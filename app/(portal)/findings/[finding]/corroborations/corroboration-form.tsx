"use client";
import { useTranslations } from "next-intl";
import { RedReadersField } from "@/components/finding/red-readers-field";
import { EntryForm } from "@/components/form/entry-form";
import { EvaluationField } from "@/components/form/evaluation-field";
import { GuardField } from "@/components/form/guard-field";
import { LabelField } from "@/components/form/label-field";
import { MarkdownField } from "@/components/form/markdown-field";
import type { Option } from "@/components/form/select-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { corroborate, saveCorroboration } from "../../life-actions";

type Standing = {
  id: string;
  revision: number;
  body: string;
  source: string;
  information: string;
  label: number;
  readers: string[];
};

export function CorroborationForm({
  findingId,
  floor,
  members,
  corroboration,
  requestId,
  cancel,
}: {
  findingId: string;
  floor: number;
  /** Who may be named where it is RED and the finding is not. */
  members: Option[];
  corroboration?: Standing;
  requestId: string;
  cancel: string;
}) {
  const t = useTranslations("findingLife.corroborationForm");
  const form = useEntryForm({
    action: corroboration ? saveCorroboration : corroborate,
    schema: () =>
      import("@/domain/findings/life-input").then((m) =>
        corroboration ? m.editedCorroboration : m.newCorroboration,
      ),
    defaults: {
      body: corroboration?.body ?? "",
      source: corroboration?.source ?? "B",
      information: corroboration?.information ?? "2",
      label: String(corroboration?.label ?? floor),
      readers: corroboration?.readers ?? [],
    },
  });
  return (
    <EntryForm
      form={form}
      submit={t(corroboration ? "save" : "send")}
      requestId={requestId}
      cancel={cancel}
      hidden={corroboration ? { id: corroboration.id, revision: corroboration.revision } : { findingId }}
    >
      <MarkdownField form={form} name="body" label={t("body")} hint={t("bodyHint")} rows={6} />
      <GuardField form={form} />
      <EvaluationField form={form} />
      <LabelField form={form} name="label" floor={corroboration?.label ?? floor} strictest={4} />
      {floor < 4 && (
        <RedReadersField
          form={form}
          members={members}
          summary={t("readersOpen")}
          label={t("readers")}
          hint={t("readersHint")}
        />
      )}
    </EntryForm>
  );
}
