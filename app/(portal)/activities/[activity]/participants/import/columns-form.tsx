"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SelectField } from "@/components/form/select-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { type Columns, importFields } from "@/domain/participants/fields";
import { matchColumns } from "./actions";

type Props = {
  id: string;
  requestId: string;
  columns: Columns;
  /** What stands above each column, and a first value under it. */
  heads: { head: string; sample: string }[];
};

/** What each column of the file is: matched by its head, changeable by hand. */
export function ColumnsForm({ id, requestId, columns, heads }: Props) {
  const t = useTranslations("participantImport.form");
  const tf = useTranslations("participantImport.fields");
  const form = useEntryForm({
    action: matchColumns,
    schema: () => import("@/domain/participants/input").then((m) => m.importColumns),
    defaults: Object.fromEntries(heads.map((_, index) => [`columns.${index}`, columns[index] ?? ""])),
    warns: false,
  });
  return (
    <EntryForm form={form} submit={t("match")} look="quiet" hidden={{ id }} requestId={requestId}>
      <div className="grid gap-4 sm:grid-cols-2">
        {heads.map(({ head, sample }, index) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={index}
            form={form}
            name={`columns.${index}`}
            label={head || t("column", { number: index + 1 })}
            hint={sample ? t("sample", { sample }) : undefined}
            none={t("leaveColumn")}
            options={importFields.map((value) => ({ value, label: tf(value) }))}
            optional
          />
        ))}
      </div>
    </EntryForm>
  );
}
