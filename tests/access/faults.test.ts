import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../database";
import { type Attempt, attempt, type Context } from "./acts/attempt";
import { attending, runningTheDay } from "./acts/day";
import { deciding, findingLife } from "./acts/finding-life";
import { aboutFindings } from "./acts/finding-mails";
import { attaching, drafting } from "./acts/finding-writing";
import { importing, keepingViews } from "./acts/imports";
import { mails } from "./acts/mails";
import { accounts, inviting, keepingOrder } from "./acts/people";
import { editing, naming, posting, replying } from "./acts/posts";
import { priorities } from "./acts/priorities";
import { aboutRequests } from "./acts/request-mails";
import { asking, exchanging, goingOn } from "./acts/requests";
import { describing, linking, wording } from "./acts/routes";
import { founding, keeping, running } from "./acts/spaces";
import { succession } from "./acts/succession";
import { compare, connect, type Eye, jobEyes, webEyes } from "./compare";
import { type Acts, type Fault, seed } from "./fault";
import { faultsOfActs } from "./faults-of-acts";
import { faultsOfDays } from "./faults-of-days";
import { faultsOfFindingLife } from "./faults-of-finding-life";
import { faultsOfFindingWriting } from "./faults-of-finding-writing";
import { faultsOfMails } from "./faults-of-mails";
import { faultsOfNotices } from "./faults-of-notices";
import { faultsOfReading } from "./faults-of-reading";
import { faultsOfRequests } from "./faults-of-requests";
import { faultsOfRoutes } from "./faults-of-routes";
import { figures } from "./figures";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { Reading } from "./model/reading";
import { Facts } from "./model/standing";
import type { Table } from "./model/world";
import { Writing } from "./model/writing";
import { Random } from "./random";
import { addWorld } from "./worlds";

const faults: Fault[] = [
  ...faultsOfReading,
  ...faultsOfActs,
  ...faultsOfMails,
  ...faultsOfDays,
  ...faultsOfFindingLife,
  ...faultsOfFindingWriting,
  ...faultsOfRoutes,
  ...faultsOfNotices,
  ...faultsOfRequests,
];
const kinds: Record<Acts, ((context: Context) => Attempt[])[]> = {
  posts: [posting, replying, editing],
  spaces: [founding, running, keeping, importing],
  people: [accounts, inviting, keepingOrder],
  mails: [mails],
  years: [priorities],
  names: [naming],
  seats: [succession],
  days: [attending, runningTheDay],
  findings: [findingLife, deciding, attaching, drafting],
  "finding-mails": [aboutFindings],
  routes: [describing, linking, wording, keepingViews],
  requests: [asking, exchanging, goingOn],
  "request-mails": [aboutRequests],
};

let db: Awaited<ReturnType<typeof freshDatabase>>;
let facts: Facts;
let owner: pg.Client;
let web: pg.Client;
let job: pg.Client;
beforeAll(async () => {
  db = await freshDatabase();
  const maker = new Maker(Number(process.env.ENLACE_SEED ?? 37));
  for (let i = 0; i < 4; i++) addWorld(maker);
  await emptyAll(db.ownerUrl);
  await load(db.ownerUrl, maker);
  facts = new Facts(maker.world);
  [owner, web, job] = await Promise.all([connect(db.ownerUrl), connect(db.webUrl), connect(db.jobUrl)]);
});
afterAll(async () => {
  await Promise.all([owner, web, job].map((client) => client.end()));
  await db.stop();
});

/** A wrong function shows in these; a wrong policy in its own table. */
const telling =
  "findings documents document_versions comments requests answers memberships accounts account_sessions priorities spaces decisions agenda_sessions".split(
    " ",
  ) as Table[];

/** Whether somebody is shown too much or too little. Stops at the first. */
async function misread(role: "web" | "job", eyes: Eye[], tables: Table[]): Promise<boolean> {
  for (const eye of eyes) {
    const { differences } = await compare(role === "web" ? web : job, role, facts, [eye], [], tables);
    if (differences.length > 0) return true;
  }
  return false;
}

type Turn = { eye: Eye; attempts: () => Attempt[] };
const turns = new Map<Acts, Turn[]>();

/** Everybody's attempts of a kind, four times over; every other turn goes to those who may do most: they meet most rules. */
function turnsOf(acts: Acts): Turn[] {
  const known = turns.get(acts);
  if (known) return known;
  const reading = new Reading(facts);
  const all = [0, 1, 2, 3].flatMap((round) =>
    webEyes(facts).map((eye, i) => {
      const attempts = () => {
        const random = new Random(round * 1000 + i);
        const context = { world: facts.world, facts, may: new Writing(reading, eye.viewer), random };
        return kinds[acts].flatMap((kind) => kind(context));
      };
      return { eye, attempts, allowed: attempts().filter(({ allowed }) => allowed).length };
    }),
  );
  const busy = all.toSorted((a, b) => b.allowed - a.allowed);
  const mixed = [...new Set(all.flatMap((turn, at) => [turn, busy[at] ?? turn]))];
  turns.set(acts, mixed);
  return mixed;
}

/** Whether somebody may do too much or too little to a table, or to any, by these acts. Stops at the first. */
async function misdone(acts: Acts, table?: string, meets = /./): Promise<boolean> {
  const touches = new RegExp(`\\b${table ?? ""}\\b`);
  for (const { eye, attempts } of turnsOf(acts)) {
    await web.query("begin");
    await web.query("select set_config('enlace.session', $1, true)", [eye.setting]);
    await web.query("savepoint attempt");
    let wrong = false;
    for (const each of attempts()) {
      if (!meets.test(each.act) || !each.steps.some(({ text }) => touches.test(text))) continue;
      wrong = (await attempt(web, each)) !== each.allowed;
      if (wrong) break;
    }
    await web.query("rollback");
    if (wrong) return true;
  }
  return false;
}

test("without a fault the comparison finds nothing", async () => {
  expect(await misread("web", webEyes(facts), Object.keys(facts.world) as Table[])).toBe(false);
});

let caught = 0;
test.each(faults)("caught: $name", async (fault) => {
  const { seen } = fault;
  const ofTable = "table" in fault ? [fault.table as Table] : telling;
  const tables = "sql" in fault ? [...telling, "milestones" as const] : ofTable;
  const undo = await seed(owner, fault);
  try {
    const red: Table[] = ["findings", "documents", "notices"];
    const isWrong = () => {
      if (seen === "web") return misread("web", webEyes(facts), tables);
      return seen === "job"
        ? misread("job", jobEyes(facts), red)
        : misdone(seen, "table" in fault ? fault.table : undefined, fault.meets);
    };
    expect(await isWrong()).toBe(true);
    caught += 1;
  } finally {
    await undo();
  }
});

test("with every fault undone it finds nothing again", async () => {
  expect(await misread("web", webEyes(facts), telling)).toBe(false);
  figures({ "wrong rules": faults.length, caught });
});
