"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { paths } from "@/lib/paths";
import { requestToJoin } from "../../actions";

export function JoinForm({ groupId, requestId }: { groupId: string; requestId: string }) {
  const t = useTranslations("groups.joinForm");
  const form = useEntryForm({
    action: requestToJoin,
    schema: () => import("@/domain/group-input").then((m) => m.joinRequest),
  });
  return (
    <EntryForm
      form={form}
      submit={t("send")}
      hidden={{ groupId }}
      requestId={requestId}
      cancel={paths.group(groupId)}
    >
      <TextArea form={form} name="reason" label={t("reason")} hint={t("hint")} maxLength={2000} rows={5} />
    </EntryForm>
  );
}
