import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../database";
import { insert, update } from "./acts/attempt";
import { compare, connect, shownTo, webEyes } from "./compare";
import { describeDifferences } from "./figures";
import { endPosting, labelItem, labelSpace, tightenSession } from "./happenings";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Facts, viewerOf } from "./model/standing";
import type { Label, World } from "./model/world";
import { addWorld } from "./worlds";

const seed = Number(process.env.ENLACE_SEED ?? Date.now() % 1_000_000);
let db: Awaited<ReturnType<typeof freshDatabase>>;
let web: pg.Client;
beforeAll(async () => {
  db = await freshDatabase();
  web = await connect(db.webUrl);
});
afterAll(async () => {
  await web.end();
  await db.stop();
});

async function fresh(extra: number): Promise<{ world: World; maker: Maker }> {
  const maker = new Maker(seed + extra);
  addWorld(maker);
  addWorld(maker);
  await emptyAll(db.ownerUrl);
  await load(db.ownerUrl, maker);
  return { world: maker.world, maker };
}

async function agrees(world: World): Promise<void> {
  const facts = new Facts(world);
  const { differences } = await compare(web, "web", facts, webEyes(facts));
  expect(differences.length, describeDifferences(seed, differences)).toBe(0);
}

/** Somebody's write, committed. */
async function as(hash: string, steps: { text: string; values: unknown[] }[]): Promise<number> {
  await web.query("begin");
  await web.query("select set_config('enlace.session', $1, true)", [hash]);
  let touched = 0;
  for (const { text, values } of steps) touched += (await web.query(text, values)).rowCount ?? 0;
  await web.query("commit");
  return touched;
}

/** An interactive session of somebody for whom this holds. */
function sessionWhere(world: World, holds: (facts: Facts, viewer: ReturnType<typeof viewerOf>) => boolean) {
  const facts = new Facts(world);
  return world.account_sessions.find((session) => {
    const viewer = viewerOf(facts, session);
    return viewer.interactive && holds(facts, viewer);
  });
}

test("tightening a space carries along what is in it, also what the actor cannot read, and shows nobody more", async () => {
  for (let extra = 0; extra < 2; extra++) {
    const { world } = await fresh(extra);
    for (const space of world.spaces.filter(({ kind, label }) => kind !== "commons" && label < 3)) {
      const lead = sessionWhere(world, (facts, viewer) => facts.leads(viewer, space.id));
      if (!lead) continue;
      const label = (space.label + 1) as Label;
      expect(await as(lead.secret_hash, [update("spaces", `label = ${label}`, space.id)])).toBe(1);
      labelSpace(world, space.id, label);
    }
    await agrees(world);
    const stored = await connect(db.ownerUrl);
    const labels = [...world.findings, ...world.documents, ...world.comments, ...world.document_versions];
    await stored.query(
      "begin; alter table findings no force row level security; alter table documents no force row level security; alter table comments no force row level security; alter table document_versions no force row level security",
    );
    const { rows } = await stored.query<{ id: string; label: Label }>(
      "select id, label from findings union all select id, label from documents union all select id, label from comments union all select id, label from document_versions",
    );
    await stored.query("rollback");
    await stored.end();
    const kept = new Map(rows.map(({ id, label }) => [id, label]));
    expect(labels.filter(({ id, label }) => kept.get(id) !== label)).toEqual([]);
  }
});

test("loosening a space by its author loosens nothing in it", async () => {
  let loosened = 0;
  // Few spaces are led by their author: so many worlds as it takes.
  for (let extra = 10; extra < 13 || (loosened === 0 && extra < 40); extra++) {
    const { world } = await fresh(extra);
    for (const space of world.spaces.filter(({ label }) => label > 0)) {
      const author = sessionWhere(
        world,
        (facts, viewer) => facts.leads(viewer, space.id) && viewer.account?.id === space.author_id,
      );
      if (!author) continue;
      const set = `label = ${space.label - 1}, label_reason = 'asked'`;
      loosened += await as(author.secret_hash, [update("spaces", set, space.id)]);
      labelSpace(world, space.id, (space.label - 1) as Label);
    }
    await agrees(world);
  }
  expect(loosened).toBeGreaterThan(0);
});

