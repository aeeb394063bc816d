import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { hashOf, newSecret } from "@/auth/secret";
import { migrate } from "@/db/migrate";
import { asOwner } from "@/db/owner";
import { accountSessions } from "@/db/schema/account-sessions";
import { findings } from "@/db/schema/findings";
import { accountId } from "@/db/seed/accounts";
import { seed } from "@/db/seed/seed";
import { paths } from "@/lib/paths";
import { timeOfDifference } from "@/tests/bench/difference";
import { addWorkshop, timesOfEditor } from "@/tests/bench/editor";
import { addFindings, addGroups, addOthersFindings } from "@/tests/bench/findings";
import { figuresOfGuard } from "@/tests/bench/guard";
import { addCrowd, addLargeAgenda } from "@/tests/bench/load";
import { type Figure, percentile95, ratioOf, scriptBytes, throughput } from "@/tests/bench/measure";
import { timeToNotice } from "@/tests/bench/notices";
import { secondsToFirstPage } from "@/tests/bench/start";
import { startEmbeddedPostgres } from "./embedded-postgres/launch";
import { startArguments } from "./start-command";

const optionOf = (option: string) =>
  process.argv.includes(option) ? process.argv[process.argv.indexOf(option) + 1] : undefined;
const file = optionOf("--json");
// One part alone is for looking into it: it leaves docs/bench.md as it is.
const only = optionOf("--only");
const dataDirectory = mkdtempSync(join(tmpdir(), "enlace-bench-"));
const secret = randomBytes(32).toString("hex");
const port = 3900 + (process.pid % 90);
const origin = `http://localhost:${port}`;
const figures: Figure[] = [];

function figure(name: string, value: number, aim: string, holds: boolean) {
  figures.push({ name, value: Number(value.toFixed(3)), aim, holds });
  process.stdout.write(`${holds ? "holds " : "misses"}  ${name}: ${value.toFixed(3)} (aim ${aim})\n`);
}

async function openSession(ownerUrl: string, person: string, session: string): Promise<void> {
  const later = new Date(Date.now() + 10 * 3_600_000);
  await asOwner(ownerUrl, (tx) =>
    tx.insert(accountSessions).values({
      accountId: accountId(person),
      kind: "interactive",
      secretHash: hashOf(session),
      idleUntil: later,
      expiresAt: later,
    }),
  );
}

async function signedIn(ownerUrl: string, person: string): Promise<string> {
  const session = newSecret();
  await openSession(ownerUrl, person, session);
  return encode({ token: { session }, secret, maxAge: 36_000 });
}

async function startPortal(ownerUrl: string): Promise<{ pid: number; stop(): Promise<void> }> {
  const child = spawn("node_modules/.bin/node", startArguments(), {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DATABASE_URL: ownerUrl,
      ENLACE_SECRET: secret,
      ENLACE_URL: origin,
      ENLACE_DATA: dataDirectory,
      ENLACE_LOG: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => data.includes("is ready") && resolve());
    child.once("exit", (code) => reject(new Error(`the portal ended with ${code}`)));
  });
  return {
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGINT");
      }),
  };
}

function megabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024;
}

function writeTable() {
  const rows = figures.map(
    ({ name, value, aim, holds }) => `| ${name} | ${value} | ${aim} | ${holds ? "holds" : "misses"} |`,
  );
  const kept = readFileSync("docs/bench.md", "utf8").split("\n## ").slice(1);
  const table = `# Figures\n\nMeasured in one run of \`npm run bench\`: ratios, but for memory and the start.\n\n| figure | value | aim | |\n|---|---|---|---|\n${rows.join("\n")}\n`;
  writeFileSync("docs/bench.md", [table, ...kept].join("\n## "));
}

const server = await startEmbeddedPostgres({ dataDirectory });
process.env.ENLACE_DATA = dataDirectory;
await migrate(server.ownerUrl, { secret });
await seed(server.ownerUrl);
const large = await addLargeAgenda(server.ownerUrl);
const workshop = await addWorkshop(server.ownerUrl, ["organiser", "uy.focal"]);
await addCrowd(server.ownerUrl, 1_000);
const portal = await startPortal(server.ownerUrl);
const value = await signedIn(server.ownerUrl, "uy.focal");
const cookie = `enlace-session=${value}`;
const pages = [
  { name: "home", path: paths.home(), aim: 0.28 },
  { name: "activity list", path: paths.activities({ when: "past" }), aim: 0.32 },
  { name: "agenda", path: paths.agenda(large), aim: 0.14 },
  { name: "agenda of 300 sessions, a day at a time", path: paths.agenda(workshop), aim: 0.12 },
];

async function speedOfPages() {
  for (const { path } of [{ path: "/bare" }, ...pages]) await throughput(origin + path, cookie, 3);
  for (const { name, path, aim } of pages) {
    const ratio = await ratioOf(origin + path, `${origin}/bare`, cookie);
    figure(`${name}: requests per second of the bare page's`, ratio, `≥ ${aim}`, ratio >= aim);
  }
}

