import { expect, test } from "vitest";
import { readReport } from "@/server/policy-reports";

const sent = (report: unknown) => readReport(JSON.stringify({ "csp-report": report }));

test("of a report the log keeps the directive, the origin and the page, never what stands in an address", () => {
  const report = {
    "document-uri": "https://enlace.example/search?q=canario-rojo",
    referrer: "https://enlace.example/search?q=canario-rojo",
    "effective-directive": "script-src-elem",
    "blocked-uri": "https://evil.example/x.js?canario-rojo",
    "script-sample": "canario-rojo",
  };
  expect(sent(report)).toEqual({
    directive: "script-src-elem",
    blocked: "https://evil.example",
    page: "/search",
  });
});

test("what is no report is no line", () => {
  for (const text of ["", "canario-rojo", "[]", "{}", '{"csp-report":{"effective-directive":"CANARIO"}}'])
    expect(readReport(text)).toBe(null);
  expect(sent({ "violated-directive": "style-src 'self'", "blocked-uri": "inline" })).toEqual({
    directive: "style-src",
    blocked: "inline",
    page: undefined,
  });
});
