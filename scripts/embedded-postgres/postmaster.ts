import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

type Postmaster = { pid: number; socket: string; status: string };

/** What the server wrote about itself into its folder; undefined when there is nothing to read. */
function readPidFile(cluster: string): Postmaster | undefined {
  const path = join(cluster, "postmaster.pid");
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8").split("\n");
  return { pid: Number(lines[0]), socket: lines[4] ?? "", status: (lines[7] ?? "").trim() };
}

/** The live server of this folder. A pid that meanwhile belongs to another program is not one. */
export function livePostmaster(cluster: string): Postmaster | undefined {
  const found = readPidFile(cluster);
  return found && commandOf(found.pid).includes(cluster) ? found : undefined;
}

function commandOf(pid: number): string {
  if (!(pid > 0)) return "";
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  } catch {
    return "";
  }
}

/** A stale pid whose number is in use again would keep PostgreSQL from starting. */
export function removeStaleFiles(cluster: string) {
  const stale = readPidFile(cluster);
  if (!stale) return;
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  if (stale.socket) {
    rmSync(join(stale.socket, ".s.PGSQL.5432"), { force: true });
    rmSync(join(stale.socket, ".s.PGSQL.5432.lock"), { force: true });
  }
}

/** Waits until the server of this folder serves, or is gone. */
export async function settled(cluster: string, gone: () => boolean): Promise<Postmaster | undefined> {
  while (!gone()) {
    const found = livePostmaster(cluster);
    if (found?.status === "ready") return found;
    await sleep(15);
  }
  return undefined;
}

/** A fast shutdown: running statements are rolled back, everything committed is written. */
export async function stopPostmaster(cluster: string) {
  for (const [signal, seconds] of [["SIGINT", 15] as const, ["SIGQUIT", 10] as const]) {
    const until = Date.now() + seconds * 1000;
    let live = livePostmaster(cluster);
    if (!live) return;
    process.kill(live.pid, signal);
    while (live && Date.now() < until) {
      await sleep(15);
      live = livePostmaster(cluster);
    }
  }
}
