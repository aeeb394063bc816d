import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../database";
import { insert, update } from "./acts/attempt";
import { compare, connect, shownTo, webEyes } from "./compare";
import { describeDifferences } from "./figures";
import { endPosting, handOver, labelItem, labelSpace, tightenSession } from "./happenings";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Reading } from "./model/reading";
import { Facts, viewerOf } from "./model/standing";
import { keyOf, type Label, type World } from "./model/world";
import { Writing } from "./model/writing";
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
    // A request stays AMBER or stricter.
    for (const space of world.spaces.filter(({ kind, label }) => label > (kind === "request" ? 2 : 0))) {
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

test("a contribution that is tightened and given in carries its papers along", async () => {
  let given = 0;
  for (let extra = 40; extra < 43; extra++) {
    const { world } = await fresh(extra);
    const { delegations } = new Reading(new Facts(world));
    for (const row of world.contributions.filter(({ label }) => label < 3)) {
      const delegation = delegations.of(row.delegation_id);
      const label = (row.label + 1) as Label;
      const focal = sessionWhere(world, (_, viewer) => delegations.opens(viewer, delegation, label));
      if (!focal || delegation.contribution_until === null) continue;
      const set = `label = ${label}, submitted_at = coalesce(submitted_at, now())`;
      given += await as(focal.secret_hash, [update("contributions", set, row.id)]);
      row.submitted_at ??= new Date().toISOString();
      labelItem(world, row, label);
    }
    await agrees(world);
  }
  expect(given).toBeGreaterThan(0);
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

/** A seat that somebody may hand on in this world: who does, of whom, and to whom. */
function seatToHandOver(world: World, maker: Maker) {
  const facts = new Facts(world);
  const reading = new Reading(facts);
  const sessions = world.account_sessions.filter(({ kind }) => kind === "interactive");
  for (const session of maker.random.some(sessions, 0.9)) {
    const may = new Writing(reading, viewerOf(facts, session));
    for (const taker of maker.random.some(world.memberships, 0.7)) {
      const [to, space] = [facts.account(taker.account_id), facts.space(taker.space_id)];
      const found = world.accounts.flatMap((leaver) =>
        ["chair", "rapporteur", "organiser"]
          .filter((role) => to && space.open && may.handsOver(leaver, space, role, to))
          .map((role) => ({ session, leaver, role, taker, space })),
      );
      if (found.length > 0) return maker.random.pick(found);
    }
  }
  return null;
}

test("a seat that is handed over opens the work of the seat to its taker, and nothing to anybody else", async () => {
  const planning = [
    "agenda_settings",
    "conflict_acceptances",
    "agenda_messages",
    "nominations",
    "attendances",
    "session_runs",
    "participant_imports",
    "session_delays",
  ];
  const work = new Set(["agenda_sessions", "agenda_acts", "join_requests", "downloads", ...planning]);
  let seats = 0;
  for (let extra = 40; extra < 43; extra++) {
    const { world, maker } = await fresh(extra);
    let before = await shownTo(web, world);
    for (let turn = 0; turn < 3; turn++) {
      const seat = seatToHandOver(world, maker);
      if (!seat) break;
      const { session, leaver, role, taker, space } = seat;
      const values = [leaver.id, JSON.stringify([{ role, successor: taker.id }])];
      await as(session.secret_hash, [{ text: "select end_posting_of($1, $2::jsonb)", values }]);
      handOver(world, leaver.id, role, taker);
      const after = await shownTo(web, world);
      for (const { secret_hash, account_id } of world.account_sessions) {
        const seen = before.get(secret_hash);
        const more = [...(after.get(secret_hash) ?? [])].filter((key) => !seen?.has(key));
        const unwanted = more.filter((key) => {
          const [table, id] = key.split(" ") as [keyof World, string];
          const row = world[table].find((each) => keyOf(table, each) === id);
          const here = row && "space_id" in row && row.space_id === space.id;
          const takes = account_id === taker.account_id;
          if (takes && here && work.has(table)) return false;
          // The author's rights go to the focal points, and with them who downloaded; their own notices follow what they read.
          const colleague = world.accounts.find((each) => each.id === account_id);
          const follows = colleague?.organisation_id === leaver.organisation_id;
          return table === "notices" ? !takes && !follows : table !== "downloads" || !follows;
        });
        expect(unwanted, `${role} of ${space.kind}, seed ${seed + extra}`).toEqual([]);
      }
      before = after;
      seats += 1;
    }
    await agrees(world);
  }
  expect(seats).toBeGreaterThan(3);
});
