"use client";
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import type { Collided } from "./draft-store";
import type { AgendaSession } from "./types";
import { useBoard } from "./use-board";

/** Somebody else changed the same session meanwhile: both stand side by side, and one is chosen. */
export function CollisionDialog({ collision }: { collision: Collided }) {
  const board = useBoard();
  const t = useTranslations("agenda.board");
  const { mine, theirs, by } = collision;
  const ids = Object.keys(mine);
  const say = (session: AgendaSession | null | undefined) =>
    session
      ? `${board.titleOf(session)} · ${board.timesOf(session)} · ${session.startsAt === null ? t("inTray") : board.roomsOf(session)}`
      : t("removed");
  return (
    <Dialog
      title={t("collision", { by })}
      close={t("keepTheirs")}
      onClose={() => board.store.settle("theirs")}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {(
          [
            ["theirs", theirs],
            ["mine", mine],
          ] as const
        ).map(([whose, states]) => (
          <section key={whose}>
            <h3 className="mb-1">{whose === "mine" ? t("mine") : t("theirs", { by })}</h3>
            <ul className="grid gap-1">
              {ids.map((id) => (
                <li key={id}>{say(states[id])}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="mt-5 flex flex-wrap gap-2">
        <button type="button" className="button primary" onClick={() => board.store.settle("theirs")}>
          {t("keepTheirs")}
        </button>
        <button type="button" className="button quiet" onClick={() => board.store.settle("mine")}>
          {t("takeMine")}
        </button>
      </div>
    </Dialog>
  );
}
