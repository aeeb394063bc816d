"use client";
import { useTranslations } from "next-intl";
import { CheckboxField, RadioGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { FormValues } from "@/domain/form";
import { paths } from "@/lib/paths";
import { saveAccount } from "../../actions";

/** What an administrator may change of an account. */
export function PostingForm({
  id,
  revision,
  defaults,
}: {
  id: string;
  revision: number;
  defaults: FormValues;
}) {
  const [t, ta] = [useTranslations("administration"), useTranslations("account")];
  const form = useEntryForm({
    action: saveAccount,
    schema: () => import("@/domain/identity-input").then((m) => m.editedAccountInput),
    defaults,
  });
  return (
    <EntryForm form={form} submit={t("save")} hidden={{ id, revision }} cancel={paths.accounts()}>
      <TextField form={form} name="name" label={ta("name")} maxLength={120} />
      <TextField form={form} name="function" label={ta("function")} maxLength={160} optional />
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
      <p className="text-[0.9rem] text-muted">{t("bites")}</p>
    </EntryForm>
  );
}
