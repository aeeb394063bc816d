import { expect, test } from "vitest";
import { argumentsOf } from "@/scripts/messages";

test.each([
  ["Nothing to fill in", ""],
  ["{name} of {organisation}", "name, organisation"],
  ["{count, plural, =0 {Participants} one {# person} other {# people of {name}}}", "count, name"],
  ["{kind, select, red {<b>RED</b>} other {{label}}}", "<b>, kind, label"],
  ["{when, date, ::yMMM}", "when"],
  ["A brace as itself: '{'name'}'", ""],
])("arguments of %s", (message, found) => {
  expect(argumentsOf(message)).toBe(found);
});
