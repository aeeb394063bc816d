import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "@/db/migrate";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres/launch";

export const testSecret = "a secret of the tests, long enough";

export type TestDatabase = { ownerUrl: string; webUrl: string; jobUrl: string; stop(): Promise<void> };

type Server = { ownerUrl: string; stop(): Promise<void> };

async function embedded(): Promise<Server> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "enlace-test-"));
  const server = await startEmbeddedPostgres({ dataDirectory, durable: false });
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A new, empty database beside the one that DATABASE_URL names, on the same server. */
export async function databaseBeside(url: string): Promise<Server> {
  const name = `enlace_test_${process.pid}_${Math.floor(Math.random() * 1e9)}`;
  const asAdmin = async (statement: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await asAdmin(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { ownerUrl: own.href, stop: () => asAdmin(`drop database ${name} with (force)`) };
}

/**
 * A migrated, empty database of its own: on an embedded server of its own, or on the server of DATABASE_URL, whose
 * role must be able to create databases and roles.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const url = process.env.DATABASE_URL;
  const server = await (url ? databaseBeside(url) : embedded());
  const { webUrl, jobUrl } = await migrate(server.ownerUrl, { secret: testSecret });
  return { ...server, webUrl, jobUrl };
}
