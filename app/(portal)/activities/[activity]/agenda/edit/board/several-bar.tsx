"use client";
import { useLocale, useTranslations } from "next-intl";
import { copy, merge, moveBy, moveTo, swap, toDay, toTray } from "@/domain/agenda/moving";
import { startOf } from "@/domain/agenda/place";
import type { AgendaVerb } from "@/domain/agenda/session";
import { writeWeekday } from "@/lib/dates";
import type { States } from "./draft-store";
import { useActs } from "./offer";
import type { AgendaSession } from "./types";
import { useBoard } from "./use-board";

const states = (sessions: AgendaSession[]): States =>
  Object.fromEntries(sessions.map((session) => [session.sessionId, session]));

/** In the choice of rooms: all of them. */
const ALL = "all";

/** Acts on several sessions at once. */
export function SeveralBar() {
  const board = useBoard();
  const { act } = useActs();
  const [t, locale] = [useTranslations("agenda.board"), useLocale()];
  const chosen = board.all.filter((session) => board.selected.has(session.sessionId));
  const [first, second] = chosen;
  const two = chosen.length === 2 && first && second;
  function run(verb: AgendaVerb, after: States) {
    act(verb, after);
    board.select(new Set());
  }
  const keep = (verb: AgendaVerb, after: States) => act(verb, after);
  function moveToDay(day: string) {
    const moved = toDay(chosen, day, board.zone);
    if (!moved) return board.say(t("skippedTime"));
    keep("move", states(moved));
    board.setDay(day);
  }
  const moveToRooms = (roomIds: string[]) =>
    keep(
      "move",
      states(
        chosen
          .filter((each) => each.startsAt !== null)
          .map((each) => moveTo(each, { at: startOf(each), roomIds })),
      ),
    );
  return (
    <div className="several-bar">
      <strong>{t("chosen", { count: chosen.length })}</strong>
      {board.plan.rooms.length > 0 && (
        <select
          className="field min-h-0 w-auto py-1"
          aria-label={t("toRoom")}
          value=""
          onChange={(event) =>
            event.target.value && moveToRooms(event.target.value === ALL ? [] : [event.target.value])
          }
        >
          <option value="">{t("toRoom")}</option>
          {board.plan.rooms.map((room) => (
            <option key={room.id} value={room.id}>
              {room.name}
            </option>
          ))}
          <option value={ALL}>{t("allRooms")}</option>
        </select>
      )}
      {board.plan.days.length > 1 && (
        <select
          className="field min-h-0 w-auto py-1"
          aria-label={t("toDay")}
          value=""
          onChange={(event) => event.target.value && moveToDay(event.target.value)}
        >
          <option value="">{t("toDay")}</option>
          {board.plan.days
            .filter((day) => day !== board.day)
            .map((day) => (
              <option key={day} value={day}>
                {writeWeekday(day, locale)}
              </option>
            ))}
        </select>
      )}
      {[-board.step, board.step].map((by) => (
        <button
          key={by}
          type="button"
          className="button quiet"
          onClick={() => keep("move", states(chosen.map((each) => moveBy(each, by))))}
        >
          {t(by > 0 ? "later" : "earlier", { count: Math.abs(by) })}
        </button>
      ))}
      <button type="button" className="button quiet" onClick={() => run("move", states(chosen.map(toTray)))}>
        {t("toTray")}
      </button>
      <button
        type="button"
        className="button quiet"
        onClick={() =>
          run("copy", states(chosen.map((each) => copy(toTray(each), () => crypto.randomUUID()))))
        }
      >
        {t("copy")}
      </button>
      {two && (
        <>
          <button
            type="button"
            className="button quiet"
            onClick={() => run("swap", states(swap(first, second)))}
          >
            {t("swap")}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              const merged = merge(first, second, () => crypto.randomUUID());
              const gone = merged.sessionId === first.sessionId ? second.sessionId : first.sessionId;
              run("merge", { [merged.sessionId]: merged, [gone]: null });
            }}
          >
            {t("merge")}
          </button>
        </>
      )}
      <button
        type="button"
        className="button danger"
        onClick={() => run("remove", Object.fromEntries(chosen.map((each) => [each.sessionId, null])))}
      >
        {t("remove")}
      </button>
      <button type="button" className="link" onClick={() => board.select(new Set())}>
        {t("chooseNone")}
      </button>
    </div>
  );
}
