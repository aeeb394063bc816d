import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { plain } from "./plain";

let left = 20;
setInterval(() => (left = 20), 60_000).unref();

const where = (address: unknown) => {
  const text = typeof address === "string" ? address.slice(0, 2000) : "";
  return URL.canParse(text) ? new URL(text) : null;
};

/** What of a report may stand in a log: an address's query may be what somebody typed, and anybody can send a report. */
export function readReport(text: string) {
  try {
    const report = JSON.parse(text)["csp-report"];
    const directive = /^[a-z-]{1,40}/.exec(
      report["effective-directive"] ?? report["violated-directive"],
    )?.[0];
    const blocked = where(report["blocked-uri"])?.origin ?? /^[a-z-]{1,20}$/.exec(report["blocked-uri"])?.[0];
    return directive
      ? { directive, blocked, page: where(report["document-uri"])?.pathname.slice(0, 200) }
      : null;
  } catch {
    return null;
  }
}

/** A browser refused something by our policy: one line for each, at most twenty a minute. */
export function reportPolicy(request: IncomingMessage, response: ServerResponse) {
  let text = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    if (text.length < 8192) text += chunk.slice(0, 8192);
  });
  request.on("end", () => {
    const report = readReport(text);
    if (report && left-- > 0) log.warn(report, "content security policy");
    plain(response, 204, "");
  });
}
