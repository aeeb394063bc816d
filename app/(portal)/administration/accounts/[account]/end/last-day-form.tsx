"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { planEndOfPosting } from "../../../actions";

type Props = { id: string; lastDay: string; mayClear: boolean; requestId: string };

/** A later end, of which the person is told, so that they hand in and hand over by themselves. */
export function LastDayForm({ id, lastDay, mayClear, requestId }: Props) {
  const t = useTranslations("administration.ending");
  const clears = mayClear && lastDay !== "";
  const form = useEntryForm({
    action: planEndOfPosting,
    schema: () => import("@/domain/identity-input").then((m) => m.plannedEnd),
    defaults: { endsOn: lastDay },
  });
  return (
    <EntryForm form={form} submit={t("setDay")} look="quiet" hidden={{ id }} requestId={requestId}>
      <p className="text-muted">{t("laterText")}</p>
      <TextField
        form={form}
        name="endsOn"
        type="date"
        label={t("lastDay")}
        hint={t(clears ? "lastDayHintClears" : "lastDayHint")}
        narrow
        optional={clears}
      />
    </EntryForm>
  );
}
