"use client";
import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup } from "@/components/form/choice-fields";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import { paths } from "@/lib/paths";
import { saveMessage } from "./actions";

type Props = {
  activityId: string;
  requestId: string;
  message: { id: string; revision: number; note: string; excluded: boolean };
  entries: { value: string; label: string }[];
  kept: string[];
  /** False above GREEN: there a mail carries no words of the organiser. */
  takesWord: boolean;
};

/** What one message says, and whether it goes at all. */
export function MessageForm({ activityId, requestId, message, entries, kept, takesWord }: Props) {
  const t = useTranslations("agenda.messages.form");
  const form = useEntryForm({
    action: saveMessage,
    schema: () => import("@/domain/agenda/message-input").then((m) => m.editedMessage),
    defaults: { note: message.note, keep: kept, excluded: message.excluded ? "on" : "" },
  });
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={{
        activityId,
        id: message.id,
        revision: message.revision,
        ...(takesWord ? {} : { note: message.note }),
      }}
      requestId={requestId}
      cancel={paths.agendaMessages(activityId)}
    >
      {takesWord && (
        <TextArea
          form={form}
          name="note"
          label={t("note")}
          hint={t("noteHint")}
          rows={3}
          maxLength={1000}
          optional
        />
      )}
      <CheckboxGroup form={form} name="keep" label={t("keep")} options={entries} />
      <CheckboxField form={form} name="excluded" label={t("exclude")} hint={t("excludeHint")} />
    </EntryForm>
  );
}
