import { expect, test } from "vitest";
import { allowedLabels, namedInMail, strictest, tlp } from "@/domain/labels";

test("labels are written as the standard writes them", () => {
  expect([0, 1, 2, 3, 4].map(tlp)).toEqual([
    "TLP:CLEAR",
    "TLP:GREEN",
    "TLP:AMBER",
    "TLP:AMBER+STRICT",
    "TLP:RED",
  ]);
});

test("nothing is looser than the room it is in, and RED only where it names readers", () => {
  expect(allowedLabels(2)).toEqual([2, 3]);
  expect(allowedLabels(0, 4)).toEqual([0, 1, 2, 3, 4]);
  expect(allowedLabels(4, 4)).toEqual([4]);
});

test("a mail names nothing above GREEN", () => {
  expect([0, 1, 2, 3, 4].filter(namedInMail)).toEqual([0, 1]);
});

test("the strictest of what is shown together, and never looser than the room", () => {
  expect(strictest(1, [{ label: 0 }], [{ label: 3 }, { label: 2 }])).toBe(3);
  expect([strictest(2, []), strictest(2, [{ label: 1 }])]).toEqual([2, 2]);
});
