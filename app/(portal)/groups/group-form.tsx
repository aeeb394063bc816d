"use client";
import { useTranslations } from "next-intl";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { LabelField } from "@/components/form/label-field";
import { LocalTextField } from "@/components/form/local-text-field";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { LocalText } from "@/domain/local-text";
import { createGroup, saveGroup } from "./actions";

type Props = {
  requestId: string;
  cancel: string;
  /** The group to edit; without it a new one is proposed. */
  group?: {
    id: string;
    revision: number;
    title: LocalText;
    summary: LocalText;
    objectives: LocalText;
    label: number;
  };
  /** Activities that may have launched it. */
  activities?: { value: string; label: string }[];
  activityId?: string;
};

export function GroupForm({ requestId, cancel, group, activities = [], activityId = "" }: Props) {
  const t = useTranslations("groups.form");
  const form = useEntryForm({
    action: group ? saveGroup : createGroup,
    schema: () => import("@/domain/group-input").then((m) => (group ? m.editedGroup : m.newGroup)),
    defaults: {
      label: String(group?.label ?? 1),
      activityId,
      ...localDefaults("title", group?.title ?? {}),
      ...localDefaults("summary", group?.summary ?? {}),
      ...localDefaults("objectives", group?.objectives ?? {}),
    },
  });
  return (
    <EntryForm
      form={form}
      submit={group ? t("save") : t("propose")}
      requestId={requestId}
      cancel={cancel}
      hidden={group ? { id: group.id, revision: group.revision } : {}}
    >
      <LocalTextField form={form} name="title" label={t("title")} maxLength={200} />
      <LocalTextField
        form={form}
        name="summary"
        label={t("summary")}
        hint={t("summaryHint")}
        rows={3}
        optional
      />
      <LocalTextField form={form} name="objectives" label={t("objectives")} rows={5} optional />
      {!group && activities.length > 0 && (
        <SelectField
          form={form}
          name="activityId"
          label={t("launchedAt")}
          none={t("none")}
          options={activities}
          optional
        />
      )}
      {!group && activities.length === 0 && <input type="hidden" name="activityId" value="" />}
      <LabelField form={form} name="label" hint={t("labelHint")} />
      {group && (
        <TextArea form={form} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} optional />
      )}
    </EntryForm>
  );
}
