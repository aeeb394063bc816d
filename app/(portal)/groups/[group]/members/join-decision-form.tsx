"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { decideOnJoining } from "../../actions";

export function JoinDecisionForm({ id, requestId }: { id: string; requestId: string }) {
  const t = useTranslations("groups.decisionForm");
  const form = useEntryForm({
    action: decideOnJoining,
    schema: () => import("@/domain/group-input").then((m) => m.joinDecision),
    defaults: { decision: "granted" },
  });
  const options = (["granted", "refused"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <EntryForm form={form} submit={t("send")} hidden={{ id }} requestId={requestId}>
      <RadioGroup form={form} name="decision" label={t("decision")} options={options} />
      <TextArea form={form} name="reason" label={t("reason")} hint={t("hint")} rows={2} optional />
    </EntryForm>
  );
}
