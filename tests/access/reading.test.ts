import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../database";
import { compare, connect, type Difference, type Eye, jobEyes, webEyes } from "./compare";
import { describeDifferences, figures } from "./figures";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Facts } from "./model/standing";
import type { Table } from "./model/world";
import { addWorld } from "./worlds";

const worlds = Number(process.env.ENLACE_WORLDS ?? 200);
/** In the usual run every other viewer looks, by turns. */
const everybody = Boolean(process.env.ENLACE_WORLDS || process.env.ENLACE_TEST_ALL);
const seed = Number(process.env.ENLACE_SEED ?? Date.now() % 1_000_000);
const sideBySide = 5;

/** What sign-in, invitations and jobs read without a viewer: these tables are their narrow door, not a person's eyes. */
const doorOfJobs = [
  ..."accounts account_contacts account_sessions credentials known_devices password_resets rate_limits".split(
    " ",
  ),
  ..."outbox submissions notice_choices participant_contacts memberships invitations countries organisations audit_log".split(
    " ",
  ),
  ..."delegations agenda_messages participant_imports contact_points requests".split(" "),
] as Table[];

let db: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.stop());

test(`reading: ${worlds} worlds from seed ${seed}, the database shows what the model allows`, async () => {
  const web = await Promise.all([connect(db.webUrl), connect(db.webUrl)]);
  const job = await connect(db.jobUrl);
  const sum = { viewers: 0, comparisons: 0, differences: [] as Difference[] };
  for (let made = 0; made < worlds; made += sideBySide) {
    const maker = new Maker(seed + made);
    for (let i = made; i < Math.min(worlds, made + sideBySide); i++) addWorld(maker);
    await emptyAll(db.ownerUrl);
    await load(db.ownerUrl, maker);
    const facts = new Facts(maker.world);
    const turn = (made / sideBySide) % 2;
    const [odd, even] = halves(everybody ? webEyes(facts) : (halves(webEyes(facts))[turn] ?? []));
    const [some] = halves(jobEyes(facts));
    const tallies = await Promise.all([
      compare(web[0], "web", facts, odd),
      compare(web[1], "web", facts, even),
      compare(job, "job", facts, some, doorOfJobs),
    ]);
    for (const { viewers, comparisons, differences } of tallies) {
      sum.viewers += viewers;
      sum.comparisons += comparisons;
      sum.differences.push(...differences);
    }
    expect(sum.differences.length, describeDifferences(seed + made, sum.differences)).toBe(0);
  }
  await Promise.all([...web, job].map((client) => client.end()));
  const count = (kind: Difference["kind"]) => sum.differences.filter((each) => each.kind === kind).length;
  const { viewers, comparisons } = sum;
  figures({ seed, worlds, viewers, comparisons, leaks: count("leak"), losses: count("loss") });
}, 1_800_000);

function halves(eyes: Eye[]): [Eye[], Eye[]] {
  return [eyes.filter((_, i) => i % 2 === 0), eyes.filter((_, i) => i % 2 === 1)];
}
