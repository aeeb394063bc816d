/** An act that somebody attempts as the web role, and what the model says of it. */
import type pg from "pg";
import type { Facts } from "../model/standing";
import type { World } from "../model/world";
import type { Writing } from "../model/writing";
import type { Random } from "../random";

type Step = { text: string; values: unknown[] };
export type Attempt = { act: string; steps: Step[]; allowed: boolean };

export type Context = { world: World; facts: Facts; may: Writing; random: Random };

/** A few rows, so that each viewer tries what they may and what they may not. */
export function few<T>(context: Context, rows: T[], count = 5): T[] {
  return Array.from({ length: Math.min(count, rows.length) }, () => context.random.pick(rows));
}

export function insert(table: string, row: object): Step {
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const values = Object.values(row).map((value) => (isJson(value) ? JSON.stringify(value) : value));
  return { text: `insert into ${table} (${columns}) values (${columns.map((_, i) => `$${i + 1}`)})`, values };
}

/** An update of one row; `set` is SQL. */
export function update(table: string, set: string, id: string, key = "id"): Step {
  return { text: `update ${table} set ${set} where ${key} = $1`, values: [id] };
}

export function remove(table: string, id: string, key = "id"): Step {
  return { text: `delete from ${table} where ${key} = $1`, values: [id] };
}

const isJson = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Refused: by a policy, a grant or a guard, by a label looser than its room, or because no row was touched. */
const refusals = new Set(["42501", "23514"]);

/** Tries the steps one after another and takes everything back to the savepoint. An error that is no refusal comes back in words. */
export async function attempt(client: pg.Client, { steps }: Attempt): Promise<boolean | string> {
  try {
    for (const step of steps) {
      const { rowCount } = await client.query(step.text, step.values);
      if (rowCount === 0) return false;
    }
    return true;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code && refusals.has(code)) return false;
    return `${code} ${message}`;
  } finally {
    await client.query("rollback to savepoint attempt");
  }
}
