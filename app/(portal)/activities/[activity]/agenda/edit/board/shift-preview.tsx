"use client";
import { useTranslations } from "next-intl";
import type { Shift } from "@/domain/agenda/shifting";
import { useActs } from "./offer";
import { useBoard } from "./use-board";

/** Two lists: what moves, from when to when, and what stays, with the reason; and the button that does it and closes. */
export function ShiftPreview({ shift, verb }: { shift: Shift; verb: "shift" | "spread" }) {
  const board = useBoard();
  const { act } = useActs();
  const t = useTranslations("agenda.board");
  const confirm = () => {
    if (shift.moved.length === 0) return;
    board.open(null);
    act(verb, Object.fromEntries(shift.moved.map((each) => [each.sessionId, each])));
  };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <section>
          <h3 className="mb-1">{t("moves", { count: shift.moved.length })}</h3>
          <ul className="grid gap-1">
            {shift.moved.map((session) => {
              const before = board.view.sessions.get(session.sessionId);
              return (
                <li key={session.sessionId}>
                  <span className="board-times">
                    {before && board.timesOf(before).slice(0, 5)} → {board.timesOf(session).slice(0, 5)}
                  </span>{" "}
                  {board.titleOf(session)}
                </li>
              );
            })}
          </ul>
        </section>
        <section>
          <h3 className="mb-1">{t("stays", { count: shift.stays.length })}</h3>
          <ul className="grid gap-1">
            {shift.stays.map(({ session, why }) => (
              <li key={session.sessionId}>
                <span className="board-times">{board.timesOf(session).slice(0, 5)}</span>{" "}
                {board.titleOf(session)} <span className="text-muted">· {t(`why.${why}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className="mt-5">
        <button
          type="button"
          className="button primary"
          aria-disabled={shift.moved.length === 0 || undefined}
          onClick={confirm}
        >
          {t("moveCount", { count: shift.moved.length })}
        </button>
      </div>
    </>
  );
}
