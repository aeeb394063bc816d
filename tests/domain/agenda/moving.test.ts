import fc from "fast-check";
import { expect, test } from "vitest";
import { instantAt, minuteOfDay } from "@/domain/agenda/clock";
import * as moving from "@/domain/agenda/moving";
import { contentOf, endOf, minute, overlap, startOf } from "@/domain/agenda/place";
import { same } from "@/domain/agenda/same";
import type { AgendaAct, AgendaSession } from "@/domain/agenda/session";
import { type Shift, shiftRest } from "@/domain/agenda/shifting";
import { spread } from "@/domain/agenda/spreading";
import { restore } from "@/domain/agenda/undo";
import { agenda, at, base, session } from "./sessions";

const dayEnd = base + 10 * 60 * minute;
const length = (sessions: AgendaSession[]) => sessions.reduce((sum, each) => sum + each.minutes, 0);

/** No pair overlaps afterwards that did not before. */
function keepsApart(before: AgendaSession[], { moved }: Shift): boolean {
  const now = new Map(moved.map((each) => [each.sessionId, each]));
  return before.every((a, i) =>
    before.slice(i + 1).every((b) => {
      const [newA, newB] = [now.get(a.sessionId) ?? a, now.get(b.sessionId) ?? b];
      if (newA.startsAt === null || newB.startsAt === null) return true;
      return !overlap(newA, newB) || overlap(a, b);
    }),
  );
}

const shifts = fc.record({
  from: fc.integer({ min: 0, max: 60 }).map((n) => base + n * 5 * minute),
  by: fc.integer({ min: -20, max: 20 }).map((n) => n * 5),
  roomIds: fc.option(fc.subarray(["a", "b", "c"], { minLength: 1 })),
});

test("moving the rest never makes two overlap that did not", () => {
  fc.assert(
    fc.property(agenda, shifts, (sessions, order) =>
      keepsApart(sessions, shiftRest(sessions, { ...order, until: dayEnd, except: new Set() })),
    ),
  );
});

test("whoever follows either moves by just so much or stays with a reason", () => {
  fc.assert(
    fc.property(agenda, shifts, (sessions, order) => {
      const { moved, stays } = shiftRest(sessions, { ...order, until: dayEnd, except: new Set() });
      const old = new Map(sessions.map((each) => [each.sessionId, each]));
      for (const each of moved) {
        const before = old.get(each.sessionId) ?? each;
        expect(startOf(each) - startOf(before)).toBe(order.by * minute);
        expect(each.fixed).toBe(false);
      }
      expect(
        new Set([...moved, ...stays.map((each) => each.session)].map((each) => each.sessionId)).size,
      ).toBe(moved.length + stays.length);
    }),
  );
});

test("moving the rest and moving it back is the identity where nothing was in the way", () => {
  fc.assert(
    fc.property(agenda, fc.integer({ min: 1, max: 12 }), (sessions, n) => {
      const order = { from: base, by: n * 5, until: Infinity, roomIds: null, except: new Set<string>() };
      const there = shiftRest(sessions, order);
      if (there.stays.length > 0) return;
      const now = new Map(there.moved.map((each) => [each.sessionId, each]));
      const after = sessions.map((each) => now.get(each.sessionId) ?? each);
      const back = shiftRest(after, { ...order, by: -n * 5 });
      const then = new Map(back.moved.map((each) => [each.sessionId, each]));
      for (const each of sessions) {
        if (each.startsAt !== null && startOf(each) >= base)
          expect(then.get(each.sessionId) ?? now.get(each.sessionId)).toEqual(each);
      }
    }),
  );
});

test("a plenary and a fixed session stay, what would run into them stays too, and the end of the day holds", () => {
  const sessions = [
    session({ sessionId: "grown", minutes: 90 }),
    session({ sessionId: "next", startsAt: at(60), minutes: 30 }),
    session({ sessionId: "before lunch", startsAt: at(90), minutes: 30 }),
    session({
      sessionId: "lunch",
      startsAt: at(120),
      minutes: 60,
      roomIds: [],
      plenary: true,
      kind: "break",
    }),
    session({ sessionId: "fixed", startsAt: at(180), minutes: 30, fixed: true }),
    session({ sessionId: "last", startsAt: at(560), minutes: 30 }),
  ];
  const { moved, stays } = shiftRest(sessions, {
    from: base + 60 * minute,
    by: 30,
    until: dayEnd,
    roomIds: ["a"],
    except: new Set(["grown"]),
  });
  expect(moved.map((each) => each.sessionId)).toEqual([]);
  expect(stays.map(({ session: { sessionId }, why }) => `${sessionId}: ${why}`)).toEqual([
    "next: inTheWay",
    "before lunch: inTheWay",
    "lunch: plenary",
    "fixed: fixed",
    "last: endOfDay",
  ]);
});

