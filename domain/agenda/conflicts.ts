/** What does not fit in an agenda: found by comparing neighbours in time, whatever the order they come in. */
import type { AgendaSession } from "./session";

export type ConflictKind = "room" | "speaker" | "outside" | "items";

export type Conflict = { kind: ConflictKind; sessionIds: string[]; subject: string | null };

const minute = 60_000;

const endOf = (session: AgendaSession) => Date.parse(session.startsAt ?? "") + session.minutes * minute;

/** Everybody who speaks in a session, in its items too. */
function speakersOf(session: AgendaSession): Set<string> {
  return new Set([...session.speakerIds, ...session.items.flatMap((item) => item.speakerIds)]);
}

function sharedRoom(a: AgendaSession, b: AgendaSession): string | null | undefined {
  if (a.plenary || b.plenary) return null;
  return a.roomIds.find((room) => b.roomIds.includes(room));
}

/** Conflicts among the scheduled sessions. `days` are the first and the last instant of the activity. */
export function conflicts(
  sessions: AgendaSession[],
  days: { from: Date; until: Date } | null = null,
): Conflict[] {
  const found: Conflict[] = [];
  const scheduled = sessions
    .filter((session) => session.startsAt !== null)
    .sort((a, b) => (`${a.startsAt}${a.sessionId}` < `${b.startsAt}${b.sessionId}` ? -1 : 1));
  scheduled.forEach((session, index) => {
    const length = session.items.reduce((sum, item) => sum + item.minutes, 0);
    if (length > session.minutes)
      found.push({ kind: "items", sessionIds: [session.sessionId], subject: null });
    const begins = Date.parse(session.startsAt ?? "");
    if (days && (begins < days.from.getTime() || endOf(session) > days.until.getTime())) {
      found.push({ kind: "outside", sessionIds: [session.sessionId], subject: null });
    }
    for (let next = index + 1; next < scheduled.length; next++) {
      const other = scheduled[next];
      if (!other || Date.parse(other.startsAt ?? "") >= endOf(session)) break;
      const ids = [session.sessionId, other.sessionId];
      const room = sharedRoom(session, other);
      if (room !== undefined) found.push({ kind: "room", sessionIds: ids, subject: room });
      const mine = speakersOf(session);
      for (const speaker of speakersOf(other)) {
        if (mine.has(speaker)) found.push({ kind: "speaker", sessionIds: ids, subject: speaker });
      }
    }
  });
  return found;
}
