import { expect, test } from "vitest";
import { isLate, isNear } from "@/domain/groups";

test.each([
  ["planned", "2026-05-31", { late: true, near: false }],
  ["planned", "2026-06-01", { late: false, near: true }],
  ["planned", "2026-06-30", { late: false, near: true }],
  ["planned", "2026-07-01", { late: false, near: false }],
  ["reached", "2026-06-10", { late: false, near: false }],
  ["dropped", "2026-05-31", { late: false, near: false }],
])("a milestone that is %s, of %s", (state, dueOn, { late, near }) => {
  const milestone = { state, dueOn };
  expect(isLate(milestone, "2026-06-01")).toBe(late);
  expect(isNear(milestone, "2026-06-01", "2026-06-30")).toBe(near);
});
