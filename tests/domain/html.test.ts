import fc from "fast-check";
import { createElement, Fragment, memo, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { htmlOf, standsStill } from "@/components/ui/html";

const h = createElement;

const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("<script>", "\"'&amp;<>", "–", ""));
const attributes = fc.record(
  {
    className: text,
    title: text,
    lang: text,
    id: text,
    hidden: fc.boolean(),
    tabIndex: fc.integer(),
    "aria-hidden": fc.constantFrom(true, false, "true" as const),
    "aria-label": text,
    "data-page-label": fc.oneof(fc.integer(), fc.boolean(), text),
  },
  { requiredKeys: [] },
);

const { tree } = fc.letrec<{ tree: ReactNode }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    text,
    fc.constantFrom(null, undefined, true, false, 0, 12.5),
    fc
      .tuple(
        fc.constantFrom("span", "li", "p", "div", "abbr", "svg", "time"),
        attributes,
        fc.array(tie("tree")),
      )
      .map(([tag, props, children]) => h(tag, props, ...children)),
    fc
      .tuple(attributes, text)
      .map(([props, src]) => h("img", { ...props, alt: "", src: `/flags/${src}`, loading: "lazy" })),
    fc.array(tie("tree")).map((children) => h(Fragment, null, ...children)),
    tie("tree").map((child) => h(({ inner }: { inner: ReactNode }) => inner, { inner: child })),
  ),
}));

test("what is written is what React writes, to the letter", () => {
  let written = 0;
  fc.assert(
    fc.property(tree, (node) => {
      const html = htmlOf(node);
      expect(html).toBe(renderToStaticMarkup(node));
      written += html === "" ? 0 : 1;
    }),
    { numRuns: 500 },
  );
  expect(written).toBeGreaterThan(100);
});

test("a field and a choice keep what was chosen", () => {
  const options = ["a", "b"].map((value) => h("option", { key: value, value }, value.toUpperCase()));
  const form = h(
    "form",
    { method: "get", action: "/search" },
    h("input", { type: "search", name: "q", defaultValue: 'a"b', maxLength: 100, required: true }),
    h("select", { name: "state", defaultValue: "b" }, h("option", { value: "" }, "Any"), options),
  );
  expect(htmlOf(form)).toBe(
    '<form method="get" action="/search"><input type="search" name="q" value="a&quot;b" maxLength="100" required=""/>' +
      '<select name="state"><option value="">Any</option><option value="a">A</option>' +
      '<option value="b" selected="">B</option></select></form>',
  );
});

test("cleaned HTML goes through as it is", () => {
  const html = { __html: "<p>a &amp; b</p>" };
  expect(htmlOf(h("div", { dangerouslySetInnerHTML: html }))).toBe("<div><p>a &amp; b</p></div>");
});

test("what stands still within what stands still is one text", () => {
  const Still = Object.assign(() => null, { [standsStill]: true });
  const inner = h(Still as never, { as: "ul", className: "rows" } as never, h("li", null, "a"));
  expect(htmlOf(h("div", null, inner))).toBe('<div><ul class="rows"><li>a</li></ul></div>');
});

const client = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });

test.each<[string, ReactNode]>([
  ["a client component", h(client)],
  ["a component that waits", h(async () => "late")],
  ["a remembering component", h(memo(() => "kept"))],
  ["a promise", Promise.resolve("late") as ReactNode],
  ["the form of an action", h("form", { action: () => undefined })],
  ["a handler", h("button", { onClick: () => undefined })],
  ["a style", h("p", { style: { color: "red" } })],
  ["a title", h("title", null, "Enlace")],
  ["a script", h("script", null, "alert(1)")],
  ["an address that runs a script", h("a", { href: "java\nscript:alert(1)" })],
  ["one behind blanks", h("a", { href: " \u0001JavaScript:alert(1)" })],
  ["a name that HTML spells otherwise", h("path", { strokeWidth: 2 })],
])("%s is left to React, wherever it stands", (_what, node) => {
  expect(htmlOf(node)).toBeNull();
  expect(htmlOf(h("ul", null, h("li", null, "before"), h("li", null, node)))).toBeNull();
});

test("what a component throws is thrown on", () => {
  const broken = () => {
    throw new Error("broken");
  };
  expect(() => htmlOf(h(broken))).toThrow("broken");
});
