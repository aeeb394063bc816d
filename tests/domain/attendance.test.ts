import { expect, test } from "vitest";
import { latestOfEach, queued, tally } from "@/domain/attendance";
import { attendanceForm, sentMarks } from "@/domain/attendance-input";
import { rawInput } from "@/domain/form-data";

const id = "11111111-1111-4111-8111-111111111111";
const mark = { participantId: id, state: "present" as const, at: 5 };

test("what waits holds one mark of each person, the later one", () => {
  expect(queued([mark], { ...mark, state: "absent", at: 6 })).toEqual([{ ...mark, state: "absent", at: 6 }]);
  expect(queued([mark], { ...mark, state: "absent", at: 4 })).toEqual([mark]);
  expect(queued([mark], { ...mark, participantId: "2" })).toHaveLength(2);
  expect(tally(["present", "absent", "present"])).toEqual({ present: 2, absent: 1, excused: 0 });
});

test("of two marks of one person that are sent together the latest stands", () => {
  const absent = { participantId: id, state: "absent" };
  const later = { participantId: id, state: "present", ago: 5 };
  for (const both of [
    [{ ...absent, ago: 9 }, later],
    [later, { ...absent, ago: 9 }],
    [{ ...absent, ago: 5 }, later],
  ])
    expect(latestOfEach(both)).toEqual([later]);
  const other = { ...later, participantId: "2" };
  expect(latestOfEach([later, other])).toEqual([later, other]);
});

test.each([
  ["a state that is none", { marks: [{ participantId: id, state: "asleep", ago: 0 }] }],
  ["a moment to come", { marks: [{ participantId: id, state: "present", ago: -1 }] }],
  ["a NUL for a name", { marks: [{ participantId: "\u0000", state: "present", ago: 0 }] }],
  ["nothing at all", { marks: [] }],
  ["a session that is none", { sessionId: "today" }],
  ["what is not asked for", { markedBy: id }],
])("a device that sends %s is refused", (_, wrong) => {
  const sent = {
    activityId: id,
    accountId: id,
    sessionId: null,
    marks: [{ participantId: id, state: "present", ago: 0 }],
  };
  expect(sentMarks.safeParse(sent).success).toBe(true);
  expect(sentMarks.safeParse({ ...sent, ...wrong }).success).toBe(false);
});

test("the form without a script sends what was chosen for each person", () => {
  const data = new FormData();
  data.set("activityId", id);
  data.set("sessionId", "");
  data.set(`mark.${id}`, "absent");
  expect(attendanceForm.parse(rawInput(data))).toEqual({
    activityId: id,
    sessionId: null,
    mark: { [id]: "absent" },
    was: {},
    rest: null,
  });
  data.set(`mark.${id}`, "asleep");
  expect(attendanceForm.safeParse(rawInput(data)).success).toBe(false);
});
