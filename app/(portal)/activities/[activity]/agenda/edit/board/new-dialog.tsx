"use client";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { instantAt, readMinute, writeMinute } from "@/domain/agenda/clock";
import { sessionKinds } from "@/domain/agenda/kinds";
import { draw, moveTo, toTray } from "@/domain/agenda/moving";
import type { Locale } from "@/domain/local-text";
import { useActs } from "./offer";
import { PlaceFields } from "./place-fields";
import { type Opened, useBoard } from "./use-board";

/** A new session where it was drawn, or in the tray: a title and a kind are enough. */
export function NewDialog({ spot }: { spot: Extract<Opened, { what: "new" }> }) {
  const board = useBoard();
  const { act } = useActs();
  const [t, tk, locale] = [useTranslations("agenda"), useTranslations("agenda.kinds"), useLocale()];
  const [problem, setProblem] = useState<{ at: string; key: "skippedTime" } | null>(null);
  const close = () => board.open(null);

  function add(data: FormData) {
    const text = (name: string) => String(data.get(name) ?? "").trim();
    const day = text("day");
    const at = day ? instantAt({ day, minute: readMinute(text("at") || "09:00") }, board.zone) : 0;
    if (at === null) return setProblem({ at: "at", key: "skippedTime" });
    const language = locale as Locale;
    const roomIds = data.getAll("roomIds").map(String);
    const made = draw(
      { at, roomIds, minutes: Number(data.get("minutes")) },
      crypto.randomUUID(),
      { [language]: text("title"), original: language },
      board.plan.label,
    );
    const session = {
      ...(day ? moveTo(made, { at, roomIds }) : toTray(made)),
      kind: text("kind"),
      fixed: data.get("fixed") === "on",
    };
    close();
    act("create", { [session.sessionId]: session });
    if (day) board.setDay(day);
  }

  return (
    <Dialog title={t("addSession")} close={t("board.close")} onClose={close}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add(new FormData(event.currentTarget));
        }}
      >
        <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
          <label className="grid gap-1">
            <span className="font-medium">{t("board.title")}</span>
            <input name="title" required maxLength={200} className="field" />
          </label>
          <label className="grid gap-1">
            <span className="font-medium">{t("board.kind")}</span>
            <select name="kind" className="field" defaultValue="presentation">
              {sessionKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {tk(kind)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <PlaceFields
          placed={{
            day: spot.at === null ? "" : board.day,
            at: spot.at === null ? "" : writeMinute(spot.at),
            minutes: spot.minutes,
            roomIds: spot.roomIds,
            fixed: false,
          }}
          shortest={5}
          problem={problem}
        />
        <div>
          <button type="submit" className="button primary">
            {t("board.add")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
