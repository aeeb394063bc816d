import { drizzle } from "drizzle-orm/node-postgres";
import { expect, test } from "vitest";
import { freshDatabase } from "../database";
import { canary, expectNoCanary } from "./canary";
import { connect, type Eye, jobEyes, webEyes } from "./compare";
import { doors } from "./doors";
import { figures } from "./figures";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Reading } from "./model/reading";
import { Facts, type Viewer } from "./model/standing";
import { addWorld } from "./worlds";

const seed = Number(process.env.ENLACE_SEED ?? Date.now() % 1_000_000);

/** Items whose RED text this viewer reads. */
function readableRed(reading: Reading, viewer: Viewer): Set<string> {
  const { world } = reading.facts;
  const tables = ["findings", "comments", "documents", "document_versions"] as const;
  return new Set(
    tables.flatMap((table) =>
      world[table]
        .filter((row) => row.label === 4 && reading.may(viewer, table, row as never))
        .map(({ id }) => id),
    ),
  );
}

test(`no RED text leaves by ${doors.length} doors for who may not read it`, async () => {
  const db = await freshDatabase();
  const maker = new Maker(seed);
  for (let i = 0; i < 2; i++) addWorld(maker);
  await emptyAll(db.ownerUrl);
  await load(db.ownerUrl, maker);
  const facts = new Facts(maker.world);
  const reading = new Reading(facts);
  const [web, job] = await Promise.all([connect(db.webUrl), connect(db.jobUrl)]);
  const sum = { answers: 0, canaries: 0 };
  const look = async (client: typeof web, setting: string, eye: Eye) => {
    const tx = drizzle({ client, casing: "snake_case" });
    const readable = readableRed(reading, eye.viewer);
    for (const door of doors) {
      await client.query("begin read only");
      await client.query("select set_config($1, $2, true)", [setting, eye.setting]);
      const answer = await door.open(tx, maker.world).catch((error: Error & { cause?: Error }) => {
        // Some doors are closed to jobs altogether; what they say is looked at as well.
        if (client === web) throw error;
        return `${error.message} ${error.cause?.message}`;
      });
      await client.query("rollback");
      const text = JSON.stringify(answer) ?? "";
      expectNoCanary(text, `${door.name} for ${eye.name}, seed ${seed}`, readable);
      sum.answers += 1;
      sum.canaries += text.split(canary).length - 1;
    }
  };
  for (const eye of webEyes(facts).filter((_, i) => i % 2 === 0)) await look(web, "enlace.session", eye);
  for (const eye of jobEyes(facts).filter((_, i) => i % 3 === 0)) await look(job, "enlace.account", eye);
  await Promise.all([web.end(), job.end()]);
  await db.stop();
  // The doors do open for the readers.
  expect(sum.canaries).toBeGreaterThan(0);
  figures({ doors: doors.length, ...sum });
});

test("the canary is found wherever it turns up", () => {
  expect(() => expectNoCanary(`<p>${canary}</p>`)).toThrow();
  expect(() => expectNoCanary("<p>nothing</p>")).not.toThrow();
});
