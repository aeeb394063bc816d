import { expect, test } from "vitest";
import { agendaChange } from "@/domain/agenda/change-input";
import { session } from "./sessions";

const [id, other] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];

/** The fields that are refused in an act on one session, and how. */
function refused(change: object, act: object = {}): string[] {
  const title = { en: "Routes", original: "en" };
  const state = { ...session({ sessionId: id, roomIds: [], plenary: true }), title, ...change };
  const sent = { activityId: other, act: "create", base: { [id]: null }, after: { [id]: state }, known: 0 };
  const parsed = agendaChange.safeParse({ ...sent, ...act });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.slice(2).join("."));
}

test("what the editor sends is taken, and what could not take place is refused at its field", () => {
  expect(refused({})).toEqual([]);
  expect(refused({ minutes: 1440 })).toEqual([]);
  for (const minutes of [1441, 4, 0, -30, 7.5, Number.NaN, "60"])
    expect(refused({ minutes }), `${minutes}`).toContain("minutes");
  for (const startsAt of ["2033-02-30T09:00:00Z", "2033-06-04T25:00:00Z", "2033-06-04T09:00", "9999", ""])
    expect(refused({ startsAt }), startsAt).toContain("startsAt");
  const item = { id, title: { en: "Part", original: "en" }, minutes: 61, speakerIds: [] };
  expect(refused({ items: [item] })).toEqual(["items"]);
  expect(refused({ items: [{ ...item, minutes: 0 }] })).toEqual(["items.0.minutes"]);
  expect(refused({ plenary: false })).toEqual(["roomIds"]);
  expect(refused({ roomIds: [other] })).toEqual(["roomIds"]);
  expect(refused({ label: 4 })).toEqual(["label"]);
  expect(refused({ unknown: true })).not.toEqual([]);
});

test("an act names the revision of each session it changes, of some, and of no more than an agenda holds", () => {
  expect(refused({}, { base: {} })).not.toEqual([]);
  expect(refused({}, { base: {}, after: {} })).not.toEqual([]);
  expect(refused({}, { base: { [other]: null } })).not.toEqual([]);
  expect(refused({ sessionId: other })).not.toEqual([]);
  expect(refused({}, { act: "reset" })).not.toEqual([]);
  const ids = Array.from({ length: 2001 }, (_, n) => `${id.slice(0, -6)}${String(n).padStart(6, "0")}`);
  const none = Object.fromEntries(ids.map((each) => [each, null]));
  expect(refused({}, { act: "remove", base: none, after: none })).not.toEqual([]);
  const [, ...most] = Object.entries(none);
  const { length } = most;
  expect(length).toBe(2000);
  expect(
    refused({}, { act: "remove", base: Object.fromEntries(most), after: Object.fromEntries(most) }),
  ).toEqual([]);
});
