"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { type Option, SelectField } from "@/components/form/select-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { handToColleague } from "../../actions";

type Props = { requestId: string; id: string; cancel: string; colleagues: Option[] };

export function HandOverForm({ requestId, id, cancel, colleagues }: Props) {
  const t = useTranslations("requests.handOverForm");
  const form = useEntryForm({
    action: handToColleague,
    schema: () => import("@/domain/request-input").then((m) => m.handedRequest),
  });
  return (
    <EntryForm form={form} submit={t("send")} hidden={{ id }} requestId={requestId} cancel={cancel}>
      <SelectField
        form={form}
        name="accountId"
        label={t("colleague")}
        hint={t("colleagueHint")}
        options={colleagues}
        none={t("choose")}
      />
    </EntryForm>
  );
}
