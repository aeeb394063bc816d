"use client";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { TlpTag } from "@/components/ui/tlp";
import { minuteOfDay } from "@/domain/agenda/clock";
import { startOf } from "@/domain/agenda/place";
import type { AgendaSession } from "./types";
import { useBoard } from "./use-board";
import { useOpenConflicts } from "./use-open-conflicts";

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
          return (
            <li key={session.sessionId} className="flex items-start">
              <button
                type="button"
                data-session={session.sessionId}
                className="grid min-w-0 flex-1 gap-0.5 px-3 py-2.5 text-left"
                onClick={() => board.open({ what: "session", id: session.sessionId })}
              >
                <span className="flex items-center justify-between gap-2">
                  <span className="board-times">{board.timesOf(session)}</span>
                  {session.label > board.plan.label && <TlpTag label={session.label} />}
                </span>
                <span className="font-semibold">{board.titleOf(session)}</span>
                <span className="text-muted">{board.roomsOf(session)}</span>
                <Worst session={session} />
              </button>
              <label className="flex size-11 flex-none items-center justify-center">
                <input
                  type="checkbox"
                  aria-label={t("board.choose", { title: board.titleOf(session) })}
                  checked={board.selected.has(session.sessionId)}
                  onChange={() => board.toggle(session.sessionId)}
                />
              </label>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** How much does not fit, and the worst of it; all of it stands in the dialog. */
function Worst({ session }: { session: AgendaSession }) {
  const board = useBoard();
  const { open, blocks } = useOpenConflicts(
    board.conflicts.filter((each) => each.sessionIds.includes(session.sessionId)),
  );
  const [worst] = open;
  if (!worst) return null;
  return (
    <span className={blocks ? "text-bad-ink" : "text-muted"}>
      {open.length > 1 && (
        <span className="board-mark mr-1.5">
          <Icon name="triangle-alert" />
          {open.length}
        </span>
      )}
      {board.sayShortly(worst, session.sessionId)}
    </span>
  );
}
