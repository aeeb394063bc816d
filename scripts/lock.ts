import { spawnSync } from "node:child_process";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "@/lib/env";

type Holder = { pid: number; since: string; port: number };

/** One Enlace for each data folder. A lock left by a killed process, or by a machine that went down, is free. */
export function lockFolder(folder: string, port: number): () => void {
  const path = join(folder, "lock");
  const mine = JSON.stringify({ pid: process.pid, since: beginOf(process.pid), port });
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(path, mine, { flag: "wx", mode: 0o600 });
      return () => {
        if (read(path) === mine) rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const theirs = read(path);
    const holder = parse(theirs);
    if (holder && isAlive(holder)) {
      throw new SetupError(
        `Enlace already runs on ${folder} (process ${holder.pid}, port ${holder.port}). Stop it first, or set ENLACE_DATA and PORT for a second one.`,
      );
    }
    discard(path, theirs);
  }
  throw new SetupError(`Several starts on ${folder} at once. Try again.`);
}

/** Takes a stale lock away, but never one that somebody else has just written. */
function discard(path: string, stale: string | undefined) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const taken = read(aside);
    if (taken !== stale && taken !== undefined) writeFileSync(path, taken, { flag: "wx", mode: 0o600 });
  } catch {
    // Somebody else was quicker: the next attempt sees whose it is.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function parse(text: string | undefined): Holder | undefined {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, since }: Holder): boolean {
  const begin = beginOf(pid);
  return begin !== "" && begin === since;
}

/** When a process began: a number alone may belong to another process by now. */
function beginOf(pid: number): string {
  try {
    if (process.platform !== "linux") {
      return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields[0] === "Z" ? "" : `${boot} ${fields[19]}`;
  } catch {
    return "";
  }
}
