"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Flag } from "@/components/ui/flag";
import { folded } from "@/domain/folded";
import type { AgendaSession } from "./types";
import { useBoard } from "./use-board";
import { useTake } from "./use-drag";

const orders = ["title", "minutes", "kind"] as const;

/** What is not yet scheduled: dragged onto the grid, or opened and given a time. */
export function Tray() {
  const board = useBoard();
  const t = useTranslations("agenda");
  const [words, setWords] = useState("");
  const [order, setOrder] = useState<(typeof orders)[number]>("title");
  const waiting = board.all.filter((session) => session.startsAt === null);
  const keys = {
    title: (session: AgendaSession) => folded(board.titleOf(session)),
    minutes: (session: AgendaSession) => String(10_000 - session.minutes),
    kind: (session: AgendaSession) => session.kind + folded(board.titleOf(session)),
  };
  const shown = waiting
    .filter((session) => folded(board.titleOf(session)).includes(folded(words.trim())))
    .sort((a, b) => (keys[order](a) < keys[order](b) ? -1 : 1));
  return (
    <section data-tray className="rounded-lg border border-line bg-card p-3" aria-label={t("tray")}>
      <h2 className="mb-2">
        {t("tray")} <span className="font-normal text-muted">{waiting.length}</span>
      </h2>
      {waiting.length > 3 && (
        <div className="mb-2 grid grid-cols-[1fr_auto] gap-2">
          <input
            type="search"
            className="field min-h-0 py-1"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder={t("board.find")}
            aria-label={t("board.find")}
          />
          <select
            className="field min-h-0 w-auto py-1"
            value={order}
            aria-label={t("board.order")}
            onChange={(event) => setOrder(event.target.value as typeof order)}
          >
            {orders.map((each) => (
              <option key={each} value={each}>
                {t(`board.orders.${each}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {waiting.length === 0 && <p className="text-muted">{t("board.trayEmpty")}</p>}
      <ul className="grid max-h-96 gap-2 overflow-y-auto">
        {shown.map((session) => (
          <TrayEntry key={session.sessionId} session={session} />
        ))}
      </ul>
    </section>
  );
}

function TrayEntry({ session }: { session: AgendaSession }) {
  const board = useBoard();
  const t = useTranslations("agenda");
  const take = useTake();
  const bodies = board.plan.bodies.filter((body) => session.organisationIds.includes(body.id));
  return (
    <li>
      <button
        type="button"
        data-session={session.sessionId}
        className="board-waiting"
        onPointerDown={(event) => take(event, session, "move")}
        onClick={() => board.open({ what: "session", id: session.sessionId })}
      >
        <span className="block font-semibold">{board.titleOf(session)}</span>
        <span className="flex items-baseline gap-2 text-muted">
          <span className="whitespace-nowrap">{t("board.minutes", { count: session.minutes })}</span>
          {bodies.map((body) => (
            <span key={body.id} className="flex items-center gap-1">
              <Flag code={body.countryCode} /> {body.name}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}
