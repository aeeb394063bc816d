import { expect, test } from "vitest";
import { paths, safePath } from "@/lib/paths";

test("every address of the portal", () => {
  const all = Object.entries(paths).map(([name, build]) => {
    const given = Array.from({ length: build.length }, (_, at) => `<${at + 1}>`);
    const address = Reflect.apply(build, undefined, given);
    return `${name} ${decodeURIComponent(address)}`;
  });
  expect(all).toMatchSnapshot();
});

test.each(["//elsewhere", "/\\elsewhere", "https://elsewhere", "/a b", "", null, `/${"x".repeat(2000)}`])(
  "%s leads home",
  (target) => {
    expect(safePath(target)).toBe("/");
  },
);

test("an address of the portal stays what it is", () => {
  expect(safePath("/activities?when=past&after=%2F")).toBe("/activities?when=past&after=%2F");
});
