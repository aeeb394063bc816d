"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { supplyChainRoles } from "@/domain/directory";
import { paths } from "@/lib/paths";
import { createCountryRole, setLeadOrganisation } from "../../../actions";

type Country = { code: string; revision: number; leadOrganisationId: string | null };

export function LeadForm({
  country,
  organisations,
  requestId,
}: {
  country: Country;
  organisations: Option[];
  requestId: string;
}) {
  const t = useTranslations("directory.countryForm");
  const form = useEntryForm({
    action: setLeadOrganisation,
    schema: () => import("@/domain/directory-input").then((m) => m.leadOrganisation),
    defaults: { organisationId: country.leadOrganisationId ?? "" },
  });
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={{ code: country.code, revision: country.revision }}
      requestId={requestId}
      cancel={paths.country(country.code)}
    >
      <SelectField
        form={form}
        name="organisationId"
        label={t("lead")}
        hint={t("leadHint")}
        none={t("none")}
        options={organisations}
        optional
      />
    </EntryForm>
  );
}

export function RoleForm({ code, requestId }: { code: string; requestId: string }) {
  const t = useTranslations("directory.countryForm");
  const tr = useTranslations("directory.roles");
  const form = useEntryForm({
    action: createCountryRole,
    schema: () => import("@/domain/directory-input").then((m) => m.newCountryRole),
    defaults: { role: "transit" },
  });
  return (
    <EntryForm
      form={form}
      submit={t("addRole")}
      hidden={{ code }}
      requestId={requestId}
      cancel={paths.country(code)}
    >
      <SelectField
        form={form}
        name="role"
        label={t("role")}
        options={supplyChainRoles.map((value) => ({ value, label: tr(value) }))}
      />
      <TextField form={form} name="region" label={t("region")} maxLength={120} optional />
      <TextField form={form} name="from" label={t("from")} hint={t("periodHint")} narrow />
      <TextField form={form} name="until" label={t("until")} hint={t("periodHint")} narrow optional />
    </EntryForm>
  );
}
