"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { EntryForm } from "../form/entry-form";
import { TextField } from "../form/text-field";
import { type FormAction, useEntryForm } from "../form/use-entry-form";

/** The form at the door. The browser's time zone comes along, so that times are shown in it from the first page. */
export function SignInForm({ action, to }: { action: FormAction; to: string }) {
  const t = useTranslations("auth");
  const form = useEntryForm({
    action,
    schema: () => import("@/domain/identity-input").then((m) => m.signInInput),
    warns: false,
  });
  const [zone, setZone] = useState("");
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <EntryForm form={form} submit={t("signIn")} hidden={{ to, zone }}>
      <TextField form={form} name="email" type="email" label={t("email")} autoComplete="username" />
      <TextField
        form={form}
        name="password"
        type="password"
        label={t("password")}
        autoComplete="current-password"
      />
    </EntryForm>
  );
}
