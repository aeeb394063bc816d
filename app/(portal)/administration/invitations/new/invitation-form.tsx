"use client";
import { useTranslations } from "next-intl";
import { CheckboxField, RadioGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { FormValues } from "@/domain/form";
import { paths } from "@/lib/paths";
import { createInvitation } from "../../actions";

/** Whom to invite. A focal point invites members of its own organisation, an administrator anyone. */
export function InvitationForm({
  everything,
  defaults,
  organisations,
  languages,
  requestId,
}: {
  everything: boolean;
  defaults: FormValues;
  organisations: Option[];
  languages: Option[];
  requestId: string;
}) {
  const [t, ta] = [useTranslations("administration"), useTranslations("account")];
  const form = useEntryForm({
    action: createInvitation,
    schema: () => import("@/domain/identity-input").then((m) => m.invitationInput),
    defaults,
  });
  return (
    <EntryForm
      form={form}
      submit={t("invite")}
      hidden={everything ? {} : { role: "member" }}
      requestId={requestId}
      cancel={paths.invitations()}
    >
      <TextField form={form} name="email" type="email" label={ta("email")} />
      <TextField form={form} name="name" label={ta("name")} maxLength={120} />
      <TextField form={form} name="function" label={ta("function")} maxLength={160} optional />
      <SelectField form={form} name="organisationId" label={ta("organisation")} options={organisations} />
      <SelectField
        form={form}
        name="language"
        label={ta("language")}
        hint={t("languageHint")}
        options={languages}
      />
      {everything && (
        <>
          <RadioGroup
            form={form}
            name="role"
            label={ta("role")}
            options={(["member", "organiser", "administrator"] as const).map((value) => ({
              value,
              label: ta(`roles.${value}`),
            }))}
          />
          <CheckboxField form={form} name="focalPoint" label={ta("focalPoint")} />
          <CheckboxField form={form} name="alternate" label={ta("alternate")} />
        </>
      )}
    </EntryForm>
  );
}
