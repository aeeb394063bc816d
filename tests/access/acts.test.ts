import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../database";
import { attempt, type Context } from "./acts/attempt";
import { contributing } from "./acts/contributions";
import { attending, informing, planning, runningTheDay } from "./acts/day";
import { deciding, invitingDelegations, nominating } from "./acts/delegations";
import { deciding as decidingRequests, findingLife } from "./acts/finding-life";
import { aboutFindings } from "./acts/finding-mails";
import { attaching, drafting } from "./acts/finding-writing";
import { importing, keepingViews } from "./acts/imports";
import { mails } from "./acts/mails";
import { accounts, directory, inviting, keepingOrder } from "./acts/people";
import { editing, naming, posting, replying } from "./acts/posts";
import { priorities } from "./acts/priorities";
import { aboutRequests } from "./acts/request-mails";
import { asking, exchanging, goingOn } from "./acts/requests";
import { describing, linking, wording } from "./acts/routes";
import { founding, keeping, running } from "./acts/spaces";
import { succession } from "./acts/succession";
import { unchangeable } from "./acts/unchangeable";
import { connect, webEyes } from "./compare";
import { figures } from "./figures";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Reading } from "./model/reading";
import { Facts } from "./model/standing";
import { Writing } from "./model/writing";
import { Random } from "./random";
import { addWorld } from "./worlds";

const worlds = Math.max(4, Math.floor(Number(process.env.ENLACE_WORLDS ?? 200) / 33));
const seed = Number(process.env.ENLACE_SEED ?? Date.now() % 1_000_000);
const kinds = [posting, replying, editing, naming, founding, running, keeping];
const others = [accounts, succession, inviting, directory, keepingOrder, mails, priorities];
const activities = [invitingDelegations, nominating, deciding, contributing];
const findings = [
  findingLife,
  decidingRequests,
  aboutFindings,
  attaching,
  drafting,
  describing,
  linking,
  wording,
];
const requests = [asking, exchanging, goingOn, aboutRequests];
const days = [planning, importing, keepingViews, informing, attending, runningTheDay, unchangeable];

let db: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.stop());

test(`acts: in ${worlds} worlds from seed ${seed}, each is allowed and refused as the model says`, async () => {
  const web = await connect(db.webUrl);
  const sum = { viewers: 0, acts: 0, allowed: 0 };
  const wrong = new Map<string, { first: string; count: number }>();
  for (let made = 0; made < worlds; made++) {
    const maker = new Maker(seed + made);
    addWorld(maker);
    await emptyAll(db.ownerUrl);
    await load(db.ownerUrl, maker);
    const facts = new Facts(maker.world);
    const reading = new Reading(facts);
    for (const eye of webEyes(facts).filter((_, i) => (i + made) % 4 === 0)) {
      const random = new Random((seed + 1) * 7919 + sum.viewers);
      const context: Context = { world: maker.world, facts, may: new Writing(reading, eye.viewer), random };
      await web.query("begin");
      await web.query("select set_config('enlace.session', $1, true)", [eye.setting]);
      await web.query("savepoint attempt");
      for (const each of [...kinds, ...others, ...activities, ...findings, ...requests, ...days].flatMap(
        (kind) => kind(context),
      )) {
        const done = await attempt(web, each);
        sum.acts += 1;
        if (each.allowed) sum.allowed += 1;
        if (done === each.allowed) continue;
        const said = typeof done === "string" ? done : done ? "done" : "refused";
        const { role, focal_point, id } = eye.viewer.account ?? {};
        const first = `${each.act}: ${said}; ${role ?? "nobody"} ${focal_point ? "focal " : ""}${id ?? eye.name}`;
        const known = wrong.get(each.act);
        wrong.set(each.act, { first: known?.first ?? first, count: (known?.count ?? 0) + 1 });
      }
      await web.query("rollback");
      sum.viewers += 1;
    }
  }
  await web.end();
  expect([...wrong.values()].map(({ first, count }) => `${count} × ${first}`)).toEqual([]);
  figures({ seed, worlds, ...sum, disagreements: wrong.size });
}, 1_800_000);
