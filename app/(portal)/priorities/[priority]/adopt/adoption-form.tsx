"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { LocalTextField } from "@/components/form/local-text-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { paths } from "@/lib/paths";
import { adopt } from "../../actions";

export function AdoptionForm({
  priorityId,
  requestId,
  today,
}: {
  priorityId: string;
  requestId: string;
  today: string;
}) {
  const t = useTranslations("priorities.adoptionForm");
  const form = useEntryForm({
    action: adopt,
    schema: () => import("@/domain/priority-input").then((m) => m.adoption),
    defaults: { takenOn: today },
  });
  return (
    <EntryForm
      form={form}
      submit={t("adopt")}
      hidden={{ priorityId }}
      requestId={requestId}
      cancel={paths.priority(priorityId)}
    >
      <LocalTextField form={form} name="text" label={t("text")} hint={t("textHint")} rows={4} />
      <TextField form={form} name="takenOn" type="date" label={t("takenOn")} max={today} narrow />
      <TextField form={form} name="takenAt" label={t("takenAt")} hint={t("takenAtHint")} maxLength={300} />
    </EntryForm>
  );
}
