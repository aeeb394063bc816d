"use client";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/choice-fields";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { LabelField } from "@/components/form/label-field";
import { LocalTextField } from "@/components/form/local-text-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { LocalText } from "@/domain/local-text";
import { proposePriority, savePriority } from "./actions";

type Standing = {
  id: string;
  revision: number;
  title: LocalText;
  text: LocalText;
  reasons: LocalText;
  label: number;
  leadGroupId: string | null;
};

type Props = {
  requestId: string;
  cancel: string;
  year: { year: number; label: number; canDraft: boolean };
  groups: Option[];
  priority?: Standing;
};

export function PriorityForm({ requestId, cancel, year, groups, priority }: Props) {
  const t = useTranslations("priorities.form");
  const tk = useTranslations("priorities.kinds");
  const form = useEntryForm({
    action: priority ? savePriority : proposePriority,
    schema: () =>
      import("@/domain/priority-input").then((m) => (priority ? m.editedPriority : m.newPriority)),
    defaults: {
      ...localDefaults("title", priority?.title ?? {}),
      ...localDefaults("text", priority?.text ?? {}),
      ...localDefaults("reasons", priority?.reasons ?? {}),
      kind: "operational",
      label: String(priority?.label ?? year.label),
      leadGroupId: priority?.leadGroupId ?? "",
    },
  });
  const kinds = (["strategic", "operational"] as const).map((value) => ({ value, label: tk(value) }));
  return (
    <EntryForm
      form={form}
      submit={priority ? t("save") : t("propose")}
      requestId={requestId}
      cancel={cancel}
      hidden={priority ? { id: priority.id, revision: priority.revision } : { year: year.year }}
    >
      {!priority && <SelectField form={form} name="kind" label={t("kind")} options={kinds} />}
      <LocalTextField form={form} name="title" label={t("title")} maxLength={300} />
      <LocalTextField form={form} name="text" label={t("text")} hint={t("textHint")} rows={6} />
      <LocalTextField form={form} name="reasons" label={t("reasons")} rows={4} optional />
      <SelectField
        form={form}
        name="leadGroupId"
        label={t("leadGroup")}
        none={t("noGroup")}
        options={groups}
        optional
      />
      <LabelField form={form} name="label" floor={year.label} />
      {priority && (
        <TextArea form={form} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} optional />
      )}
      {!priority && year.canDraft && (
        <CheckboxField form={form} name="draft" label={t("draft")} hint={t("draftHint")} />
      )}
    </EntryForm>
  );
}
