"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { conflictKinds, levels } from "@/domain/agenda/conflicts";
import { paths } from "@/lib/paths";
import { saveSettings } from "./actions";

type Props = {
  activityId: string;
  revision: number;
  requestId: string;
  defaults: Record<string, string>;
};

export function SettingsForm({ activityId, revision, requestId, defaults }: Props) {
  const t = useTranslations("agenda.settings");
  const form = useEntryForm({
    action: saveSettings,
    schema: () => import("@/domain/agenda/planning-input").then((m) => m.agendaSettings),
    defaults,
  });
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      requestId={requestId}
      cancel={paths.agendaDraft(activityId)}
      hidden={{ activityId, revision }}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField form={form} name="dayFrom" type="time" label={t("dayFrom")} />
        <TextField form={form} name="dayUntil" type="time" label={t("dayUntil")} />
        <TextField form={form} name="walk" type="number" min={0} max={120} label={t("walk")} />
        <SelectField
          form={form}
          name="step"
          label={t("step")}
          options={[5, 15, 30].map((count) => ({ value: String(count), label: t("stepMinutes", { count }) }))}
        />
      </div>
      <h2>{t("levelsTitle")}</h2>
      <p className="text-muted">{t("levelsHint")}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        {conflictKinds.map((kind) => (
          <SelectField
            key={kind}
            form={form}
            name={`levels.${kind}`}
            label={t(`kinds.${kind}`)}
            options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
          />
        ))}
      </div>
    </EntryForm>
  );
}
