/** Compares, for one viewer after another, the rows that the database shows with those that the model allows. */
import { createHash } from "node:crypto";
import type pg from "pg";
import { PreparingClient } from "@/db/prepared";
import { Reading } from "./model/reading";
import { type Facts, nobody, reachedByJob, type Viewer, viewerOf } from "./model/standing";
import { keyColumns, keyOf, type Table, type World } from "./model/world";

export type Difference = { kind: "leak" | "loss"; table: Table; key: string; viewer: string };
export type Tally = { viewers: number; comparisons: number; differences: Difference[] };

/** Tables that a role has no grant on are no rows to it. */
async function readable(client: pg.Client, tables: Table[]): Promise<Table[]> {
  const asked = `select t from unnest($1::text[]) t where has_any_column_privilege(t, 'select')`;
  const found = await client.query<{ t: Table }>(asked, [tables]);
  return found.rows.map(({ t }) => t);
}

async function statement(client: pg.Client, asked: Table[]): Promise<string> {
  const tables = await readable(client, asked);
  const part = (table: Table) => {
    const key = keyColumns(table)
      .map((column) => `${column}::text`)
      .join(` || ' ' || `);
    return `select '${table}' as name, array_agg(${key}) as keys from ${table}`;
  };
  return tables.map(part).join(" union all ");
}

/** A person or a session of the web role, or a person as the job role sees them. */
export type Eye = { name: string; setting: string; viewer: Viewer };

export function webEyes(facts: Facts): Eye[] {
  const eyes = facts.world.account_sessions.map((session) => ({
    name: `${session.kind} session ${session.id}`,
    setting: session.secret_hash,
    viewer: viewerOf(facts, session),
  }));
  const strangers = ["", "f".repeat(64), "'", facts.world.accounts[0]?.id ?? ""];
  return [...eyes, ...strangers.map((setting) => ({ name: `"${setting}"`, setting, viewer: nobody }))];
}

export function jobEyes(facts: Facts): Eye[] {
  return facts.world.accounts.map((account) => ({
    name: `job for ${account.id}`,
    setting: account.id,
    viewer: reachedByJob(account),
  }));
}

/** What the model allows this viewer, by table. */
function allowed(reading: Reading, world: World, viewer: Viewer, tables: Table[]): Map<Table, Set<string>> {
  const found = new Map<Table, Set<string>>();
  for (const table of tables) {
    const rows = world[table].filter((row) => reading.may(viewer, table, row as never));
    found.set(table, new Set(rows.map((row) => keyOf(table, row))));
  }
  return found;
}

export async function compare(
  client: pg.Client,
  role: "web" | "job",
  facts: Facts,
  eyes: Eye[],
  except: Table[] = [],
  tables = Object.keys(facts.world) as Table[],
): Promise<Tally> {
  const { world } = facts;
  const reading = new Reading(facts);
  const tally: Tally = { viewers: 0, comparisons: 0, differences: [] };
  const text = await statement(client, tables);
  const query = { name: createHash("md5").update(text).digest("hex"), text };
  const setting = role === "web" ? "enlace.session" : "enlace.account";
  for (const eye of eyes) {
    await client.query("begin read only");
    await client.query("select set_config($1, $2, true)", [setting, eye.setting]);
    const shown = await client.query<{ name: Table; keys: string[] | null }>(query);
    await client.query("commit");
    const seen = new Map(shown.rows.map(({ name, keys }) => [name, new Set(keys ?? [])]));
    tally.viewers += 1;
    for (const [table, right] of allowed(reading, world, eye.viewer, tables)) {
      if (except.includes(table)) continue;
      const got = seen.get(table) ?? new Set();
      tally.comparisons += world[table].length;
      const note = (kind: Difference["kind"], key: string) =>
        tally.differences.push({ kind, table, key, viewer: eye.name });
      for (const key of got) if (!right.has(key)) note("leak", key);
      for (const key of right) if (!got.has(key)) note("loss", key);
    }
  }
  return tally;
}

/** A connection as the portal has them: one plan serves whoever looks next. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new PreparingClient({ connectionString: url });
  await client.connect();
  return client;
}

/** Everything that each session is shown, by session. */
export async function shownTo(client: pg.Client, world: World): Promise<Map<string, Set<string>>> {
  const text = await statement(client, Object.keys(world) as Table[]);
  const shown = new Map<string, Set<string>>();
  for (const { secret_hash } of world.account_sessions) {
    await client.query("begin read only");
    await client.query("select set_config('enlace.session', $1, true)", [secret_hash]);
    const { rows } = await client.query<{ name: Table; keys: string[] | null }>({ name: "everything", text });
    await client.query("commit");
    shown.set(
      secret_hash,
      new Set(rows.flatMap(({ name, keys }) => (keys ?? []).map((key) => `${name} ${key}`))),
    );
  }
  return shown;
}
