"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { type Option, SelectField } from "@/components/form/select-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { paths } from "@/lib/paths";
import { disableNow, endPostingNow, moveNow } from "../../../actions";
import type { SeatToHandOver } from "./seats";

const acts = { end: endPostingNow, disable: disableNow, move: moveNow };

type Props = {
  act: keyof typeof acts;
  id: string;
  seats: SeatToHandOver[];
  submit: string;
  requestId: string;
  /** Where the person can be posted to. */
  organisations?: Option[];
};

/** Who takes each seat, nobody chosen beforehand, and the end of the posting. */
export function LeavingForm({ act, id, seats, submit, requestId, organisations = [] }: Props) {
  const t = useTranslations("administration.ending");
  const form = useEntryForm({
    action: acts[act],
    schema: () =>
      import("@/domain/identity-input").then((m) => (act === "move" ? m.movedAccount : m.endedPosting)),
  });
  return (
    <EntryForm
      form={form}
      submit={submit}
      look="danger"
      hidden={{ id }}
      requestId={requestId}
      cancel={paths.editAccount(id)}
    >
      {act === "move" && (
        <SelectField form={form} name="organisationId" label={t("to")} none="" options={organisations} />
      )}
      <p className="text-muted">{t(seats.length > 0 ? "takersText" : "noSeats")}</p>
      {seats.map(({ name, seat, space, needed, takers }) => {
        const label = t(`seats.${seat}`, { space });
        return takers.length === 0 ? (
          <div key={name}>
            <p className="font-medium [overflow-wrap:anywhere]">{label}</p>
            <p className="text-[0.9rem] text-muted">{t("noTaker")}</p>
          </div>
        ) : (
          <SelectField
            key={name}
            form={form}
            name={name}
            label={label}
            hint={needed ? t("needed") : undefined}
            none={needed ? "" : t("nobody")}
            options={takers}
            optional={!needed}
          />
        );
      })}
    </EntryForm>
  );
}
