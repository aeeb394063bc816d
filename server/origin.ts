import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

const told = ["forwarded", "x-real-ip", "x-client-ip", "x-original-url", "x-rewrite-url"];

/**
 * Whoever sends a request could forge what only a proxy should say. Behind a trusted proxy the last
 * address it added is the client; otherwise Next fills these headers from the connection.
 */
export function settleForwarded(headers: IncomingHttpHeaders, trustProxy: boolean) {
  if (trustProxy) {
    const addresses = headers["x-forwarded-for"];
    if (addresses) headers["x-forwarded-for"] = String(addresses).split(",").at(-1)?.trim();
    return;
  }
  for (const name of told) delete headers[name];
  for (const name in headers) if (name.startsWith("x-forwarded-")) delete headers[name];
}

/**
 * What only this server says to the portal: the address of the connection (behind a trusted proxy, the one it named)
 * and the path asked for. A client's own headers of these names are overwritten.
 */
export function tellPortal(request: IncomingMessage) {
  const { headers, socket, url } = request;
  for (const name in headers)
    if (name.startsWith("x-enlace-") && name !== "x-enlace-background") delete headers[name];
  headers["x-enlace-address"] = String(headers["x-forwarded-for"] ?? socket.remoteAddress ?? "unknown");
  headers["x-enlace-path"] = url ?? "/";
}

/** The name by which this request reached us. */
export function ownHost(headers: IncomingHttpHeaders): string {
  return String(headers["x-forwarded-host"] ?? headers.host ?? "").toLowerCase();
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** A name that is not ours may be another site's that points here. */
export function knownHost(host: string, publicHost: string): boolean {
  return host === publicHost || loopback.test(host);
}

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
const form = /^(?:multipart\/|application\/x-www-form-urlencoded|text\/plain)/i;

/** True for a write that a page of another site may have sent. */
export function isForeign(request: IncomingMessage): boolean {
  const { method, headers } = request;
  if (safe.has(method ?? "GET")) return false;
  const { origin } = headers;
  if (origin !== undefined) return !sameHost(origin, ownHost(headers));
  if (headers["sec-fetch-site"] === "same-origin") return false;
  return "next-action" in headers || form.test(headers["content-type"] ?? "") || "sec-fetch-site" in headers;
}

function sameHost(origin: string, host: string): boolean {
  const match = /^https?:\/\/([^/]+)$/i.exec(origin);
  return match?.[1]?.toLowerCase() === host;
}
