/** What does not fit in an agenda, with a level for each kind; found by one sweep in time, whatever the order given. */
import { minuteOfDay } from "./clock";
import { endOf, peopleOf, sharedRoom, startOf } from "./place";
import type { AgendaSession } from "./session";

export const conflictKinds = [
  "room",
  "person",
  "delegation",
  "walk",
  "outside",
  "roomHours",
  "items",
  "language",
  "interpreter",
  "unconfirmed",
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export const levels = ["blocks", "warns", "off"] as const;
export type Level = (typeof levels)[number];
export type Levels = Record<ConflictKind, Level>;

export const defaultLevels: Levels = {
  room: "blocks",
  person: "blocks",
  delegation: "warns",
  walk: "warns",
  outside: "blocks",
  roomHours: "warns",
  items: "blocks",
  language: "warns",
  interpreter: "warns",
  unconfirmed: "warns",
};

/** `subject` is the room, person, organisation or language that it is about. */
export type Conflict = { kind: ConflictKind; sessionIds: string[]; subject: string | null };

/** What the agenda is measured by. Minutes of the day are those on the clock at the place. */
export type Frame = {
  timeZone: string;
  /** `YYYY-MM-DD` */
  firstDay: string;
  lastDay: string;
  dayFrom: number;
  dayUntil: number;
  /** Minutes to walk from room to room. */
  walk: number;
  rooms: Map<string, { from: number | null; until: number | null }>;
  /** Languages that the audience needs in every session. */
  needs: string[];
  people: Map<string, { confirmed: boolean; languages: string[]; interprets: boolean }>;
};

/** Names a conflict as long as the same sessions have it over the same matter. */
export const conflictKey = ({ kind, sessionIds, subject }: Conflict) =>
  `${kind}:${[...sessionIds].sort().join(",")}:${subject ?? ""}`;

const quiet = (session: AgendaSession) => session.kind === "break" || session.kind === "blocker";

const byTime = (a: AgendaSession, b: AgendaSession) =>
  `${a.startsAt}${a.sessionId}` < `${b.startsAt}${b.sessionId}` ? -1 : 1;

/** All conflicts among the scheduled sessions, but for kinds whose level is `off`. */
export function conflicts(sessions: AgendaSession[], frame: Frame, at: Levels = defaultLevels): Conflict[] {
  const scheduled = sessions.filter((session) => session.startsAt !== null).sort(byTime);
  const anyInterpreter = [...frame.people.values()].some((person) => person.interprets);
  const found = [
    ...scheduled.flatMap((session) => alone(session, frame, anyInterpreter)),
    ...pairs(scheduled, frame.walk),
  ];
  return found.filter((conflict) => at[conflict.kind] !== "off");
}

function alone(session: AgendaSession, frame: Frame, anyInterpreter: boolean): Conflict[] {
  const found: Conflict[] = [];
  const say = (kind: ConflictKind, subject: string | null = null) =>
    found.push({ kind, sessionIds: [session.sessionId], subject });
  if (session.items.reduce((sum, item) => sum + item.minutes, 0) > session.minutes) say("items");
  const begins = minuteOfDay(startOf(session), frame.timeZone);
  const ends = begins.minute + session.minutes;
  const outside =
    begins.day < frame.firstDay ||
    begins.day > frame.lastDay ||
    begins.minute < frame.dayFrom ||
    ends > frame.dayUntil;
  if (outside && session.kind !== "blocker") say("outside");
  for (const room of session.roomIds) {
    const { from, until } = frame.rooms.get(room) ?? { from: null, until: null };
    if ((from !== null && begins.minute < from) || (until !== null && ends > until)) say("roomHours", room);
  }
  if (quiet(session)) return found;
  const offered = new Set([...session.languages, ...session.interpretation]);
  if (offered.size > 0) {
    for (const language of frame.needs) if (!offered.has(language)) say("language", language);
  }
  if (anyInterpreter) {
    const covered = new Set(session.interpreterIds.flatMap((id) => frame.people.get(id)?.languages ?? []));
    for (const language of session.interpretation) {
      if (!covered.has(language) && !session.languages.includes(language)) say("interpreter", language);
    }
  }
  for (const person of peopleOf(session)) {
    if (frame.people.get(person)?.confirmed === false) say("unconfirmed", person);
  }
  return found;
}

/** Two sessions at once, or too close together, by what they share. */
function pairs(scheduled: AgendaSession[], walk: number): Conflict[] {
  const found: Conflict[] = [];
  scheduled.forEach((session, index) => {
    const reach = endOf(session) + walk * 60_000;
    const mine = peopleOf(session);
    for (let next = index + 1; next < scheduled.length; next++) {
      const other = scheduled[next];
      if (!other || startOf(other) >= reach) break;
      const sessionIds = [session.sessionId, other.sessionId];
      const atOnce = startOf(other) < endOf(session);
      const room = sharedRoom(session, other);
      if (atOnce && room !== undefined) found.push({ kind: "room", sessionIds, subject: room });
      const both = [...peopleOf(other)].filter((person) => mine.has(person));
      if (!atOnce && room !== undefined) continue;
      for (const subject of both) found.push({ kind: atOnce ? "person" : "walk", sessionIds, subject });
      if (!atOnce || both.length > 0 || quiet(session) || quiet(other)) continue;
      for (const subject of session.organisationIds) {
        if (other.organisationIds.includes(subject)) found.push({ kind: "delegation", sessionIds, subject });
      }
    }
  });
  return found;
}

/** What cannot take place as it stands: a room, or a person, in two sessions at once. */
export function clashes(sessions: AgendaSession[]): Conflict[] {
  const scheduled = sessions.filter((session) => session.startsAt !== null).sort(byTime);
  return pairs(scheduled, 0).filter(({ kind }) => kind === "room" || kind === "person");
}

/** Those that keep the agenda from being published: of a blocking kind and not accepted with a reason. */
export function blocking(found: Conflict[], at: Levels, accepted: ReadonlySet<string>): Conflict[] {
  return found.filter((conflict) => at[conflict.kind] === "blocks" && !accepted.has(conflictKey(conflict)));
}
