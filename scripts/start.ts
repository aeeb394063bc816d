import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { closePools } from "@/db/client";
import { checkServing } from "@/db/serving";
import { env, forgetEnv, SetupError } from "@/lib/env";
import { listenError, serve } from "@/server/serve";
import { writeAssets } from "./assets";
import { build } from "./build";
import { makeFolder } from "./folder";
import { lockFolder } from "./lock";
import { openDatabase, type PortalDatabase, prepareDatabase, readSecret } from "./portal-database";
import { complain, say } from "./say";

const dev = process.argv.includes("--dev");
Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });

/** What has been begun, ended in reverse at the end. */
const ends: (() => void | Promise<void>)[] = [];
let ending: Promise<void> | undefined;

function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const stop of ends.reverse()) {
      try {
        await stop();
      } catch (error) {
        process.stderr.write(`${(error as Error).message}\n`);
      }
    }
    process.exit(code);
  })();
  return ending;
}

/** A load balancer needs a moment to see that we are going; whoever presses Ctrl-C does not. */
let grace = 0;

function endOnSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (ending) return;
      grace = signal === "SIGTERM" ? 1000 : 0;
      process.stdout.write("\n");
      say("Stopping");
      void end(0);
    });
  }
  // Killing npm must not leave us behind, holding the port.
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid !== parent && void end(0), 1000).unref();
}

async function checkPort(host: string) {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(listenError(error, host)));
    probe.listen(env.port, host, () => probe.close(() => resolve()));
  });
}

async function seed({ ownerUrl, embedded }: PortalDatabase) {
  if (!embedded || !existsSync("db/seed/seed.ts")) return;
  const { isEmpty, seed } = await import("@/db/seed/seed");
  if (await isEmpty(ownerUrl)) {
    say("Loading the programme");
    await seed(ownerUrl);
  }
  const { keepGoing } = await import("@/db/seed/keep-going");
  if (await keepGoing(ownerUrl)) say("The standing cell's agenda goes on: its next two months are published");
}

async function startJobs() {
  if (!env.jobs || !existsSync("jobs/worker.ts")) return;
  const { startWorker } = await import("@/jobs/worker");
  const worker = await startWorker();
  ends.push(() => worker.stop());
}

function announce(embedded: boolean) {
  say(`Enlace is ready: ${env.publicUrl}`);
  if (!embedded) return;
  process.stdout.write(`
  Demo accounts, all with the password nuevas-rutas-2022:
    admin@enlace.example        administrator
    organiser@enlace.example    organiser
    uy.focal@enlace.example     focal point of Uruguay; likewise for every country's code
    uy.member@enlace.example    member
    observer@enlace.example     observer
  Ctrl-C stops everything.

`);
}

async function main() {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major < 20) throw new SetupError(`Node ${process.versions.node} is too old; Enlace needs 20 or later.`);
  const embedded = !env.databaseUrl;
  const host = embedded ? "127.0.0.1" : env.host;
  if (embedded && process.env.HOST && process.env.HOST !== host) {
    say("HOST is only used with DATABASE_URL: the demo accounts stay on this machine");
  }
  endOnSignals();
  if (process.argv.includes("--build")) {
    await writeAssets();
    return await build(say);
  }
  if (embedded) {
    makeFolder(env.dataDirectory);
    ends.push(lockFolder(env.dataDirectory, env.port));
  }
  await checkPort(host);
  readSecret(embedded);
  if (embedded) say(`Starting PostgreSQL in ${env.dataDirectory}`);
  const opening = openDatabase();
  ends.push(async () => (await opening.catch(() => undefined))?.stop());
  const database = await opening;
  ends.push(closePools);
  say("Bringing the database up to date");
  await prepareDatabase(database);
  await checkServing("enlace_web", env.databaseWebUrl);
  await checkServing("enlace_job", env.databaseJobUrl);
  Object.assign(process.env, {
    PORT: String(env.port),
    ENLACE_URL: env.publicUrl,
    ENLACE_DATA: env.dataDirectory,
    NEXTAUTH_URL: env.publicUrl,
    NEXTAUTH_SECRET: env.secret,
  });
  forgetEnv();
  await seed(database);
  await writeAssets();
  if (!dev) await build(say);
  if (ending) return;
  await startJobs();
  const serving = serve({ dev, host });
  ends.push(async () => (await serving.catch(() => undefined))?.close(grace));
  await serving;
  announce(embedded);
}

main().then(
  () => process.argv.includes("--build") && process.exit(0),
  async (error) => {
    if (!ending) complain("Enlace did not start.", error);
    await end(1);
  },
);
