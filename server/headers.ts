import { randomFillSync } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

const fixed: [string, string][] = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  ["X-Robots-Tag", "noindex, nofollow"],
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  [
    "Permissions-Policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), browsing-topics=()",
  ],
];

/** What is no page opens nothing, should it ever be shown as one. */
export const closedPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

const pool = Buffer.alloc(18 * 256);
let used = pool.length;

function nonce(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 18;
  return pool.toString("base64", used - 18, used);
}

function pagePolicy(value: string, dev: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${value}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${value}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "report-uri /api/csp-report",
  ].join("; ");
}

const staticFile = /^\/(?:_next\/static\/|flags\/|icons\.svg|favicon\.ico)/;

/** Calendar programs and feed readers keep what they fetched, and ask whether it still stands. */
const calendar =
  /^\/api\/(?:calendar\/|activities\/[0-9a-f-]{36}\/(?:calendar\.ics|agenda\.ics|agenda-changes\.atom))/;

/** Sets what every answer carries. Next reads a page's nonce from the policy in the request. */
export function setHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { dev, https }: { dev: boolean; https: boolean },
) {
  for (const [name, value] of fixed) response.setHeader(name, value);
  if (https) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  const path = request.url ?? "/";
  delete request.headers["x-nonce"];
  delete request.headers["content-security-policy"];
  if (staticFile.test(path)) {
    response.setHeader("Content-Security-Policy", closedPolicy);
    return;
  }
  response.setHeader("Cache-Control", calendar.test(path) ? "private, no-cache" : "no-store");
  if (path.startsWith("/api/")) {
    response.setHeader("Content-Security-Policy", closedPolicy);
    return;
  }
  const value = nonce();
  const policy = pagePolicy(value, dev);
  request.headers["x-nonce"] = value;
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
}
