import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { closedPolicy } from "./headers";

/** A short answer that needs no page. */
export function plain(response: ServerResponse, status: number, text: string) {
  response.setHeader("Content-Security-Policy", closedPolicy);
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  if (status === 503) response.setHeader("Retry-After", "2");
  response.statusCode = status;
  response.end(`${text}\n`);
}

/** After an early answer, what Next still writes goes nowhere. */
export function seal(response: ServerResponse) {
  const nothing = { setHeader: () => response, appendHeader: () => response, removeHeader: () => undefined };
  const done = {
    writeHead: () => response,
    write: () => true,
    end: () => response,
    flushHeaders: () => undefined,
  };
  Object.assign(response, nothing, done);
}

const statuses: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What Node could not even read as HTTP. */
export function refuseRaw(error: NodeJS.ErrnoException, socket: Duplex) {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = statuses[error.code ?? ""] ?? 400;
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Connection: close",
      "Content-Length: 0",
      "Cache-Control: no-store",
      "X-Content-Type-Options: nosniff",
      `Content-Security-Policy: ${closedPolicy}`,
      "\r\n",
    ].join("\r\n"),
  );
}
