/** Undo and redo of one organiser's own acts, on the server, not past another's later change to the same session. */
import { same } from "./same";
import type { AgendaAct, AgendaSession } from "./session";

export type Restored = { put: AgendaSession[]; remove: string[] };

/** The sessions that an act touched, as they stand now: null where there is none. */
export type Standing = Record<string, AgendaSession | null>;

/**
 * What has to be written to take an act back (`undo`) or to make it again (`redo`); "overtaken" when a session is no
 * longer as the act left it, since someone changed it meanwhile.
 */
export function restore(
  act: AgendaAct,
  direction: "undo" | "redo",
  standing: Standing,
): Restored | "overtaken" {
  const [from, to] = direction === "undo" ? [act.after, act.before] : [act.before, act.after];
  for (const [id, expected] of Object.entries(from)) {
    if (!same(standing[id] ?? null, expected)) return "overtaken";
  }
  const put = Object.values(to).filter((session) => session !== null);
  const remove = Object.entries(to)
    .filter(([, session]) => session === null)
    .map(([id]) => id);
  return { put, remove };
}
