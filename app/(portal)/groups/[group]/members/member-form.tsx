"use client";
import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { paths } from "@/lib/paths";
import { createMember, saveMember } from "../../actions";

const roles = ["chair", "rapporteur", "member", "observer"] as const;

type Props = {
  groupId: string;
  requestId: string;
  people?: Option[];
  member?: { id: string; roles: string[]; endsOn: string };
};

export function MemberForm({ groupId, requestId, people = [], member }: Props) {
  const t = useTranslations("groups.memberForm");
  const tr = useTranslations("groups.roles");
  const form = useEntryForm({
    action: member ? saveMember : createMember,
    schema: () => import("@/domain/group-input").then((m) => (member ? m.editedMember : m.newMember)),
    defaults: { roles: member?.roles ?? ["member"], endsOn: member?.endsOn ?? "" },
  });
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={member ? { id: member.id } : { groupId }}
      requestId={requestId}
      cancel={paths.members(groupId)}
    >
      {!member && <SelectField form={form} name="accountId" label={t("person")} none="" options={people} />}
      <CheckboxGroup
        form={form}
        name="roles"
        label={t("roles")}
        options={roles.map((value) => ({ value, label: tr(value) }))}
      />
      <TextField form={form} name="endsOn" type="date" label={t("endsOn")} narrow optional />
      {member && <CheckboxField form={form} name="ends" label={t("ends")} hint={t("endsHint")} />}
    </EntryForm>
  );
}
