import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { SetupError } from "@/lib/env";
import { reasonOf } from "./say";

/**
 * Makes a folder and those above it, one by one: Node's own `recursive` tries for ever where a file system takes no
 * folders, as under /proc.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let each = path; !existsSync(each) && dirname(each) !== each; each = dirname(each))
    missing.unshift(each);
  try {
    for (const each of missing) mkdirSync(each, { mode: 0o700 });
  } catch (error) {
    throw unusable(path, reasonOf(error) ?? "no folder can be made there");
  }
  if (!statSync(path).isDirectory()) throw unusable(path, "it is no folder");
}

const unusable = (path: string, reason: string) =>
  new SetupError(
    `Enlace cannot keep its data in ${path}: ${reason}. Set ENLACE_DATA to a folder it may write.`,
  );
