"use client";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { writeWeekday } from "@/lib/dates";
import { useBoard } from "./use-board";

export type Placed = { day: string; at: string; minutes: number; roomIds: string[]; fixed: boolean };

/** Day, time, length and rooms of a session. Without a day it waits in the tray; without a room it is in all of them. */
export function PlaceFields({
  placed,
  shortest,
  problem,
}: {
  placed: Placed;
  shortest: number;
  problem: { at: string; key: "skippedTime" | "tooShort" } | null;
}) {
  const { plan } = useBoard();
  const [t, locale] = [useTranslations("agenda.board"), useLocale()];
  const id = useId();
  const wrong = (field: string) =>
    problem?.at === field ? { "aria-invalid": true as const, "aria-describedby": `${id}-problem` } : {};
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-3">
        <label className="grid gap-1">
          <span className="font-medium">{t("day-field")}</span>
          <select name="day" defaultValue={placed.day} className="field">
            <option value="">{t("noDay")}</option>
            {plan.days.map((day) => (
              <option key={day} value={day}>
                {writeWeekday(day, locale)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          <span className="font-medium">{t("begins")}</span>
          <input name="at" type="time" defaultValue={placed.at} className="field" {...wrong("at")} />
        </label>
        <label className="grid gap-1">
          <span className="font-medium">{t("length")}</span>
          <input
            name="minutes"
            type="number"
            required
            min={5}
            max={1440}
            defaultValue={placed.minutes}
            className="field"
            {...wrong("minutes")}
          />
        </label>
      </div>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-bad-ink">
          {t(problem.key, { count: shortest })}
        </p>
      )}
      {plan.rooms.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-medium">{t("rooms")}</legend>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {plan.rooms.map((room) => (
              <label key={room.id} className="flex min-h-9 items-center gap-2">
                <input
                  type="checkbox"
                  name="roomIds"
                  value={room.id}
                  defaultChecked={placed.roomIds.includes(room.id)}
                />
                {room.name}
              </label>
            ))}
          </div>
          <p className="text-[0.9rem] text-muted">{t("noRoom")}</p>
        </fieldset>
      )}
      <label className="flex min-h-9 items-center gap-2">
        <input type="checkbox" name="fixed" defaultChecked={placed.fixed} />
        {t("fixed")}
      </label>
    </>
  );
}
