import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../database";
import { canary, expectNoCanary, marked } from "./canary";
import { connect, type Eye, jobEyes, webEyes } from "./compare";
import { counted, counting } from "./counts";
import { doors as others } from "./doors";
import { doorsOfFindings } from "./doors-of-findings";
import { figures } from "./figures";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Reading } from "./model/reading";
import { Facts, type Viewer } from "./model/standing";
import { nameEverything } from "./named";
import { addWorld } from "./worlds";

const doors = [...others, ...doorsOfFindings];
const seed = Number(process.env.ENLACE_SEED ?? Date.now() % 1_000_000);
const maker = new Maker(seed);
const { world } = maker;
let db: Awaited<ReturnType<typeof freshDatabase>>;
let web: pg.Client;
let job: pg.Client;
let reading: Reading;
beforeAll(async () => {
  db = await freshDatabase();
  for (let i = 0; i < 2 || (i < 9 && !invitesStrangers()); i++) addWorld(maker);
  nameEverything(maker);
  await emptyAll(db.ownerUrl);
  await load(db.ownerUrl, maker);
  reading = new Reading(new Facts(world));
  [web, job] = await Promise.all([connect(db.webUrl), connect(db.jobUrl)]);
});
afterAll(async () => {
  await Promise.all([web.end(), job.end()]);
  await db.stop();
});

/** Whether some invitation is open to people who read nothing else of its activity. */
function invitesStrangers(): boolean {
  const all = new Reading(new Facts(world));
  return webEyes(all.facts).some(({ viewer }) =>
    world.delegations.some(
      (row) =>
        all.delegations.asked(viewer, row) && !all.may(viewer, "spaces", all.facts.space(row.space_id)),
    ),
  );
}

/** Rows with such a text that this viewer reads. */
function readableMarked(viewer: Viewer): Set<string> {
  const tables = [
    ...(["findings", "comments", "documents", "document_versions", "contributions"] as const),
    ...(["finding_steps", "finding_versions", "corroborations", "corrections", "sharing_requests"] as const),
    ...(["delegations", "nominations", "agenda_messages", "participant_imports"] as const),
    ...([
      "conflict_acceptances",
      "activities",
      "groups",
      "rooms",
      "agenda_sessions",
      "contact_points",
    ] as const),
  ];
  const read = tables.flatMap((table) =>
    world[table].filter((row) => reading.may(viewer, table, row as never)).map(({ id }) => id),
  );
  // An open invitation shows the title of its activity.
  const asked = world.delegations.filter((row) => reading.delegations.asked(viewer, row));
  return new Set([...read, ...asked.map(({ space_id }) => space_id)]);
}

async function as<R>(client: pg.Client, setting: string, eye: Eye, look: () => Promise<R>): Promise<R> {
  await client.query("begin read only");
  await client.query("select set_config($1, $2, true)", [setting, eye.setting]);
  const seen = await look();
  await client.query("rollback");
  return seen;
}

test(`no text that few may read leaves by ${doors.length} doors for others`, async () => {
  const sum = { answers: 0, canaries: 0 };
  const look = async (client: pg.Client, setting: string, eye: Eye) => {
    const tx = drizzle({ client, casing: "snake_case" });
    const readable = readableMarked(eye.viewer);
    for (const door of doors.filter(({ jobsOwn }) => client === web || !jobsOwn)) {
      const answer = await as(client, setting, eye, () =>
        door.open(tx, world).catch((error: Error & { cause?: Error }) => {
          // Some doors are closed to jobs altogether; what they say is looked at as well.
          if (client === web) throw error;
          return `${error.message} ${error.cause?.message}`;
        }),
      );
      const text = JSON.stringify(answer) ?? "";
      expectNoCanary(text, `${door.name} for ${eye.name}, seed ${seed}`, readable);
      sum.answers += 1;
      sum.canaries += text.split(canary).length - 1;
    }
  };
  for (const eye of webEyes(reading.facts).filter((_, i) => i % 2 === 0))
    await look(web, "enlace.session", eye);
  for (const eye of jobEyes(reading.facts).filter((_, i) => i % 3 === 0))
    await look(job, "enlace.account", eye);
  // The doors do open for the readers.
  expect(sum.canaries).toBeGreaterThan(0);
  figures({ doors: doors.length, ...sum });
});

test("an open invitation shows title, place, dates and objectives to whom it is open, and to nobody else", async () => {
  const shown =
    "delegation_id space_id label title objectives city address country_code time_zone starts_on ends_on cancelled";
  const sum = { open: 0, beyond: 0 };
  const look = async (client: pg.Client, setting: string, eye: Eye) => {
    const { rows, fields } = await as(client, setting, eye, () =>
      client.query<{ delegation_id: string; space_id: string; title: unknown }>(
        "select * from viewer_invitations()",
      ),
    );
    expect(fields.map(({ name }) => name).join(" ")).toBe(shown);
    const open = world.delegations.filter((row) => reading.delegations.asked(eye.viewer, row));
    const pairs = rows.map((row) => `${row.delegation_id} ${row.space_id}`).sort();
    expect(pairs, `${eye.name}, seed ${seed}`).toEqual(open.map((row) => `${row.id} ${row.space_id}`).sort());
    for (const { title, space_id } of rows) expect(title).toEqual({ en: marked(space_id) });
    sum.open += open.length;
    sum.beyond += open.filter(
      ({ space_id }) => !reading.may(eye.viewer, "spaces", reading.facts.space(space_id)),
    ).length;
  };
  for (const eye of webEyes(reading.facts)) await look(web, "enlace.session", eye);
  for (const eye of jobEyes(reading.facts)) await look(job, "enlace.account", eye);
  // Some are open to people who read nothing else of the activity.
  expect(sum.beyond).toBeGreaterThan(0);
  figures({ "open invitations": sum.open, "to who reads nothing else": sum.beyond });
});

test("what is counted is counted from rows that the viewer may read", async () => {
  let lines = 0;
  for (const eye of webEyes(reading.facts)) {
    const { rows } = await as(web, "enlace.session", eye, () =>
      web.query<{ what: string; of: string; count: number }>(counting),
    );
    const seen = rows.map(({ what, of, count }) => `${what} ${of} ${count}`).sort();
    expect(seen, `${eye.name}, seed ${seed}`).toEqual(counted(reading, eye.viewer));
    lines += seen.length;
  }
  expect(lines).toBeGreaterThan(0);
});

test("the canary is found wherever it turns up", () => {
  expect(() => expectNoCanary(`<p>${canary}</p>`)).toThrow();
  expect(() => expectNoCanary("<p>nothing</p>")).not.toThrow();
});
