"use client";
import { useTranslations } from "next-intl";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { LocalTextField } from "@/components/form/local-text-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { LocalText } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { createMilestone, saveMilestone } from "../../actions";

type Props = {
  groupId: string;
  requestId: string;
  milestone?: { id: string; revision: number; title: LocalText; dueOn: string; state: string };
};

export function MilestoneForm({ groupId, requestId, milestone }: Props) {
  const t = useTranslations("groups.milestoneForm");
  const ts = useTranslations("groups.milestoneStates");
  const form = useEntryForm({
    action: milestone ? saveMilestone : createMilestone,
    schema: () =>
      import("@/domain/group-input").then((m) => (milestone ? m.editedMilestone : m.newMilestone)),
    defaults: {
      ...localDefaults("title", milestone?.title ?? {}),
      dueOn: milestone?.dueOn ?? "",
      state: milestone?.state ?? "planned",
    },
  });
  const states = (["planned", "reached", "dropped"] as const).map((value) => ({ value, label: ts(value) }));
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={milestone ? { id: milestone.id, revision: milestone.revision } : { groupId }}
      requestId={requestId}
      cancel={paths.group(groupId)}
    >
      <LocalTextField form={form} name="title" label={t("title")} maxLength={300} />
      <TextField form={form} name="dueOn" type="date" label={t("dueOn")} narrow />
      {milestone && <SelectField form={form} name="state" label={t("state")} options={states} />}
    </EntryForm>
  );
}
