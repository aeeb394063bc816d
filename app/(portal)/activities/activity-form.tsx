"use client";
import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup } from "@/components/form/choice-fields";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { FormFold } from "@/components/form/form-fold";
import { LabelField } from "@/components/form/label-field";
import { LocalTextField } from "@/components/form/local-text-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { ActivityContent } from "@/db/queries/activity-acts";
import { activityKinds } from "@/domain/activities";
import { createActivity, saveActivity } from "./actions";

type Standing = ActivityContent & { id: string; revision: number; label: number; canLoosen: boolean };

type Props = {
  requestId: string;
  cancel: string;
  options: { languages: Option[]; countries: Option[]; zones: Option[] };
  /** Where the person who plans is, as a first guess. */
  timeZone: string;
  activity?: Standing;
};

export function ActivityForm({ requestId, cancel, options, timeZone, activity }: Props) {
  const t = useTranslations("activities.form");
  const tk = useTranslations("activities.kinds");
  const form = useEntryForm({
    action: activity ? saveActivity : createActivity,
    schema: () =>
      import("@/domain/activity-input").then((m) => (activity ? m.editedActivity : m.newActivity)),
    defaults: {
      kind: activity?.kind ?? "workshop",
      city: activity?.city ?? "",
      address: activity?.address ?? "",
      mapUrl: activity?.mapUrl ?? "",
      countryCode: activity?.countryCode ?? "",
      timeZone: activity?.timeZone ?? timeZone,
      startsOn: activity?.startsOn ?? "",
      endsOn: activity?.endsOn ?? "",
      languages: activity?.languages ?? ["es", "en"],
      interpretation: activity?.interpretation ?? [],
      countriesTotal: activity?.countriesTotal?.toString() ?? "",
      illustrative: activity?.illustrative ? "on" : "",
      label: String(activity?.label ?? 1),
      ...localDefaults("title", activity?.title ?? {}),
      ...localDefaults("summary", activity?.summary ?? {}),
      ...localDefaults("objectives", activity?.objectives ?? {}),
    },
  });
  return (
    <EntryForm
      form={form}
      submit={t(activity ? "save" : "plan")}
      requestId={requestId}
      cancel={cancel}
      hidden={activity ? { id: activity.id, revision: activity.revision } : {}}
    >
      <LocalTextField form={form} name="title" label={t("title")} maxLength={200} />
      <div className="grid grid-cols-2 gap-5 max-sm:gap-3">
        <TextField form={form} name="startsOn" type="date" label={t("startsOn")} />
        <TextField form={form} name="endsOn" type="date" label={t("endsOn")} />
      </div>
      <TextField form={form} name="city" label={t("city")} hint={t("cityHint")} maxLength={120} />
      <SelectField
        form={form}
        name="countryCode"
        label={t("country")}
        none={t("noCountry")}
        options={options.countries}
        optional
      />
      <SelectField
        form={form}
        name="timeZone"
        label={t("timeZone")}
        hint={t("timeZoneHint")}
        options={options.zones}
      />
      <SelectField
        form={form}
        name="kind"
        label={t("kind")}
        options={activityKinds.map((value) => ({ value, label: tk(value) }))}
      />
      <FormFold form={form} summary={t("more")}>
        <TextField form={form} name="address" label={t("address")} maxLength={300} optional />
        <TextField form={form} name="mapUrl" type="url" label={t("mapUrl")} maxLength={500} optional />
        <LocalTextField form={form} name="summary" label={t("summary")} rows={3} maxLength={2000} optional />
        <LocalTextField
          form={form}
          name="objectives"
          label={t("objectives")}
          hint={t("objectivesHint")}
          rows={6}
          maxLength={10000}
          optional
        />
        <CheckboxGroup
          form={form}
          name="languages"
          label={t("languages")}
          options={options.languages}
          columns
          optional
        />
        <CheckboxGroup
          form={form}
          name="interpretation"
          label={t("interpretation")}
          options={options.languages}
          columns
          optional
        />
        <TextField
          form={form}
          name="countriesTotal"
          type="number"
          min={1}
          max={250}
          label={t("countriesTotal")}
          hint={t("countriesTotalHint")}
          narrow
          optional
        />
        <CheckboxField
          form={form}
          name="illustrative"
          label={t("illustrative")}
          hint={t("illustrativeHint")}
        />
      </FormFold>
      <LabelField form={form} name="label" hint={t("labelHint")} />
      {activity?.canLoosen && (
        <TextArea form={form} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} optional />
      )}
      {activity && !activity.canLoosen && <input type="hidden" name="reason" value="" />}
    </EntryForm>
  );
}
