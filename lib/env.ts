import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/** Something that whoever runs Enlace can put right: shown as its message, without a stack trace. */
export class SetupError extends Error {
  override name = "SetupError";
}

const number = (fallback: number, max: number) => {
  const error = `must be a whole number from 0 to ${max}`;
  return z.coerce.number({ error }).int(error).min(0, error).max(max, error).default(fallback);
};
const url = (...protocols: string[]) =>
  z.string().refine((value) => protocols.some((protocol) => value.startsWith(`${protocol}:`)), {
    message: `must begin with ${protocols.map((protocol) => `${protocol}:`).join(" or ")}`,
  });
const flag = z.stringbool({ truthy: ["1", "on", "true", "yes"], falsy: ["0", "off", "false", "no"] });
const postgres = url("postgres", "postgresql");

const schema = z.object({
  PORT: number(3000, 65535),
  HOST: z.string().optional(),
  DATABASE_URL: postgres.optional(),
  DATABASE_WEB_URL: postgres.optional(),
  DATABASE_JOB_URL: postgres.optional(),
  ENLACE_SECRET: z.string().optional(),
  ENLACE_DATA: z.string().default(".enlace"),
  ENLACE_URL: url("http", "https").optional(),
  SMTP_URL: url("smtp", "smtps").optional(),
  MAIL_FROM: z.string().default("Enlace <enlace@localhost>"),
  STORAGE_URL: url("file", "s3").optional(),
  ENLACE_EMBEDDED: flag.default(false),
  ENLACE_SESSION_IDLE_MINUTES: number(30, 24 * 60),
  ENLACE_SESSION_MAX_HOURS: number(12, 24 * 30),
  ENLACE_TRUST_PROXY: flag.default(false),
  ENLACE_JOBS: flag.default(true),
  ENLACE_BUILD: z.string().default(".next"),
});

type Variables = z.infer<typeof schema>;
let read: Variables | undefined;

/** Empty variables count as unset. Reads process.env once, at the first use of `env`. */
function variables(): Variables {
  if (read) return read;
  const filled = Object.entries(process.env).filter(([, value]) => value !== "");
  const result = schema.safeParse(Object.fromEntries(filled));
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new SetupError(`An environment variable is wrong. ${lines.join("; ")}`);
  }
  read = result.data;
  return read;
}

/** Makes the next use of `env` read process.env again. */
export function forgetEnv() {
  read = undefined;
}

function needed(name: "ENLACE_SECRET" | "DATABASE_WEB_URL" | "DATABASE_JOB_URL"): string {
  const value = variables()[name];
  if (!value) throw new SetupError(`${name} is not set. docs/running.md says how.`);
  return value;
}

export const env = {
  /** Where the portal listens. */
  get port() {
    return variables().PORT;
  },
  /** The address it listens on: only this machine, unless HOST says otherwise. */
  get host() {
    return variables().HOST ?? "127.0.0.1";
  },
  /** The owner's address: used for migrations only. Unset means the embedded database. */
  get databaseUrl() {
    return variables().DATABASE_URL;
  },
  /** The web process logs in here, as a role that row-level security binds. */
  get databaseWebUrl() {
    return needed("DATABASE_WEB_URL");
  },
  /** Jobs and sign-in log in here, as a role with narrow grants. */
  get databaseJobUrl() {
    return needed("DATABASE_JOB_URL");
  },
  /** At least 32 characters; every other secret of the portal is derived from it. */
  get secret() {
    return needed("ENLACE_SECRET");
  },
  /** An absolute path: the embedded database, its secret, and files unless STORAGE_URL is set. */
  get dataDirectory() {
    return resolve(variables().ENLACE_DATA);
  },
  /** The address people use, without a slash at its end. */
  get publicUrl() {
    return (variables().ENLACE_URL ?? `http://localhost:${variables().PORT}`).replace(/\/+$/, "");
  },
  /** Unset: no mail leaves. */
  get smtpUrl() {
    return variables().SMTP_URL;
  },
  get mailFrom() {
    return variables().MAIL_FROM;
  },
  /** file:///a/folder or s3://bucket. */
  get storageUrl() {
    return variables().STORAGE_URL ?? pathToFileURL(join(env.dataDirectory, "files")).href;
  },
  /** True with the embedded database: demo accounts, this machine only. */
  get embedded() {
    return variables().ENLACE_EMBEDDED;
  },
  get sessionIdleMinutes() {
    return variables().ENLACE_SESSION_IDLE_MINUTES;
  },
  get sessionMaxHours() {
    return variables().ENLACE_SESSION_MAX_HOURS;
  },
  /** True behind a proxy that overwrites X-Forwarded-*. */
  get trustProxy() {
    return variables().ENLACE_TRUST_PROXY;
  },
  /** False: this process runs no jobs. */
  get jobs() {
    return variables().ENLACE_JOBS;
  },
  /** The folder of the build, within the project. */
  get buildFolder() {
    return variables().ENLACE_BUILD;
  },
};
