import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseBeside } from "@/tests/database";
import { needChromium } from "./browser";
import { check } from "./check";
import { alsoEnd, endOnSignals, run, wasStopped } from "./run";
import { startArguments } from "./start-command";

const parts = ["check", "domain", "db", "access", "portal"];
const given = process.argv.slice(2);
const after = (flag: string) => (given.includes(flag) ? given[given.indexOf(flag) + 1] : undefined);
const only = after("--only");
const worlds = after("--worlds");

const closing: string[] = [];
const totals = { passed: 0, failed: 0, skipped: 0 };
let sound = true;

const plain = (text: string) => text.replaceAll(String.fromCharCode(27), "").replace(/\[[0-9;]*m/g, "");

/** A part of the tests under its heading, with the time it took. */
async function step(title: string, work: () => Promise<void>) {
  if (wasStopped()) return;
  process.stdout.write(`\n== ${title}\n`);
  const begun = Date.now();
  try {
    await work();
  } catch (error) {
    sound = false;
    process.stdout.write(`${(error as Error).message}\n`);
  }
  process.stdout.write(`== ${title}: ${((Date.now() - begun) / 1000).toFixed(0)} s\n`);
}

/** Adds what a runner says of itself; a runner that ran nothing has failed. */
function count(output: string, code: number, line: RegExp) {
  const all = plain(output).split("\n");
  const lines = all.filter((each) => line.test(each));
  const kept = /^(access: |\s*Test Files\s)/;
  closing.push(...all.filter((each) => line.test(each) || kept.test(each)).map((each) => each.trim()));
  const sum = (word: string) =>
    lines.reduce((total, each) => total + Number(each.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0), 0);
  totals.passed += sum("passed");
  totals.failed += sum("failed");
  totals.skipped += sum("skipped");
  if (code !== 0 || sum("passed") === 0) sound = false;
}

async function units(project: string) {
  const { output, code } = await run("node_modules/.bin/vitest", ["run", "--project", project]);
  count(output, code, /^\s*Tests\s/);
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

type Variables = Record<string, string>;

/** With DATABASE_URL: a new database beside it with the same demo; else nothing, and the portal makes its own. */
async function demoDatabase(files: Variables): Promise<{ variables: Variables; drop(): Promise<unknown> }> {
  const given = process.env.DATABASE_URL;
  if (!given) return { variables: {}, drop: async () => undefined };
  const { ownerUrl, stop } = await databaseBeside({ makerUrl: given, ownerUrl: given });
  const variables = { DATABASE_URL: ownerUrl, ENLACE_SECRET: randomBytes(32).toString("hex") };
  const { code } = await run("node_modules/.bin/tsx", ["scripts/database.ts", "seed"], {
    env: { ...files, ...variables },
  });
  if (code !== 0) throw new Error("the demo was not loaded");
  return { variables, drop: stop };
}

/** The portal as everybody starts it, with the demo, on a port of its own. */
async function startPortal(variables: Variables): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn("node_modules/.bin/node", startArguments(), {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ENLACE_URL: url, ...variables },
    stdio: ["ignore", "pipe", "inherit"],
  });
  alsoEnd(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => {
      process.stdout.write(data);
      if (data.includes("is ready")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the portal ended with ${code}`)));
  });
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGINT");
      }),
  };
}

async function browserTests() {
  await needChromium();
  const dataDirectory = mkdtempSync(join(tmpdir(), "enlace-portal-"));
  const files = { ENLACE_DATA: dataDirectory };
  const { variables, drop } = await demoDatabase(files);
  const portal = await startPortal({ ...variables, ...files, ENLACE_LOG: "warn" });
  const env: Variables = { ENLACE_TEST_URL: portal.url, ENLACE_TEST_DATA: dataDirectory };
  if (variables.DATABASE_URL) env.ENLACE_TEST_DATABASE = variables.DATABASE_URL;
  try {
    for (const project of ["people", "bad-input"]) {
      if (wasStopped()) break;
      const { output, code } = await run("node_modules/.bin/playwright", ["test", "--project", project], {
        env,
      });
      count(output, code, /^\s*\d+ (passed|failed|skipped|flaky|interrupted|did not run)/);
    }
  } finally {
    await portal.stop();
    await drop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

async function testAll(): Promise<number> {
  if (only && !parts.includes(only)) {
    process.stderr.write(`--only takes one of ${parts.join(", ")}\n`);
    return 2;
  }
  if (worlds) process.env.ENLACE_WORLDS = worlds;
  if (given.includes("--all")) process.env.ENLACE_TEST_ALL = "1";
  const wanted = (part: string) => !only || only === part;
  if (wanted("check"))
    await step("format, lint, types, layers, unused code, messages", async () => {
      if (!(await check())) sound = false;
    });
  for (const project of ["domain", "db", "access"])
    if (wanted(project)) await step(`${project} tests`, () => units(project));
  if (wanted("portal")) await step("browser tests", browserTests);

  process.stdout.write("\n== closing lines\n");
  for (const line of closing) process.stdout.write(`${line}\n`);
  if (wasStopped() || !sound)
    process.stdout.write(wasStopped() ? "Stopped.\n" : "Something is wrong above.\n");
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
  return sound && !wasStopped() ? 0 : 1;
}

endOnSignals();
process.exit(await testAll());
