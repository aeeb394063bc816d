import { expect, test } from "vitest";
import { pageOf, readCursor } from "@/db/queries/page";

const sealed = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
const id = "018b0000-0000-7000-8000-000000000000";

test("the cursor of a page is read back", () => {
  const { next } = pageOf(
    [
      { name: "Ñandú", id },
      { name: "x", id },
    ],
    (row) => [row.name, row.id],
    1,
  );
  expect(readCursor(next, ["text", "uuid"])).toEqual(["Ñandú", id]);
  expect(readCursor(sealed(["2024-02-29", id]), ["day", "uuid"])).toEqual(["2024-02-29", id]);
  expect(readCursor(sealed(["2022-03-01T12:00:00.000Z"]), ["moment"])).toEqual(["2022-03-01T12:00:00.000Z"]);
  expect(readCursor(sealed(["12"]), ["number"])).toEqual(["12"]);
});

test.each([
  ["another length", [id, id], ["uuid"]],
  ["no list", { 0: id }, ["uuid"]],
  ["no text", [7], ["number"]],
  ["no identifier", ["abc"], ["uuid"]],
  ["dashes", ["-".repeat(36)], ["uuid"]],
  ["a day that there never was", ["2021-02-29"], ["day"]],
  ["the year nought", ["0000-01-01"], ["day"]],
  ["a word for a moment", ["yesterday"], ["moment"]],
  ["an hour too many", ["2022-03-01T25:00:00.000Z"], ["moment"]],
  ["a day for a moment", ["2022-03-01"], ["moment"]],
  ["a sign before a number", ["-1"], ["number"]],
  ["too long a number", ["9".repeat(16)], ["number"]],
  ["NUL", ["a\u0000"], ["text"]],
  ["half a character", ["\ud800"], ["text"]],
] as const)("no cursor of ours: %s", (_, key, wanted) => {
  expect(readCursor(sealed(key), wanted)).toBe(null);
});

test("nor is what cannot be read at all", () => {
  for (const cursor of ["", "%", "x".repeat(2000), "bm90IGpzb24"])
    expect(readCursor(cursor, ["uuid"])).toBe(null);
});
