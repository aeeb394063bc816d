"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { mostLegs } from "@/domain/findings/most";
import type { Option } from "../form/select-field";
import type { EntryFormHandle } from "../form/use-entry-form";
import { emptyRow, Folded, PartField, PartSelect, rowsShown } from "./part-fields";
import { PlaceField } from "./place-field";

const names = Array.from({ length: mostLegs }, (_, at) => `legs.${at}`);

/** The legs of a route in their order. Without JavaScript there are two more than are filled. */
export function LegFields({
  form,
  label,
  modes,
}: {
  form: EntryFormHandle;
  name: string;
  label: string;
  modes: Option[];
}) {
  const t = useTranslations("structure.form");
  const firsts = names.map((name) => `${name}.from`);
  const [shown, setShown] = useState(() => rowsShown(form, firsts, mostLegs, 2));
  return (
    <Folded
      form={form}
      name="legs"
      title={label}
      hint={t("placeHint")}
      filled={form.value("legs.0.from") !== ""}
    >
      {names.slice(0, shown).map((name, at) => (
        <fieldset key={name} className="grid gap-3 border-line border-l-2 pl-3 sm:grid-cols-2 sm:items-end">
          <legend className="mb-1 font-medium">
            <span data-label>{t("leg", { number: at + 1 })}</span>
          </legend>
          <PlaceField form={form} name={`${name}.from`} label={t("from")} optional="one of them" />
          <PlaceField form={form} name={`${name}.to`} label={t("to")} optional="one of them" />
          <div className="sm:col-span-2">
            <PartSelect
              form={form}
              name={`${name}.mode`}
              label={t("mode")}
              none={t("unknown")}
              options={modes}
            />
          </div>
          <PartField
            form={form}
            name={`${name}.since`}
            label={t("since")}
            hint={t("periodHint")}
            inputMode="numeric"
          />
          <PartField
            form={form}
            name={`${name}.until`}
            label={t("until")}
            hint={t("periodHint")}
            inputMode="numeric"
          />
          <div className="needs-js sm:col-span-2">
            <button
              type="button"
              className="text-accent-ink underline"
              onClick={(event) => emptyRow(event.currentTarget, form)}
            >
              {t("emptyLeg", { number: at + 1 })}
            </button>
          </div>
        </fieldset>
      ))}
      {shown < mostLegs && (
        <div className="needs-js">
          <AddRow label={t("addLeg")} onAdd={() => setShown(shown + 1)} />
        </div>
      )}
    </Folded>
  );
}

export function AddRow({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <button type="button" className="button quiet" onClick={onAdd}>
      {label}
    </button>
  );
}
