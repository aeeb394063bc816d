import { AsyncResource } from "node:async_hooks";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { isId } from "@/domain/ids";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { endLease, type Lease, newLease, underLease } from "./lease";
import { PreparingClient } from "./prepared";

/** A transaction that is already begun and knows its viewer. */
export type Tx = NodePgDatabase;

type Pools = { web?: pg.Pool; job?: pg.Pool };
const shared = globalThis as { enlacePools?: Pools };
shared.enlacePools ??= {};
const pools = shared.enlacePools;
const connections = new WeakMap<pg.PoolClient, Tx>();

type Connected = NonNullable<Parameters<pg.Pool["connect"]>[0]>;

/** Whoever waited for a connection goes on as themselves, and not as the one that gave it back (`lease.ts`). */
class Pool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    if (!callback) return super.connect();
    super.connect(AsyncResource.bind(callback));
    return undefined;
  }
}

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
  const made = new Pool({
    ...limits,
    Client: PreparingClient,
    pipeline: true,
    connectionString,
    application_name: `enlace ${role}`,
  });
  // Without a listener the process would end when the database restarts.
  made.on("error", (error) =>
    log.warn({ code: (error as { code?: string }).code }, "database connection lost"),
  );
  // The pool listens to connections that wait; one that is lent when the database stops has nobody else.
  made.on("connect", (client) => client.on("error", () => undefined));
  pools[role] = made;
  return made;
}

function transactionOn(client: pg.PoolClient): Tx {
  let tx = connections.get(client);
  if (!tx) {
    tx = drizzle({ client, casing: "snake_case" });
    connections.set(client, tx);
  }
  return tx;
}

type Looking = { setting: "enlace.session" | "enlace.account"; value: string };

/** Begins as who looks: a value and never part of the text, for every connection of a role reads the texts of the others. */
function begin(client: pg.PoolClient, mode: "read" | "write", looking: Looking | null): Promise<unknown> {
  const begun = client.query(mode === "read" ? "begin read only" : "begin");
  if (!looking) return begun;
  const text = "select set_config($1, $2, true)";
  return Promise.all([begun, client.query({ text, values: [looking.setting, looking.value] })]);
}

/** A connection of the pool that answers under this lease alone. */
async function lend(role: keyof Pools, lease: Lease): Promise<pg.PoolClient> {
  const client = await pool(role).connect();
  (client as unknown as PreparingClient).lease = lease;
  return client;
}

/** Ends the transaction and its lease; a connection that does not answer is not used again. */
async function giveBack(client: pg.PoolClient, lease: Lease, how: "commit" | "rollback"): Promise<void> {
  const ended = await endLease(lease, () => client.query(how)).then(
    () => undefined,
    (failure: Error) => failure,
  );
  (client as unknown as PreparingClient).lease = undefined;
  client.release(ended instanceof pg.DatabaseError ? undefined : ended);
  if (ended && how === "commit") throw ended;
}

function inTransaction<T>(
  role: keyof Pools,
  looking: Looking | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const lease = newLease();
  return underLease(lease, async () => {
    const client = await lend(role, lease);
    let result: T;
    try {
      await begin(client, "write", looking);
      result = await work(transactionOn(client));
    } catch (error) {
      await giveBack(client, lease, "rollback");
      throw error;
    }
    await giveBack(client, lease, "commit");
    return result;
  });
}

type Reading = { readers: number; lease: Lease; client: Promise<pg.PoolClient>; begun?: Promise<unknown> };

function newReading(): Reading {
  const lease = newLease();
  return { readers: 0, lease, client: underLease(lease, () => lend("web", lease)) };
}

const sha256 = /^[0-9a-f]{64}$/;

function asSession(sessionHash: string | null): Looking {
  return { setting: "enlace.session", value: sessionHash && sha256.test(sessionHash) ? sessionHash : "" };
}

export type Reader = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * Reads of one request as whoever holds this session: the SHA-256 of its secret in hexadecimal digits, or null for
 * somebody who is not signed in. PostgreSQL decides what it may see. Reads under way at the same time share one
 * read-only transaction of the web role, which ends with the last of them; statements go out without waiting for it
 * to begin.
 */
export function readerFor(sessionHash: string | null): Reader {
  let open: Reading | undefined;
  return (work) => {
    open ??= newReading();
    const reading = open;
    reading.readers++;
    return underLease(reading.lease, async () => {
      try {
        const client = await reading.client;
        reading.begun ??= begin(client, "read", asSession(sessionHash));
        const [result] = await Promise.all([work(transactionOn(client)), reading.begun]);
        return result;
      } catch (error) {
        // A statement that failed has ended the transaction for whoever comes later.
        if (open === reading) open = undefined;
        throw error;
      } finally {
        if (--reading.readers === 0) {
          if (open === reading) open = undefined;
          // Nobody waits for the end of a transaction that wrote nothing.
          void reading.client
            .then((client) => giveBack(client, reading.lease, "commit"))
            .catch(() => undefined);
        }
      }
    });
  };
}

/** One transaction of the web role as whoever holds this session, as `readerFor` says. */
export function asViewer<T>(
  sessionHash: string | null,
  mode: "read" | "write",
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (mode === "read") return readerFor(sessionHash)(work);
  return inTransaction("web", asSession(sessionHash), work);
}

/** One transaction of the job role without a viewer: sign-in, invitations, jobs. Sees only what its own policies open. */
export function asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction("job", null, work);
}

/** One transaction of the job role that reads as this person, for what a job writes to them. */
export function asAccount<T>(accountId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!isId(accountId)) throw new TypeError("not an account");
  return inTransaction("job", { setting: "enlace.account", value: accountId }, work);
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
