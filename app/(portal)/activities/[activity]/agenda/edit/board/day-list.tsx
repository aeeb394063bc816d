"use client";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { TlpTag } from "@/components/ui/tlp";
import { minuteOfDay } from "@/domain/agenda/clock";
import { type Conflict, conflictKey } from "@/domain/agenda/conflicts";
import { startOf } from "@/domain/agenda/place";
import { useBoard } from "./use-board";

/** The day on a phone: a list, each entry with the same acts in its dialog. */
export function DayList() {
  const board = useBoard();
  const t = useTranslations("agenda");
  const sessions = board.all
    .filter(
      (session) => session.startsAt !== null && minuteOfDay(startOf(session), board.zone).day === board.day,
    )
    .sort((a, b) => startOf(a) - startOf(b));
  return (
    <Card flush>
      {sessions.length === 0 && <Empty>{t("board.emptyDay")}</Empty>}
      <ul className="divide-y divide-line">
        {sessions.map((session) => {
          const blocking = (each: Conflict) => board.plan.levels[each.kind] === "blocks";
          const open = board.conflicts.filter(
            (each) => each.sessionIds.includes(session.sessionId) && !board.accepted.has(conflictKey(each)),
          );
          const worst = open.find(blocking) ?? open[0];
          return (
            <li key={session.sessionId}>
              <button
                type="button"
                data-session={session.sessionId}
                className="grid w-full gap-0.5 px-3 py-2.5 text-left"
                onClick={() => board.open({ what: "session", id: session.sessionId })}
              >
                <span className="flex items-center justify-between gap-2">
                  <span className="board-times">{board.timesOf(session)}</span>
                  {session.label > board.plan.label && <TlpTag label={session.label} />}
                </span>
                <span className="font-semibold">{board.titleOf(session)}</span>
                <span className="text-muted">{board.roomsOf(session)}</span>
                {worst && (
                  <span className={blocking(worst) ? "text-bad-ink" : "text-muted"}>
                    {board.sayShortly(worst, session.sessionId)}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
