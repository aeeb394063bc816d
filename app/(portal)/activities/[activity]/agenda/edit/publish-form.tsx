"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { publish } from "../actions";

export function PublishForm({
  activityId,
  number,
  requestId,
}: {
  activityId: string;
  number: number;
  requestId: string;
}) {
  const t = useTranslations("agenda.publishForm");
  const form = useEntryForm({
    action: publish,
    schema: () => import("@/domain/agenda/input").then((m) => m.publishedAgenda),
  });
  return (
    <EntryForm form={form} submit={t("publish", { number })} hidden={{ activityId }} requestId={requestId}>
      <TextField form={form} name="note" label={t("note")} hint={t("hint")} maxLength={500} optional />
    </EntryForm>
  );
}
