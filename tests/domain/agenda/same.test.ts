import fc from "fast-check";
import { expect, test } from "vitest";
import { same } from "@/domain/agenda/same";

/** The plain way: JSON with its keys in order. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const anything = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)));

test("two are the same exactly when their JSON with ordered keys is", () => {
  fc.assert(fc.property(anything, anything, (a, b) => same(a, b) === (ordered(a) === ordered(b))));
  fc.assert(fc.property(anything, (a) => same(a, structuredClone(a))));
});

test("the order of keys and a key without a value do not count, the order of a list does", () => {
  expect(same({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1, d: undefined })).toBe(true);
  expect(same([1, 2], [2, 1])).toBe(false);
  expect(same({ a: [] }, { a: {} })).toBe(false);
  expect(same({ a: 1 }, { a: 1, b: 1 })).toBe(false);
});