test("equal breaks: one after the other with the gap, and nothing overlaps that did not before", () => {
  fc.assert(
    fc.property(agenda, fc.constantFrom(0, 5, 15), (sessions, gap) => {
      const order = { roomId: "a", from: base, until: dayEnd, gap };
      const shift = spread(sessions, order);
      expect(keepsApart(sessions, shift)).toBe(true);
    }),
  );
  const three = [
    session({ sessionId: "1", minutes: 30 }),
    session({ sessionId: "2", startsAt: at(45), minutes: 30 }),
    session({ sessionId: "3", startsAt: at(120), minutes: 30 }),
  ];
  const { moved } = spread(three, { roomId: "a", from: base, until: dayEnd, gap: 10 });
  expect(moved.map((each) => [each.sessionId, each.startsAt])).toEqual([
    ["2", at(40)],
    ["3", at(80)],
  ]);
  // An agenda without rooms: everything is in all of them.
  const everywhere = three.map((each) => ({ ...each, roomIds: [], plenary: true }));
  const all = spread(everywhere, { roomId: null, from: base, until: dayEnd, gap: 10 });
  expect(all.moved.map((each) => each.startsAt)).toEqual([at(40), at(80)]);
});

test("a session is never shorter than what is inside, at either end", () => {
  const items = [{ id: "i", title: {}, minutes: 40, speakerIds: [] }];
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), (n) => {
      const before = session({ sessionId: "1", items });
      expect(moving.resizeEnd(before, n).minutes).toBeGreaterThanOrEqual(contentOf(before));
      const after = moving.resizeStart(before, base + n * minute);
      expect(after.minutes).toBeGreaterThanOrEqual(contentOf(before));
      expect(endOf(after)).toBe(endOf(before));
    }),
  );
});

test("neighbours that swap take up the time they took; swapped twice they stand as before", () => {
  const [a, b] = [session({ sessionId: "a" }), session({ sessionId: "b", startsAt: at(75), minutes: 30 })];
  const swapped = moving.swap(a, b);
  expect(swapped.map((each) => [each.sessionId, each.startsAt])).toEqual([
    ["b", at(0)],
    ["a", at(45)],
  ]);
  const [first = a, second = b] = swapped;
  const back = moving.swap(first, second);
  expect(
    same(
      new Set(back.map((each) => JSON.stringify(each))),
      new Set([a, b].map((each) => JSON.stringify(each))),
    ),
  ).toBe(true);
  expect(back.find((each) => each.sessionId === "a")).toEqual(a);
  expect(back.find((each) => each.sessionId === "b")).toEqual(b);
});

test("split between items and merged again is as long and holds the same items", () => {
  const items = [10, 20, 30].map((minutes, index) => ({
    id: String(index),
    title: {},
    minutes,
    speakerIds: [],
  }));
  const whole = session({ sessionId: "1", items });
  expect(moving.splitPoints(whole, 5)).toEqual([10, 30]);
  expect(moving.split(whole, 20, "2")).toBeNull();
  const halves = moving.split(whole, 30, "2") ?? [];
  expect(length(halves)).toBe(60);
  const [first, second] = halves;
  if (!first || !second) throw new Error("not split");
  expect(startOf(second)).toBe(endOf(first));
  const merged = moving.merge(first, second, () => "new");
  expect(merged).toEqual(whole);
});

test("an act and its undo is the identity for each of the acts", () => {
  fc.assert(
    fc.property(agenda, fc.integer({ min: -60, max: 60 }), (sessions, minutes) => {
      const after = sessions.map((each) => moving.moveBy(moving.resizeEnd(each, 30), minutes));
      const states = (from: AgendaSession[]) =>
        Object.fromEntries(from.map((each) => [each.sessionId, each]));
      const act: AgendaAct = { act: "move", before: states(sessions), after: states(after) };
      const undone = restore(act, "undo", states(after));
      expect(undone).toEqual({ put: Object.values(states(sessions)), remove: [] });
    }),
  );
});

test("the clock of a place: there and back, skipped and repeated hours", () => {
  const zone = "Europe/Lisbon";
  expect(instantAt({ day: "2022-03-27", minute: 90 }, zone)).toBeNull();
  const repeated = instantAt({ day: "2022-10-30", minute: 90 }, zone) ?? 0;
  expect(new Date(repeated).toISOString()).toBe("2022-10-30T00:30:00.000Z");
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.constantFrom("America/Lima", "Europe/Lisbon", "Asia/Kathmandu", "Pacific/Apia", "America/Santiago"),
      (n, zone) => {
        const instant = base + n * 5 * minute;
        const wall = minuteOfDay(instant, zone);
        const back = instantAt(wall, zone) ?? 0;
        expect(minuteOfDay(back, zone)).toEqual(wall);
        expect(Math.abs(back - instant) % (30 * minute)).toBe(0);
      },
    ),
  );
});
