import fc from "fast-check";
import { expect, test } from "vitest";
import type { AgendaSession } from "@/domain/agenda/session";
import { type Block, layTimetable, rowAt } from "@/domain/agenda/timetable";
import { agendaSession } from "../../agenda-session";

const midnight = new Date("2021-11-30T05:00:00Z");
const rooms = ["pacifico", "amazonas", "andes"];

/** A session from minute to minute of the day; without rooms it is plenary. */
function session(sessionId: string, from: number, until: number, ...roomIds: string[]): AgendaSession {
  return agendaSession({
    sessionId,
    startsAt: new Date(midnight.getTime() + from * 60_000).toISOString(),
    minutes: until - from,
    roomIds,
    plenary: roomIds.length === 0,
  });
}

const nine = 9 * 60;
const place = ({ top, bottom, left, right }: Block) => `${top}-${bottom} ${left}-${right}`;
const placesOf = (blocks: Block[], sessionId: string) =>
  blocks.filter((each) => each.sessionId === sessionId).map(place);

test("a day stands from its first full hour to its last, rooms side by side, the plenary across them", () => {
  const day = layTimetable(
    [
      session("opening", nine, nine + 30),
      session("a", nine + 30, nine + 75, "pacifico"),
      session("b", nine + 30, nine + 120, "andes"),
    ],
    rooms,
    midnight,
  );
  expect(day).toEqual({
    rowMinutes: 15,
    rows: 8,
    columns: 2,
    rooms: [
      { id: "pacifico", left: 1, right: 2 },
      { id: "andes", left: 2, right: 3 },
    ],
    all: null,
    hours: [
      { minute: nine, top: 1 },
      { minute: nine + 60, top: 5 },
    ],
    blocks: [
      { sessionId: "opening", top: 1, bottom: 3, left: 1, right: 3 },
      { sessionId: "a", top: 3, bottom: 6, left: 1, right: 2 },
      { sessionId: "b", top: 3, bottom: 9, left: 2, right: 3 },
    ],
  });
});

test("two plenaries at once stand beside the rooms, and not as two rooms", () => {
  const day = layTimetable(
    [
      session("opening", 540, 600),
      session("p", 600, 660),
      session("q", 630, 690),
      session("a", 690, 750, "pacifico"),
      session("b", 690, 750, "andes"),
    ],
    rooms,
    midnight,
  );
  expect(day?.all).toEqual({ left: 1, right: 3 });
  expect(day?.rooms.map(({ left, right }) => [left, right])).toEqual([
    [3, 4],
    [4, 5],
  ]);
  expect(["opening", "p", "q", "a"].map((id) => placesOf(day?.blocks ?? [], id).join())).toEqual([
    "1-3 1-5",
    "3-5 1-2",
    "4-6 2-3",
    "6-8 3-4",
  ]);
});

test("a minute falls into a row, or outside", () => {
  const day = layTimetable(
    [session("a", nine, nine + 60, "andes"), session("b", nine, nine + 30, "amazonas")],
    rooms,
    midnight,
  );
  expect(
    day && [nine - 1, nine, nine + 29, nine + 30, nine + 60].map((minute) => rowAt(day, minute)),
  ).toEqual([null, 1, 1, 2, null]);
});

test("one room, or none, is a list", () => {
  expect(layTimetable([session("a", 540, 600, "andes"), session("b", 600, 660)], rooms, midnight)).toBeNull();
  expect(layTimetable([session("a", 540, 600)], rooms, midnight)).toBeNull();
  expect(layTimetable([], rooms, midnight)).toBeNull();
});

test("a session in two rooms side by side is one block, in two apart it is two", () => {
  const others = [session("b", 600, 660, "amazonas"), session("c", 700, 760, "andes")];
  const beside = layTimetable([session("a", 540, 600, "pacifico", "amazonas"), ...others], rooms, midnight);
  expect(placesOf(beside?.blocks ?? [], "a")).toEqual(["1-7 1-3"]);
  const apart = layTimetable([session("a", 540, 600, "pacifico", "andes"), ...others], rooms, midnight);
  expect(placesOf(apart?.blocks ?? [], "a")).toEqual(["1-7 1-2", "1-7 3-4"]);
});

test("two at once in one room share it, and the others keep all of it", () => {
  const day = layTimetable(
    [
      session("a", 540, 600, "pacifico"),
      session("b", 570, 600, "pacifico"),
      session("c", 600, 660, "pacifico"),
      session("d", 540, 600, "andes"),
    ],
    rooms,
    midnight,
  );
  expect(day?.columns).toBe(3);
  expect(["a", "b", "c", "d"].map((id) => placesOf(day?.blocks ?? [], id).join())).toEqual([
    "1-3 1-2",
    "2-3 2-3",
    "3-5 1-3",
    "1-3 3-4",
  ]);
});

test("a session past midnight stays in the grid, and what is longer than a day gets longer rows", () => {
  const night = layTimetable(
    [session("a", 1_380, 1_500, "andes"), session("b", 1_380, 1_385, "amazonas")],
    rooms,
    midnight,
  );
  expect(night?.rows).toBe(24);
  expect(night?.hours.map((hour) => hour.minute)).toEqual([1_380, 1_440]);
  const long = layTimetable(
    [session("a", 5, 1_445, "andes"), session("b", 1_400, 2_840, "amazonas")],
    rooms,
    midnight,
  );
  expect(long?.rowMinutes).toBe(30);
});

const anySessions = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 280 }).map((n) => n * 5),
      minutes: fc.integer({ min: 1, max: 48 }).map((n) => n * 5),
      rooms: fc.subarray(rooms),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((all) => all.map((each, n) => session(`${n}`, each.from, each.from + each.minutes, ...each.rooms)));

const cover = (a: Block, b: Block) =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

/** Its rooms; of what is in all of them while something else is, too, the place beside them. */
function shownUnder(
  { all, rooms, blocks }: NonNullable<ReturnType<typeof layTimetable>>,
  each: AgendaSession,
) {
  const own = blocks.filter((block) => block.sessionId === each.sessionId);
  if (all && each.plenary && own.every((block) => block.right <= all.right)) return [all];
  return rooms.filter(({ id }) => each.plenary || each.roomIds.includes(id));
}

test("nothing covers anything, everything is within the grid and under each of its rooms", () => {
  fc.assert(
    fc.property(anySessions, (sessions) => {
      const day = layTimetable(sessions, rooms, midnight);
      if (!day) return;
      const { blocks, rows, columns } = day;
      for (const [at, block] of blocks.entries()) {
        expect(blocks.slice(at + 1).find((other) => cover(block, other))).toBeUndefined();
        expect(block.top >= 1 && block.top < block.bottom && block.bottom <= rows + 1).toBe(true);
        expect(block.left >= 1 && block.left < block.right && block.right <= columns + 1).toBe(true);
      }
      for (const each of sessions)
        for (const room of shownUnder(day, each))
          expect(
            blocks.some(
              (block) =>
                block.sessionId === each.sessionId && block.left < room.right && room.left < block.right,
            ),
          ).toBe(true);
    }),
  );
});

test("the order of the sessions does not matter", () => {
  const key = (sessions: AgendaSession[]) =>
    JSON.stringify(
      layTimetable(sessions, rooms, midnight)
        ?.blocks.map((each) => each.sessionId + place(each))
        .sort(),
    );
  fc.assert(fc.property(anySessions, (sessions) => key(sessions) === key([...sessions].reverse())));
});
