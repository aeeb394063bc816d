"use client";
import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup, RadioGroup } from "@/components/form/choice-fields";
import { useChoiceSearch } from "@/components/form/choice-search";
import { EntryForm } from "@/components/form/entry-form";
import { GuardField } from "@/components/form/guard-field";
import { LabelField } from "@/components/form/label-field";
import { MarkdownField } from "@/components/form/markdown-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { urgencies } from "@/domain/requests";
import { paths } from "@/lib/paths";
import { askServices } from "../actions";

type Props = {
  requestId: string;
  choices: { countries: Option[]; organisations: Option[]; zones: Option[]; findings: Option[] };
  /** In which the due moment is meant at first. */
  zone: string;
  findingId: string;
};

export function RequestForm({ requestId, choices, zone, findingId }: Props) {
  const [t, tu] = [useTranslations("requests.form"), useTranslations("requests.urgencies")];
  const { field, shown } = useChoiceSearch(t("find"));
  const form = useEntryForm({
    action: askServices,
    schema: () => import("@/domain/request-input").then((m) => m.newRequest),
    defaults: { label: "2", urgency: "routine", dueTime: "18:00", timeZone: zone, findingId },
  });
  return (
    <EntryForm form={form} submit={t("send")} requestId={requestId} cancel={paths.requests()}>
      <TextField form={form} name="title" label={t("title")} maxLength={200} />
      <MarkdownField form={form} name="body" label={t("body")} hint={t("bodyHint")} rows={6} />
      <GuardField form={form} />
      {field}
      <CheckboxGroup
        form={form}
        name="countries"
        label={t("countries")}
        hint={t("countriesHint")}
        options={choices.countries}
        shown={shown}
        columns
        optional="one of them"
      />
      <CheckboxGroup
        form={form}
        name="organisations"
        label={t("organisations")}
        options={choices.organisations}
        shown={shown}
        columns
        optional="one of them"
      />
      <CheckboxField form={form} name="tellOthers" label={t("tellOthers")} hint={t("tellOthersHint")} />
      <RadioGroup
        form={form}
        name="urgency"
        label={t("urgency")}
        options={urgencies.map((value) => ({ value, label: tu(value) }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField form={form} name="dueDay" type="date" label={t("dueDay")} />
        <TextField form={form} name="dueTime" type="time" label={t("dueTime")} />
      </div>
      <SelectField form={form} name="timeZone" label={t("timeZone")} options={choices.zones} />
      <LabelField form={form} name="label" floor={2} strictest={3} />
      <SelectField
        form={form}
        name="findingId"
        label={t("finding")}
        hint={t("findingHint")}
        options={choices.findings}
        none={t("noFinding")}
        optional
      />
    </EntryForm>
  );
}
