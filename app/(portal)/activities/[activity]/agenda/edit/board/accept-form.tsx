"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { acceptConflict, withdrawConflict } from "../actions";
import { useBoard } from "./use-board";

/** Lets one conflict stand, with a reason. */
export function AcceptForm({ subject }: { subject: string }) {
  const { plan } = useBoard();
  const t = useTranslations("agenda.board");
  return (
    <details>
      <summary className="text-[0.9rem] text-muted">{t("accept")}</summary>
      <Inner activityId={plan.activityId} subject={subject} />
    </details>
  );
}

function Inner({ activityId, subject }: { activityId: string; subject: string }) {
  const t = useTranslations("agenda.board");
  const form = useEntryForm({ action: acceptConflict, warns: false });
  return (
    <EntryForm form={form} submit={t("acceptIt")} hidden={{ activityId, subject }}>
      <TextField form={form} name="reason" label={t("reason")} maxLength={500} />
    </EntryForm>
  );
}

export function WithdrawForm({ subject }: { subject: string }) {
  const { plan } = useBoard();
  const t = useTranslations("agenda.board");
  const form = useEntryForm({ action: withdrawConflict });
  return (
    <EntryForm
      form={form}
      submit={t("acceptNoMore")}
      look="quiet"
      hidden={{ activityId: plan.activityId, subject }}
    />
  );
}
