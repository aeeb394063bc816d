"use client";
import { useTranslations } from "next-intl";
import type { Shift } from "@/domain/agenda/shifting";
import { useBoard } from "./use-board";

/** Two lists: what moves, from when to when, and what stays, with the reason. */
export function ShiftPreview({ shift }: { shift: Shift }) {
  const board = useBoard();
  const t = useTranslations("agenda.board");
  return (
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
  );
}
