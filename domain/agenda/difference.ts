/** What changed between two states of an agenda, one entry for each session and kind of change. */
import { placeOf } from "./place";
import { same } from "./same";
import type { AgendaSession } from "./session";

export type ChangeKind =
  | "added"
  | "removed"
  | "moved"
  | "longer"
  | "shorter"
  | "renamed"
  | "speakers"
  | "label"
  | "changed";

export type Change = {
  kind: ChangeKind;
  sessionId: string;
  before: AgendaSession | null;
  after: AgendaSession | null;
};

function kindsOf(before: AgendaSession, after: AgendaSession): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  if (!same(placeOf(before), placeOf(after))) kinds.push("moved");
  if (after.minutes !== before.minutes) kinds.push(after.minutes > before.minutes ? "longer" : "shorter");
  if (!same(before.title, after.title)) kinds.push("renamed");
  if (!same([before.speakerIds, before.organisationIds], [after.speakerIds, after.organisationIds]))
    kinds.push("speakers");
  if (before.label !== after.label) kinds.push("label");
  if (aspects.some((each) => !same(before[each], after[each]))) kinds.push("changed");
  return kinds;
}

export const aspects = [
  "kind",
  "summary",
  "languages",
  "interpretation",
  "interpreterIds",
  "items",
  "fixed",
] as const;
export type Aspect = (typeof aspects)[number];

/** What else differs between two states of a session, beside place, length, title, speakers and label. */
export const aspectsOf = (before: AgendaSession, after: AgendaSession): Aspect[] =>
  aspects.filter((each) => !same(before[each], after[each]));

/** Changes from one state to another, in the order of the sessions' times; what only waits stands last. */
export function difference(before: AgendaSession[], after: AgendaSession[]): Change[] {
  const old = new Map(before.map((session) => [session.sessionId, session]));
  const young = new Map(after.map((session) => [session.sessionId, session]));
  const changes: Change[] = [];
  for (const session of after) {
    const earlier = old.get(session.sessionId);
    if (!earlier) changes.push({ kind: "added", sessionId: session.sessionId, before: null, after: session });
    else {
      for (const kind of kindsOf(earlier, session)) {
        changes.push({ kind, sessionId: session.sessionId, before: earlier, after: session });
      }
    }
  }
  for (const session of before) {
    if (!young.has(session.sessionId)) {
      changes.push({ kind: "removed", sessionId: session.sessionId, before: session, after: null });
    }
  }
  const time = (change: Change) => (change.after ?? change.before)?.startsAt ?? "9";
  return changes.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
}

/** The first state with the changes made: the second state, whatever the order of its sessions. */
export function apply(before: AgendaSession[], changes: Change[]): AgendaSession[] {
  const result = new Map(before.map((session) => [session.sessionId, session]));
  for (const change of changes) {
    if (change.after) result.set(change.sessionId, change.after);
    else result.delete(change.sessionId);
  }
  return [...result.values()];
}
