"use client";
import { useTranslations } from "next-intl";
import { minuteOfDay, writeMinute } from "@/domain/agenda/clock";
import { copy, merge, moveBy, split, splitPoints, swap, toTray } from "@/domain/agenda/moving";
import { endOf, sharedRoom, startOf } from "@/domain/agenda/place";
import type { AgendaVerb } from "@/domain/agenda/session";
import type { States } from "./draft-store";
import { useActs } from "./offer";
import type { AgendaSession } from "./types";
import { useBoard } from "./use-board";

const newId = () => crypto.randomUUID();
const states = (sessions: AgendaSession[]): States =>
  Object.fromEntries(sessions.map((session) => [session.sessionId, session]));

/** The acts of one session that need no field. */
export function SessionActs({ session, done }: { session: AgendaSession; done: () => void }) {
  const board = useBoard();
  const { act } = useActs();
  const t = useTranslations("agenda.board");
  const { sessionId: id } = session;
  const scheduled = session.startsAt !== null;
  const { day } = scheduled ? minuteOfDay(startOf(session), board.zone) : { day: "" };
  const next = scheduled ? nextInRoom(session, board.all, board.zone, day) : undefined;
  const points = scheduled ? splitPoints(session, board.step === 5 ? 15 : board.step) : [];
  function run(verb: AgendaVerb, after: States) {
    done();
    act(verb, after);
  }
  const button = (label: string, work: () => void, look: "quiet" | "danger" = "quiet") => (
    <button type="button" className={`button ${look}`} onClick={work}>
      {label}
    </button>
  );
  return (
    <div className="mt-5 grid gap-3 border-line border-t pt-4">
      {scheduled && (
        <div className="flex flex-wrap gap-2">
          {[-15, -5, 5, 15].map((by) => (
            <span key={by}>
              {button(t(by > 0 ? "later" : "earlier", { count: Math.abs(by) }), () =>
                run("move", { [id]: moveBy(session, by) }),
              )}
            </span>
          ))}
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {next &&
          button(t("swapWith", { title: board.titleOf(next) }), () =>
            run("swap", states(swap(session, next))),
          )}
        {next &&
          button(t("mergeWith", { title: board.titleOf(next) }), () => {
            const merged = merge(session, next, newId);
            run("merge", { [next.sessionId]: null, [session.sessionId]: null, [merged.sessionId]: merged });
          })}
        {button(t("copy"), () => {
          const made = copy(toTray(session), newId);
          run("copy", { [made.sessionId]: made });
        })}
        {scheduled && button(t("toTray"), () => run("move", { [id]: toTray(session) }))}
        {button(t("remove"), () => run("remove", { [id]: null }), "danger")}
      </div>
      {points.length > 0 && (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const halves = split(session, Number(new FormData(event.currentTarget).get("at")), newId());
            if (halves) run("split", states(halves));
          }}
        >
          <label className="grid gap-1">
            <span className="font-medium">{t("splitAt")}</span>
            <select name="at" className="field" defaultValue={points[Math.floor(points.length / 2)]}>
              {points.map((point) => (
                <option key={point} value={point}>
                  {writeMinute(minuteOfDay(startOf(session), board.zone).minute + point)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button quiet">
            {t("split")}
          </button>
        </form>
      )}
    </div>
  );
}

/** The session that begins next in a room of this one, on the same day. */
function nextInRoom(session: AgendaSession, all: AgendaSession[], zone: string, day: string) {
  return all
    .filter(
      (other) =>
        other.startsAt !== null &&
        startOf(other) >= endOf(session) &&
        sharedRoom(session, other) !== undefined &&
        minuteOfDay(startOf(other), zone).day === day,
    )
    .sort((a, b) => startOf(a) - startOf(b))[0];
}
