"use client";
import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup, RadioGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { GuardField } from "@/components/form/guard-field";
import { LabelField } from "@/components/form/label-field";
import { MarkdownField } from "@/components/form/markdown-field";
import type { Option } from "@/components/form/select-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { answerKinds } from "@/domain/requests";
import { answerRequest } from "../../actions";

type Props = {
  requestId: string;
  request: { id: string; label: number };
  cancel: string;
  /** Who may be named as reader of a RED answer. */
  members: Option[];
};

export function AnswerForm({ requestId, request, cancel, members }: Props) {
  const t = useTranslations("requests.answerForm");
  const form = useEntryForm({
    action: answerRequest,
    schema: () => import("@/domain/request-input").then((m) => m.newAnswer),
    defaults: { label: String(request.label), kind: "full" },
  });
  return (
    <EntryForm
      form={form}
      submit={t("send")}
      hidden={{ id: request.id }}
      requestId={requestId}
      cancel={cancel}
    >
      <RadioGroup
        form={form}
        name="kind"
        label={t("kind")}
        options={answerKinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`hints.${value}`),
        }))}
      />
      <MarkdownField
        form={form}
        name="body"
        label={t("body")}
        hint={t("bodyHint")}
        rows={7}
        optional="one of them"
      />
      <GuardField form={form} />
      <LabelField form={form} name="label" floor={request.label} strictest={4} />
      <details open={form.value("label") === "4" || Boolean(form.errors.readers) || undefined}>
        <summary className="text-accent-ink">{t("readersOpen")}</summary>
        <div className="mt-2">
          <CheckboxGroup
            form={form}
            name="readers"
            label={t("readers")}
            hint={t("readersHint")}
            options={members}
            columns
            optional
          />
        </div>
      </details>
      <CheckboxField form={form} name="consent" label={t("consent")} hint={t("consentHint")} />
    </EntryForm>
  );
}
