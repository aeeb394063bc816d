import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activityState, addMonths, daysLater, monthGrid, nextActs } from "@/domain/activities";
import { newActivity, newParticipant, newRoom } from "@/domain/activity-input";
import { moveDays } from "@/lib/dates";

const planned = {
  open: true,
  closedAt: null,
  cancelledAt: null,
  startsOn: "2031-03-04",
  endsOn: "2031-03-06",
};

describe("the state of an activity", () => {
  test.each([
    ["2031-03-03", "published"],
    ["2031-03-04", "under way"],
    ["2031-03-06", "under way"],
    ["2031-03-07", "closed"],
  ])("on %s it is %s", (today, state) => expect(activityState(planned, today)).toBe(state));

  test("a draft stays one on any day", () =>
    expect(activityState({ ...planned, open: false }, "2031-03-05")).toBe("draft"));

  test("closed before its end, it is closed; cancelled, it is nothing else", () => {
    const closed = { ...planned, closedAt: new Date() };
    expect(activityState(closed, "2031-03-05")).toBe("closed");
    expect(activityState({ ...closed, cancelledAt: new Date() }, "2031-03-05")).toBe("cancelled");
  });

  test("what is over or cancelled stays as it is", () => {
    expect(nextActs("draft")).toEqual(["publish", "cancel"]);
    expect(nextActs("under way")).toEqual(["close", "cancel"]);
    expect(nextActs("closed")).toEqual([]);
    expect(nextActs("cancelled")).toEqual([]);
  });
});

describe("the calendar", () => {
  test("February 2021 is four whole weeks, from Monday", () => {
    expect(monthGrid("2021-02")).toHaveLength(4);
    expect(monthGrid("2021-02")[0]?.[0]).toBe("2021-02-01");
    expect(monthGrid("2024-02").flat().filter(Boolean)).toHaveLength(29);
  });

  test("every month holds its days once, in order, in weeks of seven", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, "0")}`;
        const weeks = monthGrid(month);
        const days = weeks.flat().filter((day) => day !== null);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(days).toEqual([...days].sort());
        expect(daysLater(`${month}-01`, `${addMonths(month, 1)}-01`)).toBe(days.length);
      }),
    ));
});

test("a session of a copy keeps its hour on the clock across a change of clocks", () => {
  const march = new Date("2022-03-10T12:00:00Z");
  expect(moveDays(march, 30, "Europe/Madrid").toISOString()).toBe("2022-04-09T11:00:00.000Z");
  expect(moveDays(march, 30, "America/Lima").toISOString()).toBe("2022-04-09T12:00:00.000Z");
});

describe("what the forms send", () => {
  const content = {
    kind: "workshop",
    title: { es: "Taller" },
    summary: {},
    objectives: {},
    city: "Lima",
    address: "",
    mapUrl: "",
    countryCode: "PE",
    timeZone: "America/Lima",
    startsOn: "2031-03-04",
    endsOn: "2031-03-06",
    label: "1",
  };
  const wrong = (schema: typeof newActivity | typeof newParticipant | typeof newRoom, input: object) =>
    schema.safeParse(input).error?.issues.map((issue) => issue.path.join("."));

  test("an activity ends after it begins, within three years, and its map is an https address", () => {
    expect(newActivity.parse(content)).toMatchObject({ label: 1, languages: [], illustrative: false });
    expect(wrong(newActivity, { ...content, endsOn: "2031-03-03" })).toEqual(["endsOn"]);
    expect(wrong(newActivity, { ...content, endsOn: "2035-03-03" })).toEqual(["endsOn"]);
    expect(wrong(newActivity, { ...content, mapUrl: "javascript:alert(1)" })).toEqual(["mapUrl"]);
    expect(wrong(newActivity, { ...content, label: "4" })).toEqual(["label"]);
    expect(wrong(newActivity, { ...content, open: "on" })).toEqual([""]);
  });

  test("a participant has an account or a name, and a role", () => {
    const person = {
      activityId: "017cdb5e-de00-7cbd-af62-6e9fba2e793c",
      name: "",
      function: "",
      roles: "speaker",
    };
    expect(wrong(newParticipant, person)).toEqual(["name"]);
    expect(wrong(newParticipant, { ...person, name: "A guest", roles: [] })).toEqual(["roles"]);
    expect(newParticipant.parse({ ...person, name: "A guest" })).toMatchObject({
      accountId: null,
      email: null,
    });
  });

  test("a room closes after it opens", () => {
    const room = { activityId: "017cdb5e-de00-7cbd-af62-6e9fba2e793c", name: "Sala", opensAt: "09:00" };
    expect(wrong(newRoom, { ...room, closesAt: "08:00" })).toEqual(["closesAt"]);
    expect(newRoom.parse(room)).toMatchObject({ opensAt: "09:00", closesAt: null, capacity: null });
  });
});
