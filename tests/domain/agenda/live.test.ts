import fc from "fast-check";
import { expect, test } from "vitest";
import { type Reach, sayLate, usualDelays } from "@/domain/agenda/lateness";
import { type Day, type Delay, liveSessions, nextTurn, phaseOf, runsOn } from "@/domain/agenda/live";
import { endOf, overlap, startOf } from "@/domain/agenda/place";
import type { AgendaSession } from "@/domain/agenda/session";
import { agenda, at, base, session } from "./sessions";

const frame = { timeZone: "UTC", dayUntil: 19 * 60 };
const quiet: Day = { runs: new Map(), delays: [] };
const begun = (sessionId: string, delays: Delay[] = []): Day => ({
  runs: new Map([[sessionId, { sessionId, startedAt: at(0), endedAt: null }]]),
  delays,
});
const first = session({ sessionId: "1" });
const second = session({ sessionId: "2", startsAt: at(60) });
const beside = session({ sessionId: "3", startsAt: at(60), roomIds: ["b"] });
const lunch = session({
  sessionId: "4",
  startsAt: at(150),
  kind: "break",
  fixed: true,
  plenary: true,
  roomIds: [],
});
const all = [first, second, beside, lunch];

const say = (sessions: AgendaSession[], day: Day, sessionId: string, minutes: number, reach: Reach) =>
  sayLate(sessions, day, { sessionId, minutes, reach }, frame);
const movesOf = (saying: ReturnType<typeof say>) =>
  saying?.steps.map(({ before, after }) => [
    after.sessionId,
    (startOf(after) - startOf(before)) / 60_000,
    after.minutes - before.minutes,
  ]);

test("a session that has not begun begins later, and what follows in its room goes along", () => {
  const saying = say(all, quiet, "1", 15, "room");
  expect(movesOf(saying)).toEqual([
    ["1", 15, 0],
    ["2", 15, 0],
  ]);
  expect(saying?.stays.map(({ session: { sessionId }, why }) => [sessionId, why])).toEqual([["4", "fixed"]]);
});

test("one that has begun ends later; in all rooms the others go along", () => {
  expect(movesOf(say(all, begun("1"), "1", 10, "all"))).toEqual([
    ["1", 0, 10],
    ["2", 10, 0],
    ["3", 10, 0],
  ]);
  expect(movesOf(say(all, quiet, "1", 10, "session"))).toEqual([["1", 10, 0]]);
});

test("what has begun stays, and so does what would run into it", () => {
  const day = begun("2");
  const saying = say([first, { ...second, startsAt: at(65) }], day, "1", 15, "room");
  expect(saying?.stays.map(({ why }) => why)).toEqual(["begun"]);
  const later = say([first, second, { ...lunch, startsAt: at(125) }], quiet, "1", 15, "room");
  expect(later?.stays.map(({ session: { sessionId }, why }) => [sessionId, why])).toEqual([
    ["2", "inTheWay"],
    ["4", "fixed"],
  ]);
});

test("what then collides is named: the sessions, and the room or the person", () => {
  const speaks = { speakerIds: ["x"] };
  const later = say([first, second, { ...lunch, startsAt: at(125) }], quiet, "1", 15, "room");
  expect(later?.left).toEqual([{ kind: "room", sessionIds: ["1", "2"], subject: "a" }]);
  const both = [
    { ...first, ...speaks },
    { ...beside, ...speaks },
  ];
  expect(say(both, quiet, "1", 15, "session")?.left).toEqual([
    { kind: "person", sessionIds: ["1", "3"], subject: "x" },
  ]);
  expect(say(both, quiet, "1", 15, "all")?.left).toEqual([]);
});

test("nothing is said of what is over, not there, or would be over before it begins", () => {
  const over: Day = {
    runs: new Map([["1", { sessionId: "1", startedAt: at(0), endedAt: at(50) }]]),
    delays: [],
  };
  expect(say(all, over, "1", 15, "room")).toBeNull();
  expect(say(all, quiet, "9", 15, "room")).toBeNull();
  expect(say(all, begun("1"), "1", -60, "room")).toBeNull();
});

test("sayings add up, and taking one back leaves the other", () => {
  const one = say(all, quiet, "1", 15, "room")?.delays ?? [];
  const two = say(all, { runs: new Map(), delays: one }, "1", 10, "session")?.delays ?? [];
  const start = (delays: Delay[], id: string) =>
    liveSessions(all, delays).find(({ sessionId }) => sessionId === id)?.startsAt;
  expect([start([...one, ...two], "1"), start([...one, ...two], "2")]).toEqual([at(25), at(75)]);
  expect([start(two, "1"), start(two, "2")]).toEqual([at(10), at(60)]);
  expect(liveSessions(all, [])).toEqual(all.map((each) => ({ ...each, planned: null })));
});

test("a delay of what a newer version plans otherwise counts no more", () => {
  const delays = say(all, quiet, "1", 15, "room")?.delays ?? [];
  const [moved] = liveSessions([{ ...first, startsAt: at(15) }], delays);
  expect(moved?.startsAt).toBe(at(15));
  const [longer] = liveSessions([{ ...first, minutes: 75 }], delays);
  expect(longer?.planned).toBeNull();
});

test("property: in the rooms nothing overlaps that did not before, but with the session itself", () => {
  fc.assert(
    fc.property(
      agenda,
      fc.constantFrom(...usualDelays),
      fc.constantFrom("room", "all"),
      (sessions, by, reach) => {
        const [target] = sessions.filter(({ startsAt }) => startsAt !== null);
        if (!target) return;
        const saying = say(sessions, quiet, target.sessionId, by, reach as Reach);
        const after = liveSessions(sessions, saying?.delays ?? []);
        const before = new Map(sessions.map((each) => [each.sessionId, each]));
        for (const a of after)
          for (const b of after) {
            if (a.sessionId >= b.sessionId || [a, b].some(({ sessionId }) => sessionId === target.sessionId))
              continue;
            const [was, were] = [before.get(a.sessionId), before.get(b.sessionId)];
            if (was && were && !overlap(was, were)) expect(overlap(a, b)).toBe(false);
          }
      },
    ),
  );
});

test("what is on goes by who runs the day, else by the clock", () => {
  const run = { sessionId: "1", startedAt: at(-5), endedAt: null };
  expect(phaseOf(first, undefined, base - 1)).toBe("ahead");
  expect(phaseOf(first, run, base - 1)).toBe("on");
  expect(phaseOf(first, undefined, base)).toBe("on");
  expect(phaseOf(first, { ...run, endedAt: at(30) }, base + 31 * 60_000)).toBe("over");
  expect(phaseOf(first, run, endOf(first))).toBe("over");
  expect(nextTurn(all, base)).toBe(endOf(first));
  expect(nextTurn(all, Date.parse(at(10_000)))).toBeNull();
});

test("a session is run on its own day at the place", () => {
  const late = session({ sessionId: "5", startsAt: "2021-11-30T23:30:00.000Z" });
  expect(runsOn(late, Date.parse("2021-12-01T00:10:00Z"), "UTC")).toBe(true);
  expect(runsOn(late, Date.parse("2021-12-01T12:00:00Z"), "UTC")).toBe(false);
  expect(runsOn(late, Date.parse("2021-11-30T08:00:00Z"), "UTC")).toBe(true);
  expect(runsOn(late, Date.parse("2021-11-29T12:00:00Z"), "UTC")).toBe(false);
});
