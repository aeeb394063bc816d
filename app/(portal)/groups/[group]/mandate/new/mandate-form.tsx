"use client";
import { useTranslations } from "next-intl";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { LocalTextField } from "@/components/form/local-text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { LocalText } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { createMandate } from "../../../actions";

type Props = { groupId: string; number: number; text: LocalText; requestId: string };

export function MandateForm({ groupId, number, text, requestId }: Props) {
  const t = useTranslations("groups.mandateForm");
  const form = useEntryForm({
    action: createMandate,
    schema: () => import("@/domain/group-input").then((m) => m.newMandate),
    defaults: localDefaults("text", text),
  });
  return (
    <EntryForm
      form={form}
      submit={t("save", { number })}
      hidden={{ id: groupId, number }}
      requestId={requestId}
      cancel={paths.mandate(groupId)}
    >
      <LocalTextField form={form} name="text" label={t("text")} hint={t("hint")} rows={14} />
    </EntryForm>
  );
}
