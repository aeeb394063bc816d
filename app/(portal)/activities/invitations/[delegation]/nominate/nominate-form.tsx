"use client";
import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup, RadioGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { nominationRoles } from "@/domain/delegations";
import { paths } from "@/lib/paths";
import { nominatePerson } from "../../actions";

type Props = {
  delegationId: string;
  requestId: string;
  people: Option[];
  languages: Option[];
  /** The languages of the portal, for the invitation to it. */
  portalLanguages: Option[];
};

/** Somebody of the organisation by the account, or somebody new by name. */
export function NominateForm({ delegationId, requestId, people, languages, portalLanguages }: Props) {
  const t = useTranslations("delegations.nominateForm");
  const tr = useTranslations("delegations.roles");
  const form = useEntryForm({
    action: nominatePerson,
    schema: () => import("@/domain/delegation-input").then((m) => m.newNomination),
    defaults: { role: "participant", inviteIn: portalLanguages[0]?.value ?? "es" },
  });
  const wrong = ["name", "function", "email", "languages"].some((name) => form.errors[name]);
  const typed = form.value("name") !== "" || form.value("email") !== "";
  return (
    <EntryForm
      form={form}
      submit={t("nominate")}
      hidden={{ delegationId }}
      requestId={requestId}
      cancel={paths.invited(delegationId)}
    >
      <SelectField
        form={form}
        name="accountId"
        label={t("account")}
        hint={t("accountHint")}
        none={t("somebodyNew")}
        options={people}
        optional="one of them"
      />
      <details open={wrong || typed || people.length === 0 || undefined}>
        <summary className="text-accent-ink">{t("newPerson")}</summary>
        <div className="mt-3 grid gap-5 border-line border-l-2 pl-3">
          <TextField form={form} name="name" label={t("name")} maxLength={120} optional="one of them" />
          <TextField form={form} name="function" label={t("function")} maxLength={160} optional />
          <TextField
            form={form}
            name="email"
            type="email"
            label={t("email")}
            hint={t("emailHint")}
            optional
          />
          <CheckboxGroup
            form={form}
            name="languages"
            label={t("languages")}
            options={languages}
            columns
            optional
          />
          <CheckboxField form={form} name="invite" label={t("invite")} hint={t("inviteHint")} />
          <SelectField form={form} name="inviteIn" label={t("inviteIn")} options={portalLanguages} />
        </div>
      </details>
      <RadioGroup
        form={form}
        name="role"
        label={t("role")}
        options={nominationRoles.map((value) => ({ value, label: tr(value) }))}
      />
    </EntryForm>
  );
}
