"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { type Option, SelectField } from "@/components/form/select-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { paths } from "@/lib/paths";
import { createCountry } from "../../actions";

export function CountryForm({ countries, requestId }: { countries: Option[]; requestId: string }) {
  const t = useTranslations("directory.countryForm");
  const form = useEntryForm({
    action: createCountry,
    schema: () => import("@/domain/directory-input").then((m) => m.newCountry),
  });
  return (
    <EntryForm form={form} submit={t("add")} requestId={requestId} cancel={paths.countries()}>
      <SelectField form={form} name="code" label={t("country")} none="" options={countries} />
    </EntryForm>
  );
}
