"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SelectField } from "@/components/form/select-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { paths } from "@/lib/paths";
import { endPostingNow } from "../../../actions";
import type { SeatToHandOver } from "./seats";

type Props = { id: string; seats: SeatToHandOver[]; submit: string; requestId: string };

/** Who takes each seat, nobody chosen beforehand, and the end of the posting. */
export function EndingForm({ id, seats, submit, requestId }: Props) {
  const t = useTranslations("administration.ending");
  const form = useEntryForm({
    action: endPostingNow,
    schema: () => import("@/domain/identity-input").then((m) => m.endedPosting),
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
