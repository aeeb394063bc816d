"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/choice-fields";
import { useChoiceSearch } from "@/components/form/choice-search";
import { EntryForm } from "@/components/form/entry-form";
import type { Option } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { FormValues } from "@/domain/form";
import { invite, saveTerms } from "./actions";
import { AllOrNone } from "./all-or-none";

type Props = {
  requestId: string;
  cancel: string;
  /** "America/Lima, UTC−5": in which the deadline is meant. */
  zone: string;
  defaults: FormValues;
  /** Whom to invite; without it the terms of one delegation are changed. */
  choices?: { activityId: string; countries: Option[]; organisations: Option[] };
  delegation?: { id: string; revision: number };
};

export function DelegationForm({ requestId, cancel, zone, defaults, choices, delegation }: Props) {
  const t = useTranslations("delegations.form");
  const { scripted, field, shown } = useChoiceSearch(t("find"));
  const form = useEntryForm({
    action: delegation ? saveTerms : invite,
    schema: () =>
      import("@/domain/delegation-input").then((m) => (delegation ? m.editedDelegation : m.newDelegations)),
    defaults,
  });
  return (
    <EntryForm
      form={form}
      submit={t(delegation ? "save" : "send")}
      requestId={requestId}
      cancel={cancel}
      hidden={delegation ?? { activityId: choices?.activityId }}
    >
      {choices && (
        <>
          {field}
          {choices.countries.length > 0 && (
            <CheckboxGroup
              form={form}
              name="countries"
              label={t("countries")}
              hint={t("countriesHint")}
              options={choices.countries}
              shown={shown}
              above={scripted && <AllOrNone form={form} name="countries" />}
              columns
              optional="one of them"
            />
          )}
          {choices.organisations.length > 0 && (
            <CheckboxGroup
              form={form}
              name="organisations"
              label={t("organisations")}
              options={choices.organisations}
              shown={shown}
              above={scripted && <AllOrNone form={form} name="organisations" />}
              columns
              optional="one of them"
            />
          )}
        </>
      )}
      <TextField
        form={form}
        name="quota"
        type="number"
        min={1}
        max={500}
        label={t("quota")}
        hint={t(choices ? "quotaHint" : "quotaOwnHint")}
        narrow
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField form={form} name="answerDay" type="date" label={t("answerDay")} hint={zone} />
        <TextField
          form={form}
          name="answerTime"
          type="time"
          label={t("answerTime")}
          hint={t("answerTimeHint")}
        />
      </div>
      <TextArea form={form} name="note" label={t("note")} hint={t("noteHint")} maxLength={2000} optional />
      <TextField
        form={form}
        name="contributionDay"
        type="date"
        label={t("contributionDay")}
        hint={t("contributionHint")}
        optional
        narrow
      />
    </EntryForm>
  );
}
