"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { instantAt, minuteOfDay, readMinute, writeMinute } from "@/domain/agenda/clock";
import { conflictKey } from "@/domain/agenda/conflicts";
import { contentOf, startOf } from "@/domain/agenda/place";
import { paths } from "@/lib/paths";
import { useActs } from "./offer";
import { type Placed, PlaceFields } from "./place-fields";
import { SessionActs } from "./session-acts";
import type { AgendaSession } from "./types";
import { useBoard } from "./use-board";
import { useOpenConflicts } from "./use-open-conflicts";

/** Every act on one session, without dragging: for keys, screen readers and phones. */
export function SessionDialog({ id }: { id: string }) {
  const board = useBoard();
  const { act } = useActs();
  const t = useTranslations("agenda");
  const session = board.view.sessions.get(id);
  const close = () => board.open(null);
  const [base] = useState(() => board.store.base([id]));
  const [problem, setProblem] = useState<{ at: string; key: "skippedTime" | "tooShort" } | null>(null);
  const formId = useId();
  const { open, blocks } = useOpenConflicts(board.conflicts.filter((each) => each.sessionIds.includes(id)));
  if (!session) return null;
  const placed = asPlaced(session, board.zone, board.day);

  function save(next: Placed) {
    if (!session) return;
    if (next.minutes < contentOf(session)) return setProblem({ at: "minutes", key: "tooShort" });
    const at = next.day && instantAt({ day: next.day, minute: readMinute(next.at) }, board.zone);
    if (at === null) return setProblem({ at: "at", key: "skippedTime" });
    const after: AgendaSession = {
      ...session,
      startsAt: at ? new Date(at).toISOString() : null,
      minutes: next.minutes,
      roomIds: at ? next.roomIds : [],
      plenary: Boolean(at) && next.roomIds.length === 0,
      fixed: next.fixed,
    };
    const moved = after.startsAt !== session.startsAt || after.roomIds.join() !== session.roomIds.join();
    const resized = after.minutes !== session.minutes;
    close();
    if (moved || resized || after.fixed !== session.fixed) {
      act(moved ? "move" : resized ? "resize" : "edit", { [id]: after }, base);
    }
    if (next.day) board.setDay(next.day);
  }

  return (
    <Dialog title={board.titleOf(session)} close={t("board.close")} onClose={close}>
      {open.length > 0 && (
        <ul
          className={`mb-4 grid gap-1 rounded-md p-3 ${blocks ? "bg-bad-soft text-bad-ink" : "bg-sand text-sand-ink"}`}
        >
          {open.map((each) => (
            <li key={conflictKey(each)}>{board.sayConflict(each)}</li>
          ))}
        </ul>
      )}
      <form
        id={formId}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          save({
            day: String(data.get("day") ?? ""),
            at: String(data.get("at") || writeMinute(board.frame.dayFrom)),
            minutes: Number(data.get("minutes")),
            roomIds: data.getAll("roomIds").map(String),
            fixed: data.get("fixed") === "on",
          });
        }}
      >
        <PlaceFields placed={placed} shortest={contentOf(session)} problem={problem} />
        <div className="flex flex-wrap gap-2">
          <button type="submit" className="button primary">
            {t("board.apply")}
          </button>
          <ButtonLink href={paths.editSession(board.plan.activityId, id)} icon="pencil">
            {t("board.details")}
          </ButtonLink>
        </div>
      </form>
      <SessionActs session={session} done={close} />
    </Dialog>
  );
}

function asPlaced(session: AgendaSession, zone: string, day: string): Placed {
  const wall = session.startsAt === null ? null : minuteOfDay(startOf(session), zone);
  return {
    day: wall?.day ?? (session.startsAt === null ? "" : day),
    at: wall ? writeMinute(wall.minute) : "",
    minutes: session.minutes,
    roomIds: session.roomIds,
    fixed: session.fixed,
  };
}
