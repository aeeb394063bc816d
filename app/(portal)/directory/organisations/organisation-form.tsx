"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/choice-fields";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { LocalTextField } from "@/components/form/local-text-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { organisationTypes } from "@/domain/directory";
import type { LocalText } from "@/domain/local-text";
import { createOrganisation, saveOrganisation } from "../actions";

type Standing = {
  id: string;
  revision: number;
  name: string;
  fullName: LocalText;
  type: string;
  languages: string[];
  website: string;
  canRetype: boolean;
};

type Props = {
  requestId: string;
  cancel: string;
  languages: Option[];
  countries?: Option[];
  organisation?: Standing;
};

export function OrganisationForm({ requestId, cancel, languages, countries = [], organisation }: Props) {
  const t = useTranslations("directory.organisationForm");
  const tt = useTranslations("directory.types");
  const form = useEntryForm({
    action: organisation ? saveOrganisation : createOrganisation,
    schema: () =>
      import("@/domain/directory-input").then((m) =>
        organisation ? m.editedOrganisation : m.newOrganisation,
      ),
    defaults: {
      name: organisation?.name ?? "",
      type: organisation?.type ?? "police force",
      website: organisation?.website ?? "",
      languages: organisation?.languages ?? [],
      ...localDefaults("fullName", organisation?.fullName ?? {}),
    },
  });
  const identity = { id: organisation?.id, revision: organisation?.revision };
  const retypes = organisation?.canRetype ?? true;
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={organisation && (retypes ? identity : { ...identity, type: organisation.type })}
      requestId={requestId}
      cancel={cancel}
    >
      <TextField form={form} name="name" label={t("name")} maxLength={160} />
      {!organisation && (
        <>
          <TextField form={form} name="key" label={t("key")} hint={t("keyHint")} maxLength={40} narrow />
          <SelectField
            form={form}
            name="countryCode"
            label={t("country")}
            none={t("international")}
            options={countries}
            optional
          />
        </>
      )}
      <LocalTextField form={form} name="fullName" label={t("fullName")} maxLength={300} optional />
      {retypes && (
        <SelectField
          form={form}
          name="type"
          label={t("type")}
          options={organisationTypes.map((value) => ({ value, label: tt(value) }))}
        />
      )}
      <CheckboxGroup
        form={form}
        name="languages"
        label={t("languages")}
        options={languages}
        columns
        optional
      />
      <TextField form={form} name="website" type="url" label={t("website")} optional />
    </EntryForm>
  );
}
