import type { Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

type Draining = {
  server: Server;
  open: Set<ServerResponse>;
  /** How long new requests are still taken, until load balancers have seen that we are going. */
  grace: number;
};

const PATIENCE = 20_000;

/** Ends a server so that no request in flight is dropped. */
export async function drain({ server, open, grace }: Draining) {
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  for (const response of open) if (!response.headersSent) response.setHeader("Connection", "close");
  await sleep(grace);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const response of open) if (isStream(response)) response.end();
  const given = AbortSignal.timeout(PATIENCE);
  while (open.size && !given.aborted) await sleep(10);
  server.closeAllConnections();
  await closed;
}

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}
