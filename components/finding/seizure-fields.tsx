"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { mostDrugs } from "@/domain/findings/most";
import type { Option } from "../form/select-field";
import type { EntryFormHandle } from "../form/use-entry-form";
import { AddRow } from "./leg-fields";
import { emptyRow, Folded, PartField, PartSelect, rowsShown } from "./part-fields";
import { PlaceField } from "./place-field";

export type Choices = Record<"mode" | "concealment" | "drug" | "form" | "unit" | "place", Option[]>;

const names = Array.from({ length: mostDrugs }, (_, at) => `seizure.drugs.${at}`);
const countryList = "countries-of-the-programme";

/** The seizure that a finding reports, after UNODC's fields. */
export function SeizureFields({
  form,
  label,
  choices,
  countries,
}: {
  form: EntryFormHandle;
  name: string;
  label: string;
  choices: Choices;
  /** Names to choose from; any country may be written. */
  countries: string[];
}) {
  const t = useTranslations("structure.form");
  const at = (field: string) => `seizure.${field}`;
  const country = (field: "producedIn" | "departedFrom" | "destination") => (
    <PartField form={form} name={at(field)} label={t(field)} list={countryList} optional />
  );
  return (
    <Folded form={form} name="seizure" title={label} filled={form.value("seizure.on") !== ""}>
      <datalist id={countryList}>
        {countries.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="grid gap-3 sm:grid-cols-2 sm:items-end">
        <PartField form={form} name={at("on")} type="date" label={t("seizedOn")} />
        <PlaceField form={form} name={at("at")} label={t("seizedAt")} hint={t("placeHint")} />
        <PartSelect
          form={form}
          name={at("placeKind")}
          label={t("placeKind")}
          none={t("unknown")}
          options={choices.place}
        />
        <PartSelect
          form={form}
          name={at("mode")}
          label={t("mode")}
          none={t("unknown")}
          options={choices.mode}
        />
        <PartSelect
          form={form}
          name={at("concealment")}
          label={t("concealment")}
          none={t("unknown")}
          options={choices.concealment}
        />
        <PartField
          form={form}
          name={at("arrested")}
          label={t("arrested")}
          hint={t("arrestedHint")}
          inputMode="numeric"
          optional
        />
      </div>
      <DrugFields form={form} choices={choices} />
      <div className="grid gap-3 sm:grid-cols-2 sm:items-end">
        {country("producedIn")}
        {country("departedFrom")}
        <PartField form={form} name={at("transit")} label={t("transit")} hint={t("transitHint")} optional />
        {country("destination")}
      </div>
    </Folded>
  );
}

function DrugFields({ form, choices }: { form: EntryFormHandle; choices: Choices }) {
  const t = useTranslations("structure.form");
  const firsts = names.map((name) => `${name}.drug`);
  const [shown, setShown] = useState(() => rowsShown(form, firsts, mostDrugs, 1));
  return (
    <>
      {names.slice(0, shown).map((name, at) => (
        <fieldset key={name} className="grid gap-3 border-line border-l-2 pl-3 sm:grid-cols-2 sm:items-end">
          <legend className="mb-1 font-medium">
            <span data-label>{t("drugNumber", { number: at + 1 })}</span>
          </legend>
          <PartSelect
            form={form}
            name={`${name}.drug`}
            label={t("drug")}
            none={t("none")}
            options={choices.drug}
          />
          <PartSelect
            form={form}
            name={`${name}.form`}
            label={t("drugForm")}
            none={t("unknown")}
            options={choices.form}
          />
          <PartField form={form} name={`${name}.quantity`} label={t("quantity")} inputMode="decimal" />
          <PartSelect form={form} name={`${name}.unit`} label={t("unit")} options={choices.unit} />
          <div className="needs-js sm:col-span-2">
            <button
              type="button"
              className="text-accent-ink underline"
              onClick={(event) => emptyRow(event.currentTarget, form)}
            >
              {t("emptyDrug", { number: at + 1 })}
            </button>
          </div>
        </fieldset>
      ))}
      {shown < mostDrugs && (
        <div className="needs-js">
          <AddRow label={t("addDrug")} onAdd={() => setShown(shown + 1)} />
        </div>
      )}
    </>
  );
}
