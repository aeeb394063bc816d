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
export async function embedded(): Promise<Server> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "enlace-test-"));
  const server = await startEmbeddedPostgres({ dataDirectory, durable: false });
  await asking(server.superuserUrl, "alter role enlace_owner createdb");
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A new database beside the one of this address, on the same server: empty, or a copy of another there. */
export async function databaseBeside(url: string, template = "template1"): Promise<Server> {
  const name = `enlace_test_${process.pid}_${Math.floor(Math.random() * 1e9)}`;
  await asking(url, `create database ${name} template ${template}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { ownerUrl: own.href, stop: () => asking(url, `drop database ${name} with (force)`) };
}

/** A migrated, empty database of its own, on the server of the whole run (`template.ts`). */
export async function freshDatabase(): Promise<TestDatabase> {
  const { ENLACE_TEST_SERVER, ENLACE_TEST_TEMPLATE } = process.env;
  if (!ENLACE_TEST_SERVER) throw new Error("tests/template.ts has not run");
  const database = await databaseBeside(ENLACE_TEST_SERVER, ENLACE_TEST_TEMPLATE);
  const { webUrl, jobUrl } = await migrate(database.ownerUrl, { secret: testSecret });
  return { ...database, webUrl, jobUrl };
}
