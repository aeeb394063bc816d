import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needChromium } from "./browser";
import { check } from "./check";
import { endOnSignals, run } from "./run";

const given = process.argv.slice(2);
const only = given.includes("--only") ? given[given.indexOf("--only") + 1] : null;
const worlds = given.includes("--worlds") ? given[given.indexOf("--worlds") + 1] : null;
const wanted = (part: string) => only === null || only === part;

if (worlds) process.env.ENLACE_WORLDS = worlds;
if (given.includes("--all")) process.env.ENLACE_TEST_ALL = "1";

const closing: string[] = [];
const totals = { passed: 0, failed: 0, skipped: 0 };
let sound = true;

const plain = (text: string) => text.replaceAll(String.fromCharCode(27), "").replace(/\[[0-9;]*m/g, "");

function heading(text: string) {
  process.stdout.write(`\n== ${text}\n`);
}

/** Adds what a runner says of itself; a runner that ran nothing has failed. */
function count(output: string, code: number, line: RegExp) {
  const lines = plain(output)
    .split("\n")
    .filter((each) => line.test(each));
  closing.push(...lines.map((each) => each.trim()));
  const sum = (word: string) =>
    lines.reduce((total, each) => total + Number(each.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0), 0);
  totals.passed += sum("passed");
  totals.failed += sum("failed");
  totals.skipped += sum("skipped");
  if (code !== 0 || sum("passed") === 0) sound = false;
}

async function units(project: string) {
  heading(`${project} tests`);
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

/** The portal as everybody starts it, with the demo, on a port and in a folder of its own. */
async function startPortal(dataDirectory: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const { DATABASE_URL: _elsewhere, ...variables } = process.env;
  const child = spawn("node_modules/.bin/node", ["--import", "tsx", "scripts/start.ts"], {
    env: {
      ...variables,
      NODE_ENV: "production",
      PORT: String(port),
      ENLACE_DATA: dataDirectory,
      ENLACE_LOG: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => {
      process.stdout.write(data);
      if (data.includes("is ready")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the portal ended with ${code}`)));
  });
  return {
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGINT");
      }),
  };
}

async function browserTests() {
  heading("browser tests");
  await needChromium();
  const dataDirectory = mkdtempSync(join(tmpdir(), "enlace-portal-"));
  const portal = await startPortal(dataDirectory);
  try {
    const { output, code } = await run("node_modules/.bin/playwright", ["test"], {
      env: { ENLACE_TEST_URL: portal.url, ENLACE_TEST_DATA: dataDirectory },
    });
    count(output, code, /^\s*\d+ (passed|failed|skipped|flaky)/);
  } finally {
    await portal.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

endOnSignals();
if (wanted("check")) {
  heading("format, lint, types, layers, unused code, messages");
  if (!(await check())) sound = false;
}
for (const project of ["domain", "db", "access"]) if (wanted(project)) await units(project);
if (wanted("portal")) await browserTests();

heading("closing lines");
for (const line of closing) process.stdout.write(`${line}\n`);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
process.exit(sound ? 0 : 1);
