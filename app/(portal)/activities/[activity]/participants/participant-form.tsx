"use client";
import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { activityRoles } from "@/domain/activities";
import { paths } from "@/lib/paths";
import { createParticipant, saveParticipant } from "./actions";

type Props = {
  activityId: string;
  requestId: string;
  people: Option[];
  organisations: Option[];
  languages: Option[];
  participant?: {
    id: string;
    revision: number;
    accountId: string | null;
    name: string;
    function: string;
    organisationId: string | null;
    email: string | null;
    languages: string[];
    roles: string[];
    namePublic: boolean;
    confirmed: boolean;
  };
};

export function ParticipantForm({
  activityId,
  requestId,
  people,
  organisations,
  languages,
  participant,
}: Props) {
  const t = useTranslations("activities.participantForm");
  const tr = useTranslations("activities.roles");
  const form = useEntryForm({
    action: participant ? saveParticipant : createParticipant,
    schema: () =>
      import("@/domain/activity-input").then((m) => (participant ? m.editedParticipant : m.newParticipant)),
    defaults: {
      accountId: participant?.accountId ?? "",
      name: participant?.name ?? "",
      function: participant?.function ?? "",
      organisationId: participant?.organisationId ?? "",
      email: participant?.email ?? "",
      languages: participant?.languages ?? [],
      roles: participant?.roles ?? ["participant"],
      namePublic: participant?.namePublic ? "on" : "",
      confirmed: (participant?.confirmed ?? true) ? "on" : "",
    },
  });
  const hasAccount = Boolean(participant?.accountId);
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={
        participant
          ? {
              id: participant.id,
              revision: participant.revision,
              ...(hasAccount && {
                accountId: "",
                name: participant.name,
                function: "",
                organisationId: "",
                email: "",
              }),
            }
          : { activityId }
      }
      requestId={requestId}
      cancel={paths.participants(activityId)}
    >
      {!hasAccount && (
        <>
          <SelectField
            form={form}
            name="accountId"
            label={t("account")}
            hint={t("accountHint")}
            none={t("noAccount")}
            options={people}
            optional
          />
          <TextField
            form={form}
            name="name"
            label={t("name")}
            hint={t("nameHint")}
            maxLength={160}
            optional
          />
          <TextField form={form} name="function" label={t("function")} maxLength={160} optional />
          <SelectField
            form={form}
            name="organisationId"
            label={t("organisation")}
            none={t("noOrganisation")}
            options={organisations}
            optional
          />
          <TextField
            form={form}
            name="email"
            type="email"
            label={t("email")}
            hint={t("emailHint")}
            optional
          />
        </>
      )}
      <CheckboxGroup
        form={form}
        name="roles"
        label={t("roles")}
        hint={t("rolesHint")}
        options={activityRoles.map((value) => ({ value, label: tr(value) }))}
        columns
      />
      <CheckboxGroup
        form={form}
        name="languages"
        label={t("languages")}
        options={languages}
        columns
        optional
      />
      <CheckboxField form={form} name="confirmed" label={t("confirmed")} hint={t("confirmedHint")} />
      <CheckboxField form={form} name="namePublic" label={t("namePublic")} hint={t("namePublicHint")} />
    </EntryForm>
  );
}
