import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";

const JOB = "enlace_job";

/** The tables of the job queue, open to the job role only. */
export async function installQueue(ownerUrl: string, owner: pg.Client) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  pool.on("error", () => undefined).on("connect", (client) => client.on("error", () => undefined));
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
  }
  await owner.query(`
    revoke all on schema graphile_worker from public;
    grant usage on schema graphile_worker to ${JOB};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${JOB};
    grant usage on all sequences in schema graphile_worker to ${JOB};
    revoke execute on all functions in schema graphile_worker from public;
    grant execute on all functions in schema graphile_worker to ${JOB};`);
  const { rows } = await owner.query(
    `select relname as name from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind in ('r', 'p')`,
  );
  for (const { name } of rows) {
    const table = `graphile_worker.${owner.escapeIdentifier(name)}`;
    await owner.query(`
      alter table ${table} enable row level security;
      drop policy if exists ${JOB} on ${table};
      create policy ${JOB} on ${table} to ${JOB} using (true) with check (true);`);
  }
}
