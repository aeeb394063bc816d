import fc from "fast-check";
import { expect, test } from "vitest";
import { type Concerned, type Notice, noticesOf } from "@/domain/agenda/notices";
import { peopleOf } from "@/domain/agenda/place";
import type { AgendaSession } from "@/domain/agenda/session";
import { agendaSession } from "../../agenda-session";
import { at } from "./sessions";

const session = (change: Partial<AgendaSession> & { sessionId: string }): AgendaSession =>
  agendaSession({ startsAt: at(0), ...change });

const people: Concerned[] = [
  { id: "ana", delegation: "uy" },
  { id: "bea", delegation: "uy" },
  { id: "carlos", delegation: "pe" },
  { id: "dora", delegation: null },
  { id: "seat", delegation: null },
];
const ids = ["ana", "bea", "carlos", "dora"];

const anySession = (sessionId: string) =>
  fc
    .record({
      startsAt: fc.integer({ min: 0, max: 40 }).map((n) => at(n * 15)),
      minutes: fc.integer({ min: 1, max: 12 }).map((n) => n * 5),
      roomIds: fc.subarray(["a", "b"]),
      plenary: fc.boolean(),
      label: fc.integer({ min: 1, max: 3 }),
      title: fc.constantFrom({ es: "uno" }, { es: "dos" }),
      speakerIds: fc.subarray(ids),
      interpreterIds: fc.subarray(["dora"]),
      organisationIds: fc.subarray(["uy", "pe"]),
      languages: fc.subarray(["es", "en"]),
      items: fc.array(
        fc.record({
          id: fc.constantFrom("i", "j"),
          title: fc.constantFrom({ es: "punto" }, { es: "otro" }),
          minutes: fc.constantFrom(5, 10),
          speakerIds: fc.subarray(ids),
        }),
        { maxLength: 3 },
      ),
    })
    .map((change) => session({ sessionId, ...change }));
const agenda = fc.subarray(["1", "2", "3", "4"]).chain((keys) => fc.tuple(...keys.map(anySession)));

/** Whom a session names, put together anew from the rule's words. */
const names = (each: AgendaSession) => [
  ...peopleOf(each),
  ...people
    .filter(({ delegation }) => delegation && each.organisationIds.includes(delegation))
    .map(({ id }) => id),
];
const of = (told: Map<string, Notice[]>, person: string) => told.get(person) ?? [];

test("whoever is named in neither version hears nothing, and nobody hears of a session that does not name them", () => {
  fc.assert(
    fc.property(agenda, agenda, (before, after) => {
      const told = noticesOf(before, after, people);
      expect(of(told, "seat")).toEqual([]);
      for (const [person, notices] of told) {
        for (const { sessionId } of notices) {
          const both = [...before, ...after].filter((each) => each.sessionId === sessionId);
          expect(both.some((each) => names(each).includes(person))).toBe(true);
        }
      }
    }),
  );
});

test("a first version concerns everybody whom it names, with each of their sessions once", () => {
  fc.assert(
    fc.property(agenda, (after) => {
      const told = noticesOf([], after, people);
      for (const { id } of people) {
        const own = after.filter((each) => names(each).includes(id)).map((each) => each.sessionId);
        expect(
          of(told, id)
            .map(({ sessionId }) => sessionId)
            .sort(),
        ).toEqual(own);
        expect(of(told, id).every(({ kinds }) => kinds.join() === "added")).toBe(true);
      }
    }),
  );
});

test("everybody named in a session that moved, changed its length or went hears of it", () => {
  fc.assert(
    fc.property(agenda, agenda, (before, after) => {
      const told = noticesOf(before, after, people);
      for (const was of before) {
        const is = after.find((each) => each.sessionId === was.sessionId);
        const shifted = is && (is.startsAt !== was.startsAt || is.minutes !== was.minutes);
        if (is && !shifted) continue;
        for (const person of names(was)) {
          expect(of(told, person).map(({ sessionId }) => sessionId)).toContain(was.sessionId);
        }
      }
    }),
  );
});

test("nothing changed is nothing to say, whatever the order of sessions, rooms and names", () => {
  fc.assert(
    fc.property(agenda, (sessions) => {
      const turned = [...sessions].reverse().map((each) => ({
        ...each,
        roomIds: [...each.roomIds].reverse(),
        speakerIds: [...each.speakerIds].reverse(),
      }));
      expect(noticesOf(sessions, turned, people)).toEqual(new Map());
    }),
  );
});

test("labels, descriptions and what is for planning alone are told to nobody", () => {
  const was = session({ sessionId: "1", speakerIds: ["ana"] });
  const is = { ...was, label: 2, summary: { es: "x" }, fixed: true, kind: "round table", languages: ["en"] };
  expect(noticesOf([was], [is], people)).toEqual(new Map());
});

test("the delegation that a session names hears of it, each once, and an interpreter of its languages", () => {
  const was = session({
    sessionId: "1",
    organisationIds: ["uy"],
    speakerIds: ["ana"],
    interpreterIds: ["dora"],
  });
  const is = { ...was, startsAt: at(30), interpretation: ["pt"] };
  expect(noticesOf([was], [is], people)).toEqual(
    new Map([
      ["ana", [{ sessionId: "1", kinds: ["moved"] }]],
      ["dora", [{ sessionId: "1", kinds: ["moved", "languages"] }]],
      ["bea", [{ sessionId: "1", kinds: ["moved"] }]],
    ]),
  );
});

test("who comes into a session or is out of it hears that alone; a speaker of items when these stand elsewhere", () => {
  const item = (id: string, minutes: number, speakerIds: string[]) => ({
    id,
    title: {},
    minutes,
    speakerIds,
  });
  const was = session({
    sessionId: "1",
    speakerIds: ["ana"],
    items: [item("i", 10, []), item("j", 10, ["bea"])],
  });
  const is = {
    ...was,
    minutes: 90,
    speakerIds: ["carlos"],
    items: [item("i", 15, []), item("j", 10, ["bea"])],
  };
  expect(Object.fromEntries(noticesOf([was], [is], people))).toEqual({
    ana: [{ sessionId: "1", kinds: ["left"] }],
    carlos: [{ sessionId: "1", kinds: ["entered"] }],
    bea: [{ sessionId: "1", kinds: ["longer", "part"] }],
  });
});
