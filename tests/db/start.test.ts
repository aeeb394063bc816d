import { readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "@/db/migrate";
import { checkServing } from "@/db/serving";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/embedded-postgres/launch";
import { makeFolder } from "@/scripts/folder";
import { lockFolder } from "@/scripts/lock";

const secret = "a secret of the tests, long enough";
let dataDirectory: string;
let server: EmbeddedPostgres;

const start = () => startEmbeddedPostgres({ dataDirectory, durable: false });
const pidFile = () => join(server.directory, "cluster/postmaster.pid");

async function one<T>(url: string, query: string): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows[0];
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "enlace-start-"));
  server = await start();
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(dataDirectory, { recursive: true, force: true });
});

test("the embedded PostgreSQL has no port, a private socket and a password file for its owner only", async () => {
  const listens = await one<{ listen_addresses: string }>(server.superuserUrl, "show listen_addresses");
  expect(listens.listen_addresses).toBe("");
  const socket = new URL(server.ownerUrl).searchParams.get("host") ?? "";
  expect(statSync(socket).mode & 0o777).toBe(0o700);
  expect(statSync(join(server.directory, "passwords.json")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(server.directory, "cluster/pg_hba.conf"), "utf8")).not.toMatch(
    /^[^#]*\s(trust|password|md5)$/m,
  );
});

test("its owner is no superuser and cannot bypass row-level security", async () => {
  const owner = await one<object>(
    server.ownerUrl,
    "select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user",
  );
  expect(owner).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: true });
});

test("a live server is adopted, a dead one and its stale pid are not in the way", async () => {
  const adopted = await start();
  expect(adopted.adopted).toBe(true);
  process.kill(Number(readFileSync(pidFile(), "utf8").split("\n")[0]), "SIGKILL");
  const lines = readFileSync(pidFile(), "utf8").split("\n");
  writeFileSync(pidFile(), [String(process.pid), ...lines.slice(1)].join("\n"));
  server = await start();
  expect(server.adopted).toBe(false);
  expect(await one(server.ownerUrl, "select 1 as one")).toEqual({ one: 1 });
}, 30_000);

test("three migrations at once, and again, end in one schema that may be served", async () => {
  const all = await Promise.all([1, 2, 3].map(() => migrate(server.ownerUrl, { secret })));
  const again = await migrate(server.ownerUrl, { secret });
  expect(all).toEqual([again, again, again]);
  await checkServing("enlace_web", again.webUrl);
  await checkServing("enlace_job", again.jobUrl);
}, 60_000);

test("it refuses to serve through the owner, and to touch a database that is newer", async () => {
  await expect(checkServing("enlace_web", server.ownerUrl)).rejects.toThrow(
    /Refusing to serve: .*owns tables/,
  );
  await one(
    server.ownerUrl,
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('new', 9e14)",
  );
  await expect(migrate(server.ownerUrl, { secret: `${secret}!` })).rejects.toThrow(/newer than this code/);
  await one(server.ownerUrl, "delete from drizzle.__drizzle_migrations where hash = 'new'");
});

test("one start for each data folder; the lock of a killed process is free", () => {
  const path = join(dataDirectory, "lock");
  const unlock = lockFolder(dataDirectory, 3000);
  expect(() => lockFolder(dataDirectory, 3001)).toThrow(/already runs/);
  unlock();
  writeFileSync(path, JSON.stringify({ pid: process.pid, since: "another time", port: 3000 }));
  lockFolder(dataDirectory, 3000)();
});

test("a folder that cannot be made is said in words, and nobody waits for it", async () => {
  expect(() => makeFolder(join(dataDirectory, "one/in/another"))).not.toThrow();
  writeFileSync(join(dataDirectory, "a-file"), "");
  expect(() => makeFolder(join(dataDirectory, "a-file"))).toThrow("it is no folder");
  expect(() => makeFolder(join(dataDirectory, "a-file/below"))).toThrow("a part of it is no folder");
  if (process.platform === "linux")
    expect(() => makeFolder("/proc/enlace/data")).toThrow("Enlace cannot keep its data in /proc/enlace/data");
});
