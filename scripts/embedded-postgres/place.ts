import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SetupError } from "@/lib/env";

type User = { uid: number; gid: number };

/** Where the server's files are, and as whom it runs where that is not the present user. */
export type Place = { directory: string; user?: User; moved: boolean };

const SHARED = "/var/lib/enlace";

/** PostgreSQL refuses to run as root, so root hands it to another user, who must be able to enter. */
export function choosePlace(dataDirectory: string, durable: boolean): Place {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const data = realpathSync(dataDirectory);
  if (process.getuid?.() !== 0) return open(join(data, "postgres"));
  const user = unprivileged(join(data, "postgres"));
  chmodSync(data, 0o711);
  if (canEnter(data, user)) return open(join(data, "postgres"), user);
  if (!durable) return open(mkdtempSync("/tmp/enlace-"), user, true);
  return open(elsewhere(data), user, true);
}

function open(directory: string, user?: User, moved = false): Place {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (user) chownSync(directory, user.uid, user.gid);
  chmodSync(directory, 0o700);
  if (user && !canEnter(directory, user)) {
    throw new SetupError(
      `PostgreSQL cannot enter ${directory}. Set ENLACE_DATA to a folder below one that every user may enter, such as /srv/enlace, or start Enlace as an ordinary user.`,
    );
  }
  return { directory, user, moved };
}

/** A closed folder keeps a note of where its database went, so that a copy of it never shares one. */
function elsewhere(data: string): string {
  const directory = join(SHARED, createHash("sha256").update(data).digest("hex").slice(0, 12));
  const note = join(data, "database-is-in");
  const noted = existsSync(note) ? readFileSync(note, "utf8").trim() : directory;
  if (noted !== directory) {
    throw new SetupError(
      `${data} was moved or copied; its database is in ${noted}. Move that folder to ${directory} and remove ${note} to keep it, or only remove ${note} to begin with an empty one.`,
    );
  }
  try {
    mkdirSync(directory, { recursive: true, mode: 0o711 });
    chmodSync(SHARED, 0o711);
  } catch {
    throw new SetupError(
      `PostgreSQL cannot run as root, and other users cannot enter ${data}. Set ENLACE_DATA to a folder below one that every user may enter, or start Enlace as an ordinary user.`,
    );
  }
  writeFileSync(note, `${directory}\n`);
  return directory;
}

function unprivileged(existing: string): User {
  if (existsSync(existing)) {
    const { uid, gid } = statSync(existing);
    if (uid !== 0) return { uid, gid };
  }
  const nobody = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
  const user = { uid: Number(nobody?.[1] ?? 65534) >>> 0, gid: Number(nobody?.[2] ?? 65534) >>> 0 };
  if (spawnSync("/bin/sh", ["-c", ":"], { cwd: "/", ...user }).status === 0) return user;
  throw new SetupError(
    "PostgreSQL refuses to run as root, and this machine does not let root become the user nobody. Start Enlace as an ordinary user.",
  );
}

function canEnter(directory: string, user: User): boolean {
  const test = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", directory], { cwd: "/", ...user });
  return test.status === 0;
}

/** Socket paths end after about 100 characters: a data folder deep down gets a private one elsewhere. */
export function socketDirectory(place: Place): string {
  const own = join(place.directory, "socket");
  const directory = own.length < 85 ? own : mkdtempSync(join(place.user ? "/tmp" : tmpdir(), "enlace-"));
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (place.user) chownSync(directory, place.user.uid, place.user.gid);
  chmodSync(directory, 0o700);
  return directory;
}
