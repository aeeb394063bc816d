import { expect, test, vi } from "vitest";
import { onRequestError } from "@/instrumentation";
import { log } from "@/lib/log";

test("a page that fails leaves a line under its reference, without address, text or parameters", async () => {
  const line = vi.spyOn(log, "error").mockImplementation(() => undefined);
  const cause = { code: "22P02", detail: "canario-rojo" };
  const error = Object.assign(new Error("Failed query: canario-rojo", { cause }), { digest: "2009360770" });
  const request = { path: "/search?q=canario-rojo", method: "GET", headers: { cookie: "canario-rojo" } };
  const context = { routerKind: "App Router", routePath: "/search", routeType: "render" } as never;
  await onRequestError(error, request, context);
  expect(line).toHaveBeenCalledOnce();
  const said = JSON.stringify(line.mock.calls);
  expect(said).toContain('"reference":"2009360770"');
  expect(said).toContain('"route":"/search"');
  expect(said).toContain('"code":"22P02"');
  expect(said).not.toContain("canario");
});
