import fc from "fast-check";
import { expect, test } from "vitest";
import { renderMarkdown } from "@/lib/markdown";

test("marks become elements, headings stand below the page's own", () => {
  expect(renderMarkdown("# Rutas\n\n**Four** containers")).toBe(
    "<h3>Rutas</h3>\n<p><strong>Four</strong> containers</p>",
  );
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:alert(1))",
  "![x](https://elsewhere.example/pixel.png)",
  '<p style="color:red">x</p>',
  "<a href='data:text/html,x'>x</a>",
])("%s does nothing", (text) => {
  expect(renderMarkdown(text)).not.toMatch(/script|onerror|javascript:|<img|style=|data:/);
});

test("any text renders, and no attribute but href, rel and align comes out", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const attributes = [...renderMarkdown(text).matchAll(/<\w+([^>]*)>/g)].flatMap((match) =>
        [...(match[1] ?? "").matchAll(/\s([\w-]+)=/g)].map((attribute) => attribute[1]),
      );
      return attributes.every((name) => ["href", "rel", "align"].includes(name ?? ""));
    }),
  );
});
