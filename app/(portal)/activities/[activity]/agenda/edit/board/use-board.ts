"use client";
import { useLocale, useTranslations } from "next-intl";
import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { follow } from "@/components/live/follow";
import { minuteOfDay, writeMinute } from "@/domain/agenda/clock";
import { type Conflict, conflicts, type Frame } from "@/domain/agenda/conflicts";
import { placeName, startOf } from "@/domain/agenda/place";
import { readIn } from "@/domain/local-text";
import { DraftStore, type Initial } from "./draft-store";
import type { AgendaSession, Plan } from "./types";

/** The draft of a board with what can be said and done about it. One for each open editor. */
export function useBoardState(plan: Plan, initial: Initial) {
  const [store] = useState(() => new DraftStore(initial, plan.url));
  const view = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const [day, setDay] = useState(plan.day);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [said, say] = useState("");
  const [step, setStep] = useState(plan.step);
  const [opened, open] = useState<Opened | null>(null);
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  const zone = plan.frame.timeZone;

  useEffect(() => follow(`draft:${plan.activityId}`, () => void store.catchUp()), [plan.activityId, store]);
  useLeaveWarning(view.unsaved > 0);

  const frame = useMemo<Frame>(
    () => ({
      ...plan.frame,
      rooms: new Map(plan.frame.rooms),
      people: new Map(plan.people.map((person) => [person.id, person])),
    }),
    [plan],
  );
  const all = useMemo(() => [...view.sessions.values()], [view.sessions]);
  const found = useMemo(() => conflicts(all, frame, plan.levels), [all, frame, plan.levels]);
  const names = useMemo(
    () =>
      new Map<string, string>([
        ...plan.rooms.map((room) => [room.id, room.name] as const),
        ...plan.people.map((person) => [person.id, person.name] as const),
        ...plan.bodies.map((body) => [body.id, body.name] as const),
      ]),
    [plan],
  );
  const languages = useMemo(() => new Intl.DisplayNames(locale, { type: "language" }), [locale]);
  const accepted = useMemo(() => new Set(plan.accepted.map((each) => each.subject)), [plan.accepted]);

  const titleOf = (session: AgendaSession | undefined) => readIn(session?.title ?? {}, locale).text || "…";
  const timesOf = (session: AgendaSession) => {
    if (session.startsAt === null) return t("board.minutes", { count: session.minutes });
    const begins = minuteOfDay(startOf(session), zone).minute;
    return `${writeMinute(begins)}–${writeMinute(begins + session.minutes)}`;
  };
  const roomsOf = (session: AgendaSession) => placeName(session, names, t("plenary"));
  const subjectOf = (subject: string | null) =>
    subject === null
      ? t("plenary")
      : (names.get(subject) ?? (subject.length === 2 ? languages.of(subject) : undefined) ?? "");
  const sayConflict = (conflict: Conflict) => {
    const named = (id: string | undefined) => {
      const session = view.sessions.get(id ?? "");
      return session ? `${timesOf(session).slice(0, 5)} ${titleOf(session)}` : "";
    };
    const [first, second] = conflict.sessionIds;
    return t(`conflicts.${conflict.kind}`, {
      subject: subjectOf(conflict.subject),
      first: named(first),
      second: named(second),
    });
  };

  /** Chooses a session beside others, or no longer. */
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select(next);
  };

  /** At one of the sessions that it is about. */
  const sayShortly = ({ kind, subject, sessionIds }: Conflict, at: string) =>
    t(`conflictsShort.${kind}`, {
      subject: subjectOf(subject),
      other: titleOf(view.sessions.get(sessionIds.find((id) => id !== at) ?? "")),
    });

  return {
    plan,
    store,
    view,
    all,
    day,
    setDay,
    selected,
    select,
    toggle,
    said,
    say,
    step,
    setStep,
    opened,
    open,
    frame,
    zone,
    conflicts: found,
    accepted,
    names,
    titleOf,
    timesOf,
    roomsOf,
    sayConflict,
    sayShortly,
  };
}

/** What stands over the board. */
export type Opened =
  | { what: "session"; id: string }
  | { what: "new"; at: number | null; minutes: number; roomIds: string[] }
  | { what: "shift"; from: number; by: number; roomIds: string[] | null; except: string[]; until: number }
  | { what: "spread" }
  | { what: "several" };

export type BoardState = ReturnType<typeof useBoardState>;

const Context = createContext<BoardState | null>(null);
export const BoardProvider = Context.Provider;

export function useBoard(): BoardState {
  const board = use(Context);
  if (!board) throw new Error("outside of a board");
  return board;
}

/** Whoever leaves with an act that is not yet saved is asked by the browser. */
function useLeaveWarning(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [unsaved]);
}
