import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { withFormNotes } from "@/lib/failed-form";
import { guardBody } from "./body";
import { setHeaders } from "./headers";
import { isForeign, knownHost, ownHost, settleForwarded, tellPortal } from "./origin";
import { isMalformed } from "./path";
import { plain, refuseRaw } from "./plain";
import { reportPolicy } from "./policy-reports";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type ServerOptions = {
  dev: boolean;
  publicUrl: string;
  trustProxy: boolean;
  handle: Handle;
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  /** Whether work can be done now, for load balancers. */
  ready: () => Promise<boolean>;
};

/** The HTTP server around Next: what must hold for every request is decided here, once. */
export function createPortalServer(options: ServerOptions): { server: Server; open: Set<ServerResponse> } {
  const { dev, trustProxy, handle, ready } = options;
  const publicHost = new URL(options.publicUrl).host;
  const https = options.publicUrl.startsWith("https:");
  const open = new Set<ServerResponse>();

  const server = createServer({
    requestTimeout: 300_000,
    headersTimeout: 20_000,
    keepAliveTimeout: 65_000,
    requireHostHeader: false,
  });
  server.on("request", (request, response) => {
    open.add(response);
    response.once("close", () => open.delete(response));
    settleForwarded(request.headers, trustProxy);
    tellPortal(request);
    setHeaders(request, response, { dev, https });
    const url = request.url ?? "";
    if (isMalformed(url)) return plain(response, 400, "This address is malformed.");
    if (url === "/api/health") return plain(response, 200, "alive");
    if (url === "/api/ready")
      return void ready().then((is) => plain(response, is ? 200 : 503, is ? "ready" : "not ready"));
    if (!allows(url, request.method ?? "")) return plain(response, 405, "This method is not possible here.");
    const host = ownHost(request.headers);
    if (!host) return plain(response, 400, "This request names no host.");
    if (!knownHost(host, publicHost)) return plain(response, 421, `This portal is ${options.publicUrl}.`);
    // Mail programs stop mails by themselves, from nowhere (RFC 8058): the link says all.
    if (isForeign(request) && !/^\/api\/stop-mails\/[\w.+-]+$/.test(url))
      return plain(response, 403, "This request came from another site.");
    if (url === "/api/csp-report") return reportPolicy(request, response);
    if (!guardBody(request, response)) return;
    answer(handle, request, response).catch(() => {
      if (!response.headersSent) plain(response, 500, "Something went wrong here.");
      else response.destroy();
    });
  });
  server.on("upgrade", (request, socket, head) => {
    if (dev && knownHost(ownHost(request.headers), publicHost)) void options.upgrade(request, socket, head);
    else socket.destroy();
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => refuseRaw(error, socket));
  return { server, open };
}

/** A form that the browser itself posts is answered with a whole page, which says in its title how the form did. */
function answer(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const plainly = request.method === "POST" && request.headers["next-action"] === undefined;
  return plainly ? withFormNotes(() => handle(request, response)) : handle(request, response);
}

function allows(url: string, method: string): boolean {
  if (url.startsWith("/api/")) return method !== "TRACE" && method !== "CONNECT";
  return method === "GET" || method === "HEAD" || method === "POST";
}
