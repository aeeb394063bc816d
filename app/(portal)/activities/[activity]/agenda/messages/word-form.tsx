"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { writeWord } from "./actions";

/** One word of the organiser at the head of all messages that are not sent yet. */
export function WordForm(props: { activityId: string; version: number; note: string; requestId: string }) {
  const { requestId, note, ...hidden } = props;
  const t = useTranslations("agenda.messages.form");
  const form = useEntryForm({
    action: writeWord,
    schema: () => import("@/domain/agenda/message-input").then((m) => m.agendaWord),
    defaults: { note },
  });
  return (
    <EntryForm form={form} submit={t("toAll")} look="quiet" hidden={hidden} requestId={requestId}>
      <TextArea
        form={form}
        name="note"
        label={t("note")}
        hint={t("noteHint")}
        rows={3}
        maxLength={1000}
        optional
      />
    </EntryForm>
  );
}
