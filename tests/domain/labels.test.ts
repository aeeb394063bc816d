import { expect, test } from "vitest";
import { allowedLabels, namedInMail, tlp } from "@/domain/labels";

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
