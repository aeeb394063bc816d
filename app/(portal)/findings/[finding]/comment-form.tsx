"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { GuardField } from "@/components/form/guard-field";
import { LabelField } from "@/components/form/label-field";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { postComment } from "../actions";

export function CommentForm({
  findingId,
  label,
  requestId,
}: {
  findingId: string;
  label: number;
  requestId: string;
}) {
  const t = useTranslations("findings.commentForm");
  const form = useEntryForm({
    action: postComment,
    schema: () => import("@/domain/finding-input").then((m) => m.newComment),
    defaults: { label: String(label) },
  });
  return (
    <EntryForm form={form} submit={t("send")} hidden={{ findingId }} requestId={requestId}>
      <TextArea form={form} name="body" label={t("body")} rows={3} maxLength={10000} />
      <GuardField form={form} />
      <details>
        <summary className="text-accent-ink">{t("label")}</summary>
        <LabelField form={form} name="label" floor={label} strictest={label === 4 ? 4 : 3} />
      </details>
    </EntryForm>
  );
}