async function weightOfPages() {
  const bareScripts = await scriptBytes(`${origin}/bare`, null);
  for (const { name, path } of pages) {
    const ratio = (await scriptBytes(origin + path, { name: "enlace-session", value })) / bareScripts;
    figure(`${name}: compressed JavaScript of the bare page's`, ratio, "≤ 1.3", ratio <= 1.3);
  }
}

async function growthOfPages() {
  const before = new Map<string, number>();
  for (const { name, path } of pages) before.set(name, await percentile95(origin + path, cookie, 120));
  await addCrowd(server.ownerUrl, 99_000);
  for (const { name, path } of pages) {
    await percentile95(origin + path, cookie, 20);
    const ratio = (await percentile95(origin + path, cookie, 120)) / (before.get(name) ?? 1);
    figure(`${name}: 95th percentile with 100,000 against 1,000`, ratio, "≤ 1.3", ratio <= 1.3);
  }
}

async function speedOfEditor() {
  const organiser = await signedIn(server.ownerUrl, "organiser");
  const { painted, seen } = await timesOfEditor(origin, workshop, [organiser, value]);
  const drop = "agenda editor: 300 sessions, 95th percentile from drop to painted, in ms";
  figure(drop, painted, "≤ 100", painted <= 100);
  const other = "agenda editor: 300 sessions, 95th percentile to another's change seen, in ms";
  figure(other, seen, "≤ 500", seen <= 500);
}

async function speedOfNotices() {
  const asker = newSecret();
  await openSession(server.ownerUrl, "br.member", asker);
  const reader = "uy.member";
  const cookie = await signedIn(server.ownerUrl, reader);
  const milliseconds = await timeToNotice(server.ownerUrl, origin, {
    reader,
    cookie,
    askerHash: hashOf(asker),
  });
  const name = "notice: another's open page after an act, 95th percentile in ms";
  figure(name, milliseconds, "≤ 500", milliseconds <= 500);
}

async function speedOfDifference() {
  const milliseconds = timeOfDifference();
  const name = "agenda: difference of two versions of 2,000 sessions, in ms";
  figure(name, milliseconds, "≤ 50", milliseconds <= 50);
}

async function figuresOfTheGuard() {
  const { recall, precision, milliseconds } = figuresOfGuard();
  const name = "finding: guard for personal data";
  figure(`${name}, recall on examples held out`, recall, "≥ 0.95", recall >= 0.95);
  figure(`${name}, precision on examples held out`, precision, "≥ 0.8", precision >= 0.8);
  figure(`${name}, ms for 2 MB`, milliseconds, "≤ 200", milliseconds <= 200);
}

async function findingsAtSize() {
  const own = await addGroups(server.ownerUrl, "uy.focal");
  await addFindings(server.ownerUrl, own);
  const [group = ""] = own;
  const item = await asOwner(server.ownerUrl, (tx) =>
    tx.select({ id: findings.id }).from(findings).where(eq(findings.spaceId, group)).limit(1),
  );
  const looked = [
    { name: "list with its count and facets", path: paths.findings() },
    { name: "filtered list", path: paths.findings({ state: "validated", source: "B", mode: "mode/sea" }) },
    { name: "list of a group", path: paths.groupFindings(group) },
    { name: "item", path: paths.finding(item[0]?.id ?? "") },
  ];
  const slowest = async (path: string) => {
    await percentile95(origin + path, cookie, 20);
    return percentile95(origin + path, cookie, 80);
  };
  const before: number[] = [];
  for (const { path } of looked) before.push(await slowest(path));
  await addOthersFindings(server.ownerUrl, own);
  for (const [at, { name, path }] of looked.entries()) {
    const ratio = (await slowest(path)) / (before[at] ?? 1);
    figure(`findings, ${name}: 95th percentile with 1,000,000 against 10,000`, ratio, "≤ 1.5", ratio <= 1.5);
  }
  const bare = await ratioOf(origin + paths.findings(), `${origin}/bare`, cookie);
  figure("findings, list of 25: requests per second of the bare page's", bare, "≥ 0.25", bare >= 0.25);
}

async function memoryOfPortal() {
  const memory = megabytes(portal.pid);
  figure("home: memory of the web process after the run, in MB", memory, "≤ 450", memory <= 450);
}

const parts = {
  speed: speedOfPages,
  weight: weightOfPages,
  growth: growthOfPages,
  editor: speedOfEditor,
  notice: speedOfNotices,
  difference: speedOfDifference,
  guard: figuresOfTheGuard,
  findings: findingsAtSize,
  memory: memoryOfPortal,
};
try {
  for (const [name, part] of Object.entries(parts)) if (!only || only === name) await part();
} finally {
  await portal.stop();
  await server.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
}
if (!only && !process.argv.includes("--no-start")) {
  const seconds = await secondsToFirstPage(port);
  figure("start: seconds from a fresh clone to the first signed-in page", seconds, "≤ 150", seconds <= 150);
}
if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
if (!only) writeTable();
