"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { Field, fieldAttributes } from "@/components/form/field";
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
        {heads.map(({ head, sample }, index) => {
          const name = `columns.${index}`;
          const hint = sample ? t("sample", { sample }) : undefined;
          return (
            <Field
              key={name}
              form={form}
              name={name}
              label={head || t("column", { number: index + 1 })}
              hint={hint}
            >
              <select
                {...form.register(name)}
                {...fieldAttributes(form, name, hint)}
                defaultValue={form.value(name)}
                className="field"
              >
                <option value="">{t("leaveColumn")}</option>
                {importFields.map((field) => (
                  <option key={field} value={field}>
                    {tf(field)}
                  </option>
                ))}
              </select>
            </Field>
          );
        })}
      </div>
    </EntryForm>
  );
}
