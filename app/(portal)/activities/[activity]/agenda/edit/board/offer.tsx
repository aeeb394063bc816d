"use client";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useState } from "react";
import { instantAt, minuteOfDay } from "@/domain/agenda/clock";
import { endOf, minute, startOf } from "@/domain/agenda/place";
import type { AgendaVerb } from "@/domain/agenda/session";
import type { States } from "./draft-store";
import type { AgendaSession } from "./types";
import { type Opened, useBoard } from "./use-board";

type Shift = Extract<Opened, { what: "shift" }>;
type Acts = {
  /** Does an act on the draft, says it, and offers to move the rest where something follows. */
  act: (verb: AgendaVerb, after: States, base?: Record<string, number | null>) => void;
  offer: Shift | null;
  dismiss: () => void;
};

const Context = createContext<Acts | null>(null);

export function useActs(): Acts {
  const acts = use(Context);
  if (!acts) throw new Error("outside of a board");
  return acts;
}

export function OfferProvider({ children }: { children: ReactNode }) {
  const board = useBoard();
  const t = useTranslations("agenda");
  const [offer, setOffer] = useState<Shift | null>(null);
  const act: Acts["act"] = (verb, after, base) => {
    const [[id, session] = [undefined, undefined], ...others] = Object.entries(after);
    const before = id ? board.view.sessions.get(id) : undefined;
    board.store.change(verb, after, base);
    const only = others.length === 0 ? session : undefined;
    board.say(
      only
        ? t("board.did", {
            title: board.titleOf(only),
            times: board.timesOf(only),
            rooms: only.startsAt === null ? t("tray") : board.roomsOf(only),
          })
        : t("board.didSeveral", { act: t(`acts.${verb}`), count: Object.keys(after).length }),
    );
    const next =
      only && before && (verb === "move" || verb === "resize") ? restOf(before, only, board) : null;
    setOffer(next);
  };
  const standing = offer && stillSo(offer, board) ? offer : null;
  return <Context value={{ act, offer: standing, dismiss: () => setOffer(null) }}>{children}</Context>;
}

/** Whether the session still ends where it did when this was offered: not so after an undo, or another's change. */
function stillSo({ from, by, except }: Shift, board: ReturnType<typeof useBoard>): boolean {
  const session = board.view.sessions.get(except[0] ?? "");
  return session?.startsAt != null && endOf(session) === from + by * minute;
}

/** What follows when a session ends later or earlier than it did, on the same day. */
function restOf(
  before: AgendaSession,
  after: AgendaSession,
  board: ReturnType<typeof useBoard>,
): Shift | null {
  if (before.startsAt === null || after.startsAt === null) return null;
  const by = (endOf(after) - endOf(before)) / minute;
  const { day } = minuteOfDay(startOf(after), board.zone);
  if (by === 0 || minuteOfDay(startOf(before), board.zone).day !== day) return null;
  const until = instantAt({ day, minute: board.frame.dayUntil }, board.zone) ?? Number.POSITIVE_INFINITY;
  const from = endOf(before);
  const follows = board.all.some(
    (session) =>
      session.sessionId !== after.sessionId &&
      session.startsAt !== null &&
      startOf(session) >= from &&
      startOf(session) < until,
  );
  if (!follows) return null;
  const roomIds = after.plenary ? null : after.roomIds;
  return { what: "shift", from, by, roomIds, except: [after.sessionId], until };
}
