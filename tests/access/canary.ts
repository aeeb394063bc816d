import { expect } from "vitest";

/** Stands in RED items, and in what few read beside them, before the item's identifier: it must never turn up at the door of who may not read it. */
export const canary = "canary-rojo-7f3a-";
export const marked = (id: string) => `${canary}${id}`;

const sought = new RegExp(`${canary}([0-9a-f-]{36})?`, "g");

/** Whatever a door gives out: no such text but of the items that this viewer reads. */
export function expectNoCanary(
  text: string,
  door = "a door",
  readable: ReadonlySet<string> = new Set(),
): void {
  const found = [...text.matchAll(sought)].map(([whole, id]) => id ?? whole);
  expect(
    found.filter((id) => !readable.has(id)),
    door,
  ).toEqual([]);
}
