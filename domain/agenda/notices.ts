/** What a person hears of a published version: which of their sessions changed, and how. Texts are read later, as them. */
import { placeOf } from "./place";
import { same } from "./same";
import type { AgendaSession } from "./session";

export const noticeKinds = [
  "added",
  "removed",
  "entered",
  "left",
  "moved",
  "longer",
  "shorter",
  "renamed",
  "part",
  "languages",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** `dropped`: an organiser left it out of the message. */
export type Notice = { sessionId: string; kinds: NoticeKind[]; dropped?: true };

/** Somebody entered in the activity; `delegation` is the organisation that they represent there, null where they represent none. */
export type Concerned = { id: string; delegation: string | null };

/**
 * What each person hears when an agenda goes from one version to the next, by their identifiers, in the order of time.
 *
 * A session concerns those whom it names: its speakers and interpreters, the speakers of its items, and everybody who
 * represents an organisation that it names. Whoever merely sits in it hears nothing, in a plenary session neither.
 * They hear that it is new or cancelled, that they came in or are out of it, that it moved in time or between rooms,
 * grew, shrank or has another title; a speaker of items also that these changed or stand elsewhere in it; an
 * interpreter also that its languages changed. Labels, descriptions and what holds for planning alone are told to
 * nobody. Against an empty agenda everything is new: a first version concerns all whom it names.
 */
export function noticesOf(
  before: AgendaSession[],
  after: AgendaSession[],
  people: Concerned[],
): Map<string, Notice[]> {
  const delegations = Map.groupBy(people, (person) => person.delegation);
  const known = new Set(people.map((person) => person.id));
  const named = (session: AgendaSession | undefined) =>
    new Set(
      session
        ? [
            ...session.speakerIds,
            ...session.interpreterIds,
            ...session.items.flatMap((item) => item.speakerIds),
            ...session.organisationIds.flatMap((each) => delegations.get(each) ?? []).map(({ id }) => id),
          ].filter((id) => known.has(id))
        : [],
    );
  const old = new Map(before.map((session) => [session.sessionId, session]));
  const young = new Map(after.map((session) => [session.sessionId, session]));
  const told = new Map<string, Notice[]>();
  const all = [...after, ...before.filter((session) => !young.has(session.sessionId))];
  for (const { sessionId } of all.toSorted(byTime)) {
    const [was, is] = [old.get(sessionId), young.get(sessionId)];
    const [then, now] = [named(was), named(is)];
    for (const person of new Set([...then, ...now])) {
      const kinds = kindsFor(person, was, is, then.has(person), now.has(person));
      if (kinds.length > 0) told.set(person, [...(told.get(person) ?? []), { sessionId, kinds }]);
    }
  }
  return told;
}

const time = (session: AgendaSession) => `${session.startsAt ?? "9"}${session.sessionId}`;
const byTime = (a: AgendaSession, b: AgendaSession) => (time(a) < time(b) ? -1 : 1);

function kindsFor(
  person: string,
  was: AgendaSession | undefined,
  is: AgendaSession | undefined,
  then: boolean,
  now: boolean,
): NoticeKind[] {
  if (!was) return ["added"];
  if (!is) return ["removed"];
  if (!then) return ["entered"];
  if (!now) return ["left"];
  const kinds: NoticeKind[] = [];
  if (!same(placeOf(was), placeOf(is))) kinds.push("moved");
  if (is.minutes !== was.minutes) kinds.push(is.minutes > was.minutes ? "longer" : "shorter");
  if (!same(was.title, is.title)) kinds.push("renamed");
  if (!same(partOf(person, was), partOf(person, is))) kinds.push("part");
  const interprets = was.interpreterIds.includes(person) || is.interpreterIds.includes(person);
  if (interprets && !same(languages(was), languages(is))) kinds.push("languages");
  return kinds;
}

const languages = (session: AgendaSession) => [
  [...session.languages].sort(),
  [...session.interpretation].sort(),
];

/** The items that somebody speaks to, each with the minutes from the session's beginning until it. */
export function partOf(person: string, session: AgendaSession) {
  let from = 0;
  return session.items.flatMap(({ title, minutes, speakerIds }) => {
    const item = { title, minutes, from };
    from += minutes;
    return speakerIds.includes(person) ? [item] : [];
  });
}
