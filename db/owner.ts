import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Tx } from "./client";

/**
 * One transaction of the owner in which row security is not forced, for the seed, tests and benchmarks alone: they
 * write rows of everybody. It is forced again before the commit; a failure leaves everything as it was.
 */
export async function asOwner<T>(ownerUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    const forced = await client.query<{ name: string }>(
      "select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity",
    );
    for (const { name } of forced.rows) await client.query(`alter table ${name} no force row level security`);
    const result = await work(drizzle({ client, casing: "snake_case" }));
    for (const { name } of forced.rows) await client.query(`alter table ${name} force row level security`);
    await client.query("commit");
    return result;
  } finally {
    await client.end();
  }
}
