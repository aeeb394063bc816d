import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

type Listener = (topic: string, version: string) => void;

type Live = {
  listeners: Set<Listener>;
  client?: pg.Client;
  starting?: Promise<void>;
  retry?: NodeJS.Timeout;
};
const shared = globalThis as { enlaceLive?: Live };
shared.enlaceLive ??= { listeners: new Set() };
const live = shared.enlaceLive;

/** What the database tells when something changed: a topic and a version, never content (`tell` in db/access). */
const CHANNEL = "enlace";

async function connect(): Promise<void> {
  const client = new pg.Client({ connectionString: env.databaseWebUrl, application_name: "enlace live" });
  const lost = () => {
    if (live.client !== client) return;
    live.client = undefined;
    void client.end().catch(() => undefined);
    // What was told meanwhile is unknown: everybody reads again.
    live.retry = setTimeout(() => void start().then(() => tellAll("*", "")), 1000);
    live.retry.unref();
  };
  client.on("error", lost);
  client.on("end", lost);
  client.on("notification", ({ payload = "" }) => {
    const [topic = "", version = ""] = payload.split(" ");
    tellAll(topic, version);
  });
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  live.client = client;
}

function tellAll(topic: string, version: string) {
  for (const listener of live.listeners) listener(topic, version);
}

function start(): Promise<void> {
  if (live.client || live.listeners.size === 0) return Promise.resolve();
  live.starting ??= connect()
    .catch((error: { code?: string }) => {
      log.warn({ code: error.code }, "not listening to the database");
      live.retry = setTimeout(() => void start(), 1000);
      live.retry.unref();
    })
    .finally(() => {
      live.starting = undefined;
    });
  return live.starting;
}

/**
 * Calls back for each change that the database tells, over one connection for the whole process. The topic "*" says
 * that something may have been missed. Resolves when listening has begun; gives what ends it.
 */
export async function listen(listener: Listener): Promise<() => void> {
  live.listeners.add(listener);
  await start();
  return () => {
    live.listeners.delete(listener);
    if (live.listeners.size > 0 || !live.client) return;
    const { client } = live;
    live.client = undefined;
    void client.end().catch(() => undefined);
  };
}
