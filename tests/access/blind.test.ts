/** Statements that name no row and no column of the old one: PostgreSQL asks the policies of writing alone. */
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../database";
import { connect, webEyes } from "./compare";
import { figures } from "./figures";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Reading } from "./model/reading";
import { Facts } from "./model/standing";
import type { Post } from "./model/world";
import { Writing } from "./model/writing";
import { addWorld } from "./worlds";

const seed = Number(process.env.ENLACE_SEED ?? Date.now() % 1_000_000);
let db: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.stop());

const tables = ["findings", "documents", "priorities"] as const;
type Table = (typeof tables)[number];

/** Rows that this number was written into, whoever may read them. */
async function touched(owner: pg.Client, table: Table, revision: number): Promise<string[]> {
  const asked = `select id from ${table} where revision = $1 order by id`;
  return (await owner.query<{ id: string }>(asked, [revision])).rows.map(({ id }) => id);
}

/** What the viewer reads and may edit or correct. */
function writable(may: Writing, table: Table, row: Post): boolean {
  if (!may.me || !may.reading.may(may.viewer, table, row as never)) return false;
  if (table === "priorities") return may.proposer(row) || may.leads(row.space_id);
  return may.tightens(row);
}

test("a statement that names no row touches what its writer reads and may write, and nothing hidden", async () => {
  const maker = new Maker(seed);
  for (let made = 0; made < 2; made++) addWorld(maker);
  await emptyAll(db.ownerUrl);
  await load(db.ownerUrl, maker);
  const { world } = maker;
  const facts = new Facts(world);
  const reading = new Reading(facts);
  const [web, owner] = await Promise.all([connect(db.webUrl), connect(db.ownerUrl)]);
  for (const table of tables) await owner.query(`alter table ${table} no force row level security`);
  const sum = { statements: 0, rows: 0 };
  for (const eye of webEyes(facts)) {
    const may = new Writing(reading, eye.viewer);
    for (const table of tables) {
      sum.statements += 1;
      const revision = 1000 + sum.statements;
      await web.query("begin");
      await web.query("select set_config('enlace.session', $1, true)", [eye.setting]);
      await web.query(`update ${table} set revision = ${revision}`);
      await web.query("commit");
      const right = (world[table] as Post[]).filter((row) => writable(may, table, row)).map(({ id }) => id);
      expect(await touched(owner, table, revision), `${table} for ${eye.name}, seed ${seed}`).toEqual(
        right.sort(),
      );
      sum.rows += right.length;
    }
  }
  await Promise.all([web.end(), owner.end()]);
  expect(sum.rows).toBeGreaterThan(0);
  figures({ seed, ...sum });
});

test("nor does it touch a notice of what its reader may not read", async () => {
  const maker = new Maker(seed);
  for (let made = 0; made < 2; made++) addWorld(maker);
  await emptyAll(db.ownerUrl);
  await load(db.ownerUrl, maker);
  const { world } = maker;
  const facts = new Facts(world);
  const reading = new Reading(facts);
  const web = await connect(db.webUrl);
  const sum = { touched: 0, hidden: 0 };
  for (const eye of webEyes(facts)) {
    const { me, viewer } = new Writing(reading, eye.viewer);
    const own = world.notices.filter((row) => row.account_id === me?.id);
    const right = own.filter((row) => reading.may(viewer, "notices", row));
    await web.query("begin");
    await web.query("select set_config('enlace.session', $1, true)", [eye.setting]);
    const { rowCount } = await web.query("update notices set read_at = now()");
    await web.query("rollback");
    expect(rowCount, `${eye.name}, seed ${seed}`).toBe(right.length);
    sum.touched += right.length;
    sum.hidden += own.length - right.length;
  }
  await web.end();
  expect(sum.hidden).toBeGreaterThan(0);
  figures({ seed, ...sum });
});
