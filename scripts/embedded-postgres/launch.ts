import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareCluster } from "@/db/cluster";
import { SetupError } from "@/lib/env";
import { findBinaries } from "./binaries";
import { choosePlace, type Place, socketDirectory } from "./place";
import { livePostmaster, removeStaleFiles, settled, stopPostmaster } from "./postmaster";

export type EmbeddedPostgres = {
  /** The role that owns the database `enlace`; no superuser. */
  ownerUrl: string;
  /** For tests only: the portal itself never uses it. */
  superuserUrl: string;
  /** True when the server was running already. */
  adopted: boolean;
  /** Where its files are. */
  directory: string;
  /** True when they could not be kept below the data folder. */
  moved: boolean;
  stop(): Promise<void>;
};

type Options = {
  dataDirectory: string;
  /** False: faster, and a crash of the machine may lose everything. For tests. */
  durable?: boolean;
};

const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: "C", NODE_ENV: process.env.NODE_ENV };
const SUPERUSER = "enlace_superuser";
const OWNER = "enlace_owner";
/** Search finds where words end by this; sorting is by ICU. */
const CTYPE = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";

/** Starts or adopts the server of a data folder. It listens on a private socket, never on the network. */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  const place = choosePlace(options.dataDirectory, durable);
  const cluster = join(place.directory, "cluster");
  const live = livePostmaster(cluster);
  let server = live && (await settled(cluster, () => !livePostmaster(cluster)));
  const adopted = server !== undefined;
  const passwords = readPasswords(place, cluster);
  if (!server) {
    const binaries = findBinaries(place);
    if (!existsSync(cluster)) initialise(binaries, place, cluster, passwords.superuser, durable);
    checkMajor(binaries, cluster);
    server = await launch(binaries, place, cluster, durable);
  }
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@localhost:5432/${database}?host=${encodeURIComponent(server.socket)}`;
  const superuserUrl = url(SUPERUSER, passwords.superuser, "postgres");
  await prepareCluster(superuserUrl, OWNER, passwords.owner);
  return {
    ownerUrl: url(OWNER, passwords.owner, "enlace"),
    superuserUrl,
    adopted,
    directory: place.directory,
    moved: place.moved,
    stop: async () => {
      await stopPostmaster(cluster);
      if (!server.socket.startsWith(place.directory)) rmSync(server.socket, { recursive: true, force: true });
      if (!durable && place.moved) rmSync(place.directory, { recursive: true, force: true });
    },
  };
}

function readPasswords(place: Place, cluster: string): { superuser: string; owner: string } {
  const path = join(place.directory, "passwords.json");
  if (!existsSync(path)) {
    if (existsSync(cluster)) {
      throw new SetupError(`${path} is missing, so nobody can log in to the database beside it.`);
    }
    const secret = () => randomBytes(24).toString("base64url");
    writeFileSync(path, JSON.stringify({ superuser: secret(), owner: secret() }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(path, "utf8"));
}

function initialise(binaries: string, place: Place, cluster: string, password: string, durable: boolean) {
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = join(place.directory, "initial-password");
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
  const result = spawnSync(
    join(binaries, "bin/initdb"),
    [
      ...["-D", unfinished, "-U", SUPERUSER, "--pwfile", passwordFile, "--auth", "scram-sha-256"],
      ...[
        "--encoding",
        "UTF8",
        "--locale",
        "C",
        "--lc-ctype",
        CTYPE,
        "--locale-provider",
        "icu",
        "--icu-locale",
        "und",
      ],
      ...["--no-instructions", ...(durable ? [] : ["--no-sync"])],
    ],
    { cwd: "/", encoding: "utf8", env: ENVIRONMENT, ...place.user },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    const reason =
      result.error?.message ?? result.stderr.split("\n").find((line) => /error|fatal/i.test(line));
    throw new SetupError(`PostgreSQL could not set up its folder ${cluster}: ${reason ?? result.stderr}`);
  }
  renameSync(unfinished, cluster);
}

function checkMajor(binaries: string, cluster: string) {
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const version = spawnSync(join(binaries, "bin/postgres"), ["--version"], {
    encoding: "utf8",
    cwd: "/",
  }).stdout;
  const major = /(\d+)[.\w]*\s*$/.exec(version)?.[1];
  if (major && major !== made) {
    throw new SetupError(
      `${cluster} was made by PostgreSQL ${made}, and this Enlace brings ${major}. Start it with the Enlace that made it, back it up there and restore here.`,
    );
  }
}

async function launch(binaries: string, place: Place, cluster: string, durable: boolean) {
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${socketDirectory(place)}`,
    "unix_socket_permissions=0700",
    "timezone=UTC",
    "log_timezone=UTC",
    "jit=off",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  const arguments_ = ["-D", cluster, ...settings.flatMap((setting) => ["-c", setting])];
  const log = join(place.directory, "log");
  // A server that was killed leaves children behind for a moment, and they hold its memory.
  for (let attempt = 0; attempt < 3; attempt++) {
    removeStaleFiles(cluster);
    const out = openSync(log, "w", 0o600);
    const child = spawn(join(binaries, "bin/postgres"), arguments_, {
      cwd: "/",
      detached: true,
      stdio: ["ignore", out, out],
      env: ENVIRONMENT,
      ...place.user,
    });
    closeSync(out);
    let ended = false;
    child.on("exit", () => (ended = true)).on("error", () => (ended = true));
    child.unref();
    const server = await settled(cluster, () => ended);
    if (server) return server;
    await sleep(500);
  }
  const lines = readFileSync(log, "utf8").trim().split("\n");
  const reason = lines.find((line) => line.includes("FATAL")) ?? lines.at(-1);
  throw new SetupError(`PostgreSQL did not start: ${reason}. Its words are in ${log}.`);
}
