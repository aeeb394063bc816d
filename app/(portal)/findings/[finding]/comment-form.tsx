"use client";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { GuardField } from "@/components/form/guard-field";
import { LabelField } from "@/components/form/label-field";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { postComment } from "../actions";

/** A comment, which may ask for a missing piece; or the answer to such a question. */
export function CommentForm({
  findingId,
  label,
  answersId,
  requestId,
}: {
  findingId: string;
  label: number;
  answersId?: string;
  requestId: string;
}) {
  const t = useTranslations("findings.commentForm");
  const tk = useTranslations("findingLife.commentKinds");
  const form = useEntryForm({
    action: postComment,
    schema: () => import("@/domain/finding-input").then((m) => m.newComment),
    defaults: { label: String(label) },
  });
  return (
    <EntryForm
      form={form}
      submit={answersId ? tk("sendAnswer") : t("send")}
      hidden={answersId ? { findingId, answersId } : { findingId }}
      requestId={requestId}
    >
      <TextArea
        form={form}
        name="body"
        label={answersId ? tk("answer") : t("body")}
        rows={3}
        maxLength={10000}
      />
      <GuardField form={form} />
      {!answersId && (
        <CheckboxField form={form} name="question" label={tk("question")} hint={tk("questionHint")} />
      )}
      <details>
        <summary className="text-accent-ink">{t("label")}</summary>
        <LabelField form={form} name="label" floor={label} strictest={label === 4 ? 4 : 3} />
      </details>
    </EntryForm>
  );
}
