/** Puts generated worlds into a database as its owner, in bulk, and takes them out again. */
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { asOwner } from "@/db/owner";
import type { Maker } from "./maker";

type Rows = Record<string, unknown>[];

async function insert(tx: Tx, table: string, rows: Rows): Promise<void> {
  const shapes = new Map<string, Rows>();
  for (const row of rows) {
    const shape = Object.keys(row).join(", ");
    shapes.set(shape, [...(shapes.get(shape) ?? []), row]);
  }
  for (const [shape, alike] of shapes) {
    const columns = sql.raw(shape.replace(/\w+/g, '"$&"'));
    const source = sql`jsonb_populate_recordset(null::${sql.raw(table)}, ${JSON.stringify(alike)}::jsonb)`;
    await tx.execute(sql`insert into ${sql.raw(table)} (${columns}) select ${columns} from ${source}`);
  }
}

/** Empties every table, but for the commons and the head of the audit chain. */
export function emptyAll(ownerUrl: string): Promise<void> {
  return asOwner(ownerUrl, async (tx) => {
    const found = await tx.execute<{ name: string }>(
      sql`select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const names = found.rows
      .map(({ name }) => name)
      .filter((name) => name !== "audit_head" && name !== "spaces");
    await tx.execute(sql.raw(`truncate ${names.join(", ")}, spaces`));
    await tx.execute(sql`update audit_head set seq = 0, hash = ''`);
  });
}

export function load(ownerUrl: string, maker: Maker): Promise<void> {
  const { world } = maker;
  return asOwner(ownerUrl, async (tx) => {
    const late = new Set(["countries", "audit_head", "register_numbers"]);
    await insert(
      tx,
      "countries",
      world.countries.map(({ code }) => ({ code })),
    );
    for (const [table, rows] of Object.entries(world)) if (!late.has(table)) await insert(tx, table, rows);
    for (const { code, lead_organisation_id } of world.countries)
      await tx.execute(
        sql`update countries set lead_organisation_id = ${lead_organisation_id} where code = ${code}`,
      );
    for (const table of ["comments", "document_versions", "corroborations", "attachments"] as const) {
      const ids = world[table].filter((row) => row.own_readers).map(({ id }) => id);
      await tx.execute(
        sql`update ${sql.raw(table)} set own_readers = true where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`,
      );
    }
    const log = await tx.execute<{ seq: string; act: string }>(sql`select seq, act from audit_log`);
    world.audit_log = log.rows.map(({ seq, act }) => ({ seq: Number(seq), act }));
    const registers = await tx.execute<{ register: string }>(sql`select register from register_numbers`);
    world.register_numbers = registers.rows;
    await tx.execute(sql`analyze`);
  });
}
