import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "@/db/migrate";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres/launch";

export const testSecret = "a secret of the tests, long enough";

export type TestDatabase = { ownerUrl: string; webUrl: string; jobUrl: string; stop(): Promise<void> };

type Server = { ownerUrl: string; stop(): Promise<void> };

async function asking(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** An embedded server that forgets all when it stops. */
export async function embedded(): Promise<Server & { superuserUrl: string }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "enlace-test-"));
  const server = await startEmbeddedPostgres({ dataDirectory, durable: false });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Waits for connections that are about to end, as PostgreSQL does; whoever may ends those that stay. */
async function drop(url: string, name: string) {
  await asking(url, `drop database ${name}`).catch((error) => {
    if (error.code !== "55006") throw error;
    return asking(url, `drop database ${name} with (force)`);
  });
}

/** On one server: who makes and drops databases there, and who owns them. */
export type Beside = { makerUrl: string; ownerUrl: string };

/** A new database on that server: empty, or a copy of another there. */
export async function databaseBeside(
  { makerUrl, ownerUrl }: Beside,
  template = "template1",
): Promise<Server> {
  const name = `enlace_test_${process.pid}_${Math.floor(Math.random() * 1e9)}`;
  const own = new URL(ownerUrl);
  await asking(makerUrl, `create database ${name} template ${template} owner ${own.username}`);
  own.pathname = `/${name}`;
  return { ownerUrl: own.href, stop: () => drop(makerUrl, name) };
}

/** A migrated, empty database of its own, on the server of the whole run (`template.ts`). */
export async function freshDatabase(): Promise<TestDatabase> {
  const { ENLACE_TEST_SERVER, ENLACE_TEST_TEMPLATE } = process.env;
  if (!ENLACE_TEST_SERVER) throw new Error("tests/template.ts has not run");
  const database = await databaseBeside(JSON.parse(ENLACE_TEST_SERVER), ENLACE_TEST_TEMPLATE);
  const { webUrl, jobUrl } = await migrate(database.ownerUrl, { secret: testSecret });
  return { ...database, webUrl, jobUrl };
}
