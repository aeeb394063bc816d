"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useEntryForm } from "@/components/form/use-entry-form";

/** Choosing a password, for an invitation and after a forgotten one. */
export function PasswordForm({
  action,
  secret,
  email,
  submit,
}: {
  action: FormAction;
  secret: string;
  email: string;
  submit: string;
}) {
  const t = useTranslations("auth");
  const form = useEntryForm({
    action,
    schema: () => import("@/domain/identity-input").then((m) => m.choosePasswordInput),
  });
  return (
    <EntryForm form={form} submit={submit} hidden={{ secret }}>
      <p>
        <span className="block font-medium">{t("email")}</span>
        <span className="[overflow-wrap:anywhere]">{email}</span>
      </p>
      <TextField
        form={form}
        name="password"
        type="password"
        label={t("newPassword")}
        hint={t("passwordHint")}
        autoComplete="new-password"
      />
      <TextField
        form={form}
        name="passwordAgain"
        type="password"
        label={t("passwordAgain")}
        autoComplete="new-password"
      />
    </EntryForm>
  );
}
