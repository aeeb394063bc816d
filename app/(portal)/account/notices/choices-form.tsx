"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SelectField } from "@/components/form/select-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { FormValues } from "@/domain/form";
import { saveChoices } from "./actions";

/** How to hear of each topic. */
export function ChoicesForm({
  defaults,
  topics,
  ways,
}: {
  defaults: FormValues;
  topics: readonly ("finding" | "document" | "addition" | "review" | "decision" | "request" | "membership")[];
  ways: readonly ("none" | "portal" | "at-once" | "daily" | "weekly")[];
}) {
  const t = useTranslations("notices");
  const form = useEntryForm({
    action: saveChoices,
    schema: () => import("@/domain/notices").then((m) => m.choicesInput),
    defaults,
  });
  return (
    <EntryForm form={form} submit={t("save")}>
      {topics.map((topic) => (
        <SelectField
          key={topic}
          form={form}
          name={topic}
          label={t(`topics.${topic}`)}
          options={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
        />
      ))}
    </EntryForm>
  );
}
