import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "@/db/migrate";
import { env, forgetEnv, SetupError } from "@/lib/env";
import { startEmbeddedPostgres } from "./embedded-postgres/launch";
import { makeFolder } from "./folder";
import { say } from "./say";

export type PortalDatabase = {
  ownerUrl: string;
  embedded: boolean;
  /** True when another process started it, and goes on needing it. */
  adopted: boolean;
  stop(): Promise<void>;
};

/** The database that this portal is configured for, running. */
export async function openDatabase(): Promise<PortalDatabase> {
  if (env.databaseUrl) {
    return { ownerUrl: env.databaseUrl, embedded: false, adopted: false, stop: async () => undefined };
  }
  makeFolder(env.dataDirectory);
  const server = await startEmbeddedPostgres({ dataDirectory: env.dataDirectory });
  if (server.moved) say(`PostgreSQL cannot enter ${env.dataDirectory}: its files are in ${server.directory}`);
  return { ...server, embedded: true };
}

/** Migrates, and leaves in the environment what the portal needs to serve: addresses and secret. */
export async function prepareDatabase(database: PortalDatabase) {
  const secret = readSecret(database.embedded);
  const given = database.embedded ? {} : logins();
  const { webUrl, jobUrl } = await migrate(database.ownerUrl, { secret, ...given });
  Object.assign(process.env, {
    DATABASE_WEB_URL: webUrl,
    DATABASE_JOB_URL: jobUrl,
    ENLACE_SECRET: secret,
    ENLACE_EMBEDDED: database.embedded ? "1" : "0",
  });
  forgetEnv();
}

function logins() {
  return {
    webUrl: process.env.DATABASE_WEB_URL || undefined,
    jobUrl: process.env.DATABASE_JOB_URL || undefined,
  };
}

/** The secret that is given, or with the embedded database the one beside it, made at the first start. */
export function readSecret(embedded: boolean): string {
  const given = process.env.ENLACE_SECRET;
  if (given) {
    if (given.length >= 32) return given;
    throw new SetupError("ENLACE_SECRET has fewer than 32 characters. `openssl rand -hex 32` makes one.");
  }
  if (!embedded) {
    throw new SetupError(
      "ENLACE_SECRET is not set. It is needed with DATABASE_URL; `openssl rand -hex 32` makes one.",
    );
  }
  const path = join(env.dataDirectory, "secret");
  if (!existsSync(path)) {
    mkdirSync(env.dataDirectory, { recursive: true });
    writeFileSync(path, randomBytes(32).toString("hex"), { mode: 0o600 });
  }
  return readFileSync(path, "utf8").trim();
}
