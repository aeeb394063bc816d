import { describe, expect, test } from "vitest";
import { newAnswer, newRequest } from "@/domain/request-input";
import { type AnswerKind, requestReminderDue, requestState } from "@/domain/requests";

const at = (hour: number) => new Date(Date.UTC(2022, 4, 10, hour));

describe("how a request stands", () => {
  const stand = (answered: AnswerKind | null, now: number, closedAt: Date | null = null) =>
    requestState({ closedAt, dueAt: at(12), answered }, at(now));

  test.each([
    [null, 11, "open"],
    [null, 12, "late"],
    ["part", 11, "part"],
    ["part", 13, "late"],
    ["full", 13, "answered"],
    ["nothing", 13, "answered"],
    ["refused", 11, "answered"],
  ] as const)("answered %s at %i o'clock: %s", (answered, now, state) => {
    expect(stand(answered, now)).toBe(state);
    expect(stand(answered, now, at(1))).toBe("closed");
  });
});

describe("reminders", () => {
  const due = (now: number, { created = -100, reminded = null as number | null, until = 12 } = {}) =>
    requestReminderDue(
      { dueAt: at(until), createdAt: at(created), remindedAt: reminded === null ? null : at(reminded) },
      at(now),
    );

  test("a day before and at the due moment, once each", () => {
    expect(due(-13)).toBe(false);
    expect(due(-12)).toBe(true);
    expect(due(-11, { reminded: -12 })).toBe(false);
    expect(due(12, { reminded: -12 })).toBe(true);
    expect(due(13, { reminded: 12 })).toBe(false);
  });

  test("none for a moment before the question, nor two days after the end", () => {
    expect(due(-10, { created: -11 })).toBe(false);
    expect(due(12, { created: -11 })).toBe(true);
    expect(due(12 + 48)).toBe(false);
  });

  test("a later due moment begins anew", () => {
    expect(due(15, { reminded: 12, until: 38 })).toBe(true);
    expect(due(38, { reminded: 15, until: 38 })).toBe(true);
  });
});

describe("what the forms send", () => {
  const id = "01890000-0000-7000-8000-000000000000";
  const question = {
    countries: [id],
    title: "Seals",
    body: "Which seals?",
    label: "2",
    urgency: "urgent",
    dueDay: "2031-03-04",
    dueTime: "18:00",
    timeZone: "America/Lima",
  };
  const problems = (schema: typeof newRequest | typeof newAnswer, change: object) =>
    (schema.safeParse(change).error?.issues ?? []).map((issue) => issue.path.join("."));

  test("a question goes to somebody, is AMBER or stricter, and has a moment in a zone", () => {
    expect(newRequest.parse(question)).toMatchObject({ countries: [id], tellOthers: false, findingId: null });
    expect(problems(newRequest, { ...question, countries: [] })).toEqual(["organisations"]);
    expect(problems(newRequest, { ...question, label: "1" })).toEqual(["label"]);
    expect(problems(newRequest, { ...question, label: "4" })).toEqual(["label"]);
    expect(problems(newRequest, { ...question, timeZone: "Mars/Base" })).toEqual(["timeZone"]);
    expect(problems(newRequest, { ...question, dueTime: "25:00" })).toEqual(["dueTime"]);
    expect(problems(newRequest, { ...question, body: "Call +595 981 234567" })).toEqual(["body"]);
  });

  test("only where nothing was found are words not needed", () => {
    const answer = { id, kind: "nothing", body: "", label: "2" };
    expect(problems(newAnswer, answer)).toEqual([]);
    for (const kind of ["full", "part", "refused"])
      expect(problems(newAnswer, { ...answer, kind })).toEqual(["body"]);
    expect(problems(newAnswer, { ...answer, kind: "maybe" })).toEqual(["kind"]);
  });
});
