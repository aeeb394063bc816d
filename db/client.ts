import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { PreparingClient } from "./prepared";

/** A transaction that is already begun and knows its viewer. */
export type Tx = NodePgDatabase;

type Pools = { web?: pg.Pool; job?: pg.Pool };
const shared = globalThis as { enlacePools?: Pools };
shared.enlacePools ??= {};
const pools = shared.enlacePools;
const connections = new WeakMap<pg.PoolClient, Tx>();

const limits = {
  max: 20,
  // Covers the wait for a free connection as well: forty people who sign in at once wait, and are not turned away.
  connectionTimeoutMillis: 8_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
};

function pool(role: keyof Pools): pg.Pool {
  const existing = pools[role];
  if (existing) return existing;
  const connectionString = role === "web" ? env.databaseWebUrl : env.databaseJobUrl;
  const made = new pg.Pool({
    ...limits,
    Client: PreparingClient,
    connectionString,
    application_name: `enlace ${role}`,
  });
  // Without a listener the process would end when the database restarts.
  made.on("error", (error) =>
    log.warn({ code: (error as { code?: string }).code }, "database connection lost"),
  );
  pools[role] = made;
  return made;
}

type Looking = { setting: "enlace.session" | "enlace.account"; value: string };

async function inTransaction<T>(
  role: keyof Pools,
  begin: "begin" | "begin read only",
  looking: Looking | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool(role).connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    // A value and never part of the text: every connection of a role may read the texts of the others.
    if (looking)
      await client.query({
        text: "select set_config($1, $2, true)",
        values: [looking.setting, looking.value],
      });
    let tx = connections.get(client);
    if (!tx) {
      tx = drizzle({ client, casing: "snake_case" });
      connections.set(client, tx);
    }
    const result = await work(tx);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

const sha256 = /^[0-9a-f]{64}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One transaction of the web role as whoever holds this session: the SHA-256 of its secret in hexadecimal digits,
 * or null for somebody who is not signed in. PostgreSQL decides what it may see.
 */
export function asViewer<T>(
  sessionHash: string | null,
  mode: "read" | "write",
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const session = sessionHash && sha256.test(sessionHash) ? sessionHash : "";
  const begin = mode === "read" ? "begin read only" : "begin";
  return inTransaction("web", begin, { setting: "enlace.session", value: session }, work);
}

/** One transaction of the job role without a viewer: sign-in, invitations, jobs. Sees only what its own policies open. */
export function asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction("job", "begin", null, work);
}

/** One transaction of the job role that reads as this person, for what a job writes to them. */
export function asAccount<T>(accountId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!uuid.test(accountId)) throw new TypeError("not an account");
  return inTransaction("job", "begin", { setting: "enlace.account", value: accountId }, work);
}

/** The job role's pool, for the store of the rate limits (`db/rate-limits.ts`). */
export function jobPool(): pg.Pool {
  return pool("job");
}

/** Ends all connections, at the end of the process or of a test. */
export async function closePools(): Promise<void> {
  const open = Object.values(pools);
  delete pools.web;
  delete pools.job;
  await Promise.all(open.map((each) => each.end()));
}
