import { createHash, createHmac } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runDrizzle } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { SetupError } from "@/lib/env";
import { connectTo } from "./connect";
import { addressOf, ensureRole, setPassword } from "./logins";
import { installQueue } from "./queue";

type Addresses = { webUrl: string; jobUrl: string };
type Options = {
  secret: string;
  webUrl?: string;
  jobUrl?: string;
  /** Where access/ and migrations/ are. */
  folder?: string;
};

const LOCK = "7067120215";

/** Brings the database to what this code needs. Any number of processes may do it at once. */
export async function migrate(ownerUrl: string, options: Options): Promise<Addresses> {
  const folder = options.folder ?? join(process.cwd(), "db");
  const migrationsFolder = join(folder, "migrations");
  const client = await connectTo(ownerUrl);
  try {
    await checkServer(client);
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await keepTemporaryTablesOut(client);
    const wanted = fingerprint(folder, options);
    if ((await installed(client)) !== wanted) {
      await checkNotNewer(client, migrationsFolder);
      await ensureRole(client, "enlace_web");
      await ensureRole(client, "enlace_job");
      await client.query("set check_function_bodies = off");
      await runFolder(client, join(folder, "access/before"));
      await runDrizzle(drizzle(client), { migrationsFolder });
      await installQueue(ownerUrl, client);
      await runFolder(client, join(folder, "access/after"));
      if (!options.webUrl) await setPassword(client, "enlace_web", options.secret);
      if (!options.jobUrl) await setPassword(client, "enlace_job", options.secret);
      await remember(client, wanted);
    }
  } finally {
    await client.end();
  }
  return {
    webUrl: options.webUrl ?? addressOf(ownerUrl, "enlace_web", options.secret),
    jobUrl: options.jobUrl ?? addressOf(ownerUrl, "enlace_job", options.secret),
  };
}

/** Always: a right to the database itself is lost where its contents are copied or brought back from a dump. */
async function keepTemporaryTablesOut(client: pg.Client) {
  const { rows } = await client.query("select format('%I', current_database()) as name");
  await client.query(`revoke temporary on database ${rows[0].name} from public`);
}

async function checkServer(client: pg.Client) {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
       current_database() as name, has_database_privilege(current_database(), 'create') as owner`,
  );
  const { number, version, name, owner } = rows[0];
  if (number < 150000)
    throw new SetupError(`The database is PostgreSQL ${version}; Enlace needs 15 or later.`);
  if (!owner) {
    throw new SetupError(
      `${client.user} in DATABASE_URL must own the database ${name}, see docs/running.md.`,
    );
  }
}

async function checkNotNewer(client: pg.Client, migrationsFolder: string) {
  const { rows } = await client.query(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as found",
  );
  if (!rows[0].found) return;
  const known = new Set(readMigrationFiles({ migrationsFolder }).map((migration) => migration.hash));
  const applied = await client.query("select hash from drizzle.__drizzle_migrations");
  if (applied.rows.every((row) => known.has(row.hash))) return;
  throw new SetupError(
    "The database is newer than this code: it has migrations that this Enlace does not know. Start the newer Enlace, or give this one an empty database (the embedded one: remove the data folder).",
  );
}

function sqlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => join(folder, name));
}

async function runFolder(client: pg.Client, folder: string) {
  for (const file of sqlFiles(folder)) {
    await client.query(readFileSync(file, "utf8")).catch((error: Error) => {
      throw new Error(`${file}: ${error.message}`, { cause: error });
    });
  }
}

/** Changes with every file and setting that setting up depends on; equal means nothing to do. */
function fingerprint(folder: string, { secret, webUrl, jobUrl }: Options): string {
  const hash = createHash("sha256");
  const folders = ["access/before", "migrations", "access/after"];
  const files = folders.flatMap((name) => sqlFiles(join(folder, name)));
  const own = ["migrate.ts", "queue.ts", "../package-lock.json"].map((name) =>
    join(process.cwd(), "db", name),
  );
  for (const file of [...files, ...own.filter(existsSync)]) hash.update(file).update(readFileSync(file));
  hash.update(createHmac("sha256", secret).update("fingerprint").digest());
  return hash.update(`${Boolean(webUrl)} ${Boolean(jobUrl)}`).digest("hex");
}

async function installed(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query("select to_regclass('drizzle.enlace_setup') is not null as found");
  if (!rows[0].found) return undefined;
  return (await client.query("select fingerprint from drizzle.enlace_setup")).rows[0]?.fingerprint;
}

async function remember(client: pg.Client, fingerprint: string) {
  await client.query(
    `create table if not exists drizzle.enlace_setup (id int primary key check (id = 1), fingerprint text not null)`,
  );
  await client.query(
    `insert into drizzle.enlace_setup values (1, $1) on conflict (id) do update set fingerprint = $1`,
    [fingerprint],
  );
}
