import fc from "fast-check";
import { expect, test } from "vitest";
import { conflicts, type Frame } from "@/domain/agenda/conflicts";
import { apply, difference } from "@/domain/agenda/difference";
import { keepItems, parseItems } from "@/domain/agenda/input";
import { placeName } from "@/domain/agenda/place";
import { same } from "@/domain/agenda/same";
import type { AgendaAct, AgendaItem, AgendaSession } from "@/domain/agenda/session";
import { restore } from "@/domain/agenda/undo";
import { agenda, anySession, at, session } from "./sessions";

const frame: Frame = {
  timeZone: "America/Lima",
  firstDay: "2021-11-30",
  lastDay: "2021-12-02",
  dayFrom: 0,
  dayUntil: 1440,
  walk: 10,
  rooms: new Map([["a", { from: null, until: null }]]),
  needs: ["es"],
  people: new Map([["x", { confirmed: false, languages: ["es"], interprets: false }]]),
};

const byId = (sessions: AgendaSession[]) =>
  [...sessions].sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1));

test("a place is named by its rooms, or as all of them; a room without a name is left out", () => {
  const names = new Map([
    ["a", "Pacífico"],
    ["b", "Andes"],
  ]);
  const place = (change: Partial<AgendaSession>) =>
    placeName(session({ sessionId: "1", ...change }), names, "Plenary");
  expect(place({ roomIds: ["b", "x", "a"] })).toBe("Andes, Pacífico");
  expect(place({ roomIds: [], plenary: true })).toBe("Plenary");
  expect(place({ roomIds: ["x"] })).toBe("");
});

test("a session that moved, grew and was renamed stands once for each", () => {
  const before = [session({ sessionId: "1" })];
  const after = [session({ sessionId: "1", startsAt: at(30), minutes: 90, title: { es: "otro" } })];
  expect(difference(before, after).map((change) => change.kind)).toEqual(["moved", "longer", "renamed"]);
});

test("the first state and the difference give the second", () => {
  fc.assert(
    fc.property(agenda, agenda, (before, after) =>
      same(byId(apply(before, difference(before, after))), byId(after)),
    ),
  );
});

test("nothing differs from itself, and the order of sessions does not matter", () => {
  fc.assert(fc.property(agenda, (sessions) => difference(sessions, [...sessions].reverse()).length === 0));
});

test("conflicts do not depend on the order of sessions", () => {
  const key = (sessions: AgendaSession[]) =>
    conflicts(sessions, frame)
      .map((each) => JSON.stringify(each))
      .sort();
  fc.assert(fc.property(agenda, (sessions) => same(key(sessions), key([...sessions].reverse()))));
});

test("the same room twice, a speaker in two rooms, items longer than the session", () => {
  const found = conflicts(
    [
      session({ sessionId: "1", speakerIds: ["x"] }),
      session({ sessionId: "2", startsAt: at(30) }),
      session({
        sessionId: "3",
        roomIds: ["b"],
        speakerIds: ["x"],
        startsAt: at(45),
        items: [{ id: "i", title: {}, minutes: 70, speakerIds: [] }],
      }),
      session({ sessionId: "4", startsAt: at(120) }),
    ],
    { ...frame, people: new Map() },
  );
  expect(found.map((each) => `${each.kind} ${each.sessionIds.join("+")}`)).toEqual([
    "items 3",
    "room 1+2",
    "person 1+3",
  ]);
});

test("an act and its undo is the identity; undone and done again is the act", () => {
  fc.assert(
    fc.property(anySession("1"), fc.option(anySession("1")), (before, after) => {
      const act: AgendaAct = { act: "edit", before: { 1: before }, after: { 1: after } };
      const undone = restore(act, "undo", { 1: after });
      const redone = restore(act, "redo", { 1: before });
      expect(undone).toEqual({ put: [before], remove: [] });
      expect(redone).toEqual(after ? { put: [after], remove: [] } : { put: [], remove: ["1"] });
    }),
  );
});

test("an act that someone has changed since is not undone", () => {
  const act: AgendaAct = {
    act: "edit",
    before: { 1: session({ sessionId: "1" }) },
    after: { 1: session({ sessionId: "1", minutes: 30 }) },
  };
  expect(restore(act, "undo", { 1: session({ sessionId: "1", minutes: 45 }) })).toBe("overtaken");
});

test("items typed again keep their other languages and speakers; a new line is a new item", () => {
  const standing: AgendaItem[] = [
    { id: "a", title: { es: "Rutas", en: "Routes", original: "es" }, minutes: 30, speakerIds: ["x"] },
    { id: "b", title: { es: "Preguntas", original: "es" }, minutes: 10, speakerIds: [] },
  ];
  const typed = parseItems("15 Questions\n45 Routes", "en");
  expect(typed && keepItems(standing, typed, () => "new")).toEqual([
    { id: "new", title: { en: "Questions", original: "en" }, minutes: 15, speakerIds: [] },
    { id: "a", title: { es: "Rutas", en: "Routes", original: "es" }, minutes: 45, speakerIds: ["x"] },
  ]);
});

test("who interprets, what nobody interprets, and a speaker who has not confirmed", () => {
  const person = (languages: string[], interprets: boolean, confirmed = true) => ({
    confirmed,
    languages,
    interprets,
  });
  const booths: Frame = {
    ...frame,
    needs: ["es", "en", "pt"],
    people: new Map([
      ["i", person(["es", "en"], true)],
      ["x", person(["es"], false, false)],
    ]),
  };
  const said = (change: Partial<AgendaSession>) =>
    conflicts([session({ sessionId: "1", languages: ["es"], ...change })], booths).map(
      ({ kind, subject }) => `${kind} ${subject}`,
    );
  expect(said({ interpretation: ["en", "pt"], interpreterIds: ["i"] })).toEqual(["interpreter pt"]);
  expect(said({ interpretation: ["en"], interpreterIds: ["i"] })).toEqual(["language pt"]);
  expect(said({ interpretation: ["en", "pt"] })).toEqual(["interpreter en", "interpreter pt"]);
  expect(said({ languages: ["es", "en", "pt"], speakerIds: ["x"] })).toEqual(["unconfirmed x"]);
  const twice = [
    session({ sessionId: "1", interpreterIds: ["i"] }),
    session({ sessionId: "2", roomIds: ["b"], interpreterIds: ["i"] }),
  ];
  expect(conflicts(twice, booths).map(({ kind, subject }) => [kind, subject])).toEqual([["person", "i"]]);
});
