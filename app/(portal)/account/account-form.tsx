"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { FormValues } from "@/domain/form";
import { saveAccount } from "./actions";

/** What a person keeps about themselves. */
export function AccountForm({
  defaults,
  revision,
  languages,
  zones,
  nearest,
}: {
  defaults: FormValues;
  revision: number;
  languages: Option[];
  zones: string[];
  /** The zone that holds while none is chosen: the browser's, else the country's. */
  nearest: string;
}) {
  const t = useTranslations("account");
  const form = useEntryForm({
    action: saveAccount,
    schema: () => import("@/domain/identity-input").then((m) => m.accountInput),
    defaults,
  });
  return (
    <EntryForm form={form} submit={t("save")} hidden={{ revision }}>
      <SelectField
        form={form}
        name="language"
        label={t("language")}
        hint={t("languageHint")}
        optional
        none={t("languageOfBrowser")}
        options={languages}
      />
      <SelectField
        form={form}
        name="timeZone"
        label={t("timeZone")}
        optional
        none={t("timeZoneOfBrowser", { zone: nearest.replaceAll("_", " ") })}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      />
      <TextField
        form={form}
        name="phone"
        type="tel"
        label={t("phone")}
        hint={t("phoneHint")}
        optional
        narrow
        autoComplete="tel"
      />
    </EntryForm>
  );
}
