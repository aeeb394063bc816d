"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { changePassword } from "./actions";

export function PasswordChangeForm() {
  const t = useTranslations("account");
  const form = useEntryForm({
    action: changePassword,
    schema: () => import("@/domain/identity-input").then((m) => m.changePasswordInput),
  });
  return (
    <EntryForm form={form} submit={t("changePassword")}>
      <TextField
        form={form}
        name="currentPassword"
        type="password"
        label={t("currentPassword")}
        autoComplete="current-password"
      />
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
