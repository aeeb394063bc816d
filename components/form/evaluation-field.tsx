"use client";
import { useTranslations } from "next-intl";
import { informations, sources } from "@/domain/findings";
import { SelectField } from "./select-field";
import type { EntryFormHandle } from "./use-entry-form";

/** The 4x4 evaluation: the source and the information, each with its meaning spelt out. */
export function EvaluationField({ form }: { form: EntryFormHandle }) {
  const t = useTranslations("evaluation");
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))] gap-5">
      <SelectField
        form={form}
        name="source"
        label={t("source")}
        options={sources.map((value) => ({ value, label: `${value} · ${t(`sources.${value}`)}` }))}
      />
      <SelectField
        form={form}
        name="information"
        label={t("information")}
        options={informations.map((value) => ({ value, label: `${value} · ${t(`informations.${value}`)}` }))}
      />
    </div>
  );
}
