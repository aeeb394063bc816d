"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "../form/choice-fields";
import type { Option } from "../form/select-field";
import type { EntryFormHandle } from "../form/use-entry-form";
import { LegFields } from "./leg-fields";
import { Folded, PartField, PartSelect } from "./part-fields";
import { type Choices, SeizureFields } from "./seizure-fields";

export type StructureChoices = {
  terms: Choices;
  countries: string[];
  /** Findings that are related already, and the newest of the group. */
  findings: Option[];
  priorities: Option[];
};

/** What a finding may say beside its text, folded away until wanted. */
export function StructureFields({
  form,
  choices,
}: {
  form: EntryFormHandle;
  /** Its fields, for what is said on top before the page stands. */
  name?: string;
  choices: StructureChoices;
}) {
  const t = useTranslations("structure.form");
  const { terms, countries, findings, priorities } = choices;
  return (
    <div className="grid gap-2">
      <LegFields form={form} name="legs" label={t("route")} modes={terms.mode} />
      <Folded
        form={form}
        name="concealments"
        title={t("concealments")}
        filled={form.values("concealments").length > 0}
      >
        <CheckboxGroup
          form={form}
          name="concealments"
          label={t("concealmentsHint")}
          options={terms.concealment}
          columns
          optional
        />
      </Folded>
      <SeizureFields form={form} name="seizure" label={t("seizure")} choices={terms} countries={countries} />
      <Folded
        form={form}
        name="related"
        title={t("links")}
        filled={
          form.values("related").length > 0 ||
          form.value("priorityId") !== "" ||
          Boolean(form.errors.relatedAddress)
        }
      >
        {priorities.length > 0 && (
          <PartSelect
            form={form}
            name="priorityId"
            label={t("priority")}
            none={t("none")}
            options={priorities}
          />
        )}
        {findings.length > 0 && (
          <CheckboxGroup form={form} name="related" label={t("related")} options={findings} optional />
        )}
        <PartField
          form={form}
          name="relatedAddress"
          label={t("relatedAddress")}
          hint={t("relatedAddressHint")}
          optional
        />
      </Folded>
    </div>
  );
}
