"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { EvaluationField } from "@/components/form/evaluation-field";
import { LabelField } from "@/components/form/label-field";
import type { Option } from "@/components/form/select-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { correctFinding } from "../actions";

type Props = {
  requestId: string;
  finding: { id: string; revision: number; label: number; source: string; information: string };
  members: Option[];
};

/** What rapporteur and chair correct: the evaluation, and the label, tighter only. */
export function ReviewForm({ requestId, finding, members }: Props) {
  const t = useTranslations("findings.reviewForm");
  const form = useEntryForm({
    action: correctFinding,
    schema: () => import("@/domain/finding-input").then((m) => m.reviewedFinding),
    defaults: { label: String(finding.label), source: finding.source, information: finding.information },
  });
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      requestId={requestId}
      hidden={{ id: finding.id, revision: finding.revision }}
    >
      <EvaluationField form={form} />
      <LabelField form={form} name="label" floor={finding.label} strictest={4} />
      {members.length > 0 && (
        <details>
          <summary className="text-accent-ink">{t("readersOpen")}</summary>
          <CheckboxGroup form={form} name="readers" label={t("readers")} options={members} optional />
        </details>
      )}
    </EntryForm>
  );
}
