import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { plain } from "./plain";

let left = 20;
setInterval(() => (left = 20), 60_000).unref();

/** A browser refused something by our policy: one line for each, at most twenty a minute. */
export function reportPolicy(request: IncomingMessage, response: ServerResponse) {
  let text = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    if (text.length < 4096) text += chunk;
  });
  request.on("end", () => {
    if (left-- > 0) log.warn({ report: text.slice(0, 1000) }, "content security policy");
    plain(response, 204, "");
  });
}
