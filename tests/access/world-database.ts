/** A database with generated worlds in it, for one test file. */
import type pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { freshDatabase, type TestDatabase } from "../database";
import { connect } from "./compare";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Reading } from "./model/reading";
import { Facts } from "./model/standing";
import type { World } from "./model/world";
import { nameEverything } from "./named";
import { addWorld } from "./worlds";

type WorldDatabase = {
  readonly seed: number;
  readonly maker: Maker;
  readonly world: World;
  /** From here on there once the tests run: the database, connections of its roles, and the model of what is in it. */
  database: TestDatabase;
  web: pg.Client;
  job: pg.Client;
  reading: Reading;
};

/** Two worlds, or more until they hold what a test needs; what few may read has a name that only its readers may hear. */
export function worldDatabase({
  seed = Number(process.env.ENLACE_SEED ?? Date.now() % 1_000_000),
  until = () => true,
  also = () => undefined,
}: {
  seed?: number;
  until?: (world: World) => boolean;
  /** Puts more into the worlds, where chance would bring it too seldom. */
  also?: (maker: Maker) => void;
} = {}): WorldDatabase {
  const maker = new Maker(seed);
  const { world } = maker;
  const made = { seed, maker, world } as WorldDatabase;
  beforeAll(async () => {
    made.database = await freshDatabase();
    const { ownerUrl, webUrl, jobUrl } = made.database;
    for (let i = 0; i < 2 || (i < 9 && !until(world)); i++) addWorld(maker);
    also(maker);
    nameEverything(maker);
    await emptyAll(ownerUrl);
    await load(ownerUrl, maker);
    made.reading = new Reading(new Facts(world));
    [made.web, made.job] = await Promise.all([connect(webUrl), connect(jobUrl)]);
  });
  afterAll(async () => {
    await Promise.all([made.web.end(), made.job.end()]);
    await made.database.stop();
  });
  return made;
}
