/** The total above a list of findings: from what its viewer reads, and each seizure once. */
import { drizzle } from "drizzle-orm/node-postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countListed } from "@/db/queries/findings";
import { seizureTotal } from "@/domain/findings/seizures";
import { freshDatabase } from "../database";
import { connect, webEyes } from "./compare";
import { figures } from "./figures";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Reading } from "./model/reading";
import { Facts } from "./model/standing";
import { addWorld } from "./worlds";

const seed = Number(process.env.ENLACE_SEED ?? Date.now() % 1_000_000);
let db: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.stop());

test("a total is the domain's, over the reports and the links that the viewer reads", async () => {
  const maker = new Maker(seed);
  for (let made = 0; made < 3; made++) addWorld(maker);
  await emptyAll(db.ownerUrl);
  await load(db.ownerUrl, maker);
  const { world } = maker;
  const reading = new Reading(new Facts(world));
  const web = await connect(db.webUrl);
  const sum = { totals: 0, seizures: 0, linked: 0 };
  for (const eye of webEyes(reading.facts)) {
    const groups = new Set(
      world.groups.filter((row) => reading.may(eye.viewer, "groups", row)).map(({ id }) => id),
    );
    const listed = world.findings.filter(
      (row) =>
        row.submitted_at !== null && groups.has(row.space_id) && reading.may(eye.viewer, "findings", row),
    );
    const ids = new Set(listed.map(({ id }) => id));
    const reports = world.seizures
      .filter((row) => ids.has(row.finding_id))
      .map(({ id, arrested }) => ({
        id,
        arrested,
        kilograms: world.seized_drugs.find((row) => row.seizure_id === id)?.kilograms ?? null,
      }));
    const links = world.same_seizures
      .filter((row) => reading.may(eye.viewer, "same_seizures", row))
      .map((row): [string, string] => [row.seizure_id, row.other_id]);
    await web.query("begin read only");
    await web.query("select set_config('enlace.session', $1, true)", [eye.setting]);
    const seen = await countListed(drizzle({ client: web, casing: "snake_case" }));
    await web.query("rollback");
    const total = seizureTotal(reports, links);
    expect(seen, `${eye.name}, seed ${seed}`).toEqual({ count: listed.length, total });
    sum.totals += 1;
    sum.seizures += total.seizures;
    sum.linked += reports.length - total.seizures;
  }
  await web.end();
  expect(sum.linked).toBeGreaterThan(0);
  figures(sum);
});