test("tightening a session of an agenda tightens it in every version, from whichever it begins", async () => {
  let carried = 0;
  for (let extra = 15; extra < 18; extra++) {
    const { world } = await fresh(extra);
    const seen = new Set<string>();
    for (const row of world.agenda_sessions.toReversed()) {
      const versions = world.agenda_sessions.filter(({ session_id }) => session_id === row.session_id);
      const lead = sessionWhere(world, (facts, viewer) => facts.leads(viewer, row.space_id));
      if (!lead || row.label > 2 || versions.length < 2 || seen.has(row.session_id)) continue;
      seen.add(row.session_id);
      const label = (row.label + 1) as Label;
      expect(await as(lead.secret_hash, [update("agenda_sessions", `label = ${label}`, row.id)])).toBe(1);
      carried += versions.filter((each) => each !== row && each.label < label).length;
      tightenSession(world, row.session_id, label);
    }
    await agrees(world);
  }
  expect(carried).toBeGreaterThan(0);
});

test("an item that becomes RED is read by who is named in that moment, and shows nobody a reply that they did not read", async () => {
  for (let extra = 20; extra < 22; extra++) {
    const { world, maker } = await fresh(extra);
    const items = world.findings.filter(({ label, submitted_at }) => label < 4 && submitted_at !== null);
    for (const item of items.slice(0, 8)) {
      const facts = new Facts(world);
      if (facts.space(item.space_id).kind === "commons") continue;
      const author = sessionWhere(world, (_, viewer) => viewer.account?.id === item.author_id);
      const open = facts.space(item.space_id).open;
      const mine = author && viewerOf(facts, author);
      if (!mine || !facts.member(mine, item.space_id) || !(open || facts.leads(mine, item.space_id)))
        continue;
      const row = { space_id: item.space_id, author_id: item.author_id, item_id: item.id };
      const names = (account_id: string) => ({ id: maker.random.uuid(), ...row, account_id });
      const seats = world.accounts.filter((account) =>
        facts.member({ account, ceiling: 4, interactive: true }, item.space_id),
      );
      // The name that was given before is gone when the item becomes RED, and may be given again then.
      const again = maker.random.chance(0.4);
      const early = names(maker.random.pick(seats).id);
      const late = names(again ? early.account_id : maker.random.pick(seats).id);
      const before = await shownTo(web, world);
      await as(author.secret_hash, [insert("red_readers", early)]);
      const tight = update("findings", "label = 4", item.id);
      await as(author.secret_hash, [insert("red_readers", late), tight]);
      labelItem(world, item, 4);
      world.red_readers.push(late);
      const after = await shownTo(web, world);
      for (const [eye, keys] of after) {
        const more = [...keys].filter((key) => !before.get(eye)?.has(key) && !key.startsWith("red_readers"));
        expect(more, `${eye}, seed ${seed + extra}`).toEqual([]);
      }
    }
    await agrees(world);
  }
});

test("a posting that ends, a new one and a revoked session open nothing from the next statement on", async () => {
  for (let extra = 30; extra < 33; extra++) {
    const { world, maker } = await fresh(extra);
    const chief = sessionWhere(world, (_, viewer) => viewer.account?.role === "administrator");
    if (!chief) throw new Error("a world without an administrator");
    const others = world.accounts.filter(({ id }) => id !== chief.account_id);
    const [leaver, mover] = [maker.random.pick(others), maker.random.pick(others.slice().reverse())];
    await as(chief.secret_hash, [
      update("accounts", "posted_until = greatest(posted_from, now() - interval '1 second')", leaver.id),
    ]);
    endPosting(world, leaver.id);
    if (mover.id !== leaver.id) {
      const elsewhere = world.organisations.find(({ id }) => id !== mover.organisation_id)?.id ?? "";
      await as(chief.secret_hash, [update("accounts", `organisation_id = '${elsewhere}'`, mover.id)]);
      mover.organisation_id = elsewhere;
      for (const row of world.memberships)
        if (row.account_id === mover.id) row.ends_at = new Date(0).toISOString();
      for (const row of world.account_sessions)
        if (row.account_id === mover.id) row.revoked_at = new Date(0).toISOString();
    }
    const quitter = sessionWhere(world, (_, viewer) => viewer.account?.id !== chief.account_id);
    if (quitter) {
      await as(quitter.secret_hash, [update("account_sessions", "revoked_at = now()", quitter.id)]);
      quitter.revoked_at = new Date(0).toISOString();
    }
    await agrees(world);
  }
});
