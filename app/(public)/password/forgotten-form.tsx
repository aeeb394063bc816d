"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useEntryForm } from "@/components/form/use-entry-form";

export function ForgottenForm({ action, cancel }: { action: FormAction; cancel: string }) {
  const t = useTranslations("auth");
  const form = useEntryForm({
    action,
    schema: () => import("@/domain/identity-input").then((m) => m.forgottenInput),
  });
  return (
    <EntryForm form={form} submit={t("sendLink")} cancel={cancel}>
      <TextField form={form} name="email" type="email" label={t("email")} autoComplete="username" />
    </EntryForm>
  );
}
