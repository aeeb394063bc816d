"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { type PositionKind, positionKinds } from "@/domain/priorities";
import { takePosition } from "../actions";

/** Begins with what the delegation has said, and with nothing where it has said nothing. */
export function PositionForm({
  priorityId,
  standing,
  requestId,
}: {
  priorityId: string;
  standing?: PositionKind;
  requestId: string;
}) {
  const t = useTranslations("priorities.positionForm");
  const tp = useTranslations("priorities.positions");
  const form = useEntryForm({
    action: takePosition,
    schema: () => import("@/domain/priority-input").then((m) => m.newPosition),
    defaults: { position: standing ?? "" },
  });
  return (
    <EntryForm form={form} submit={t("send")} hidden={{ priorityId }} requestId={requestId}>
      <RadioGroup
        form={form}
        name="position"
        label={t("position")}
        options={positionKinds.map((value) => ({ value, label: tp(value) }))}
      />
      <TextArea
        form={form}
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        rows={3}
        maxLength={4000}
        optional
      />
    </EntryForm>
  );
}
