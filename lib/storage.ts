import { createReadStream } from "node:fs";
import { mkdir, open, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { isId } from "@/domain/ids";
import { env } from "./env";

/**
 * Where the bytes of documents lie: a folder of the data directory, one file for each key. A key is a UUID of ours;
 * what a person called the file stands in the database.
 */

function pathOf(key: string): string {
  if (!isId(key)) throw new TypeError("not a storage key");
  return join(env.dataDirectory, "files", key.slice(-2), key);
}

/** Stores the bytes so that they are there after a power cut: temporary file, fsync, rename, fsync of the folder. */
export async function putFile(key: string, bytes: Buffer): Promise<void> {
  const path = pathOf(key);
  const folder = join(path, "..");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  const entries = await open(folder, "r");
  await entries.sync().finally(() => entries.close());
}

/** The bytes, or a part of them (`start` and `end` both included); null where there is no such file. */
export async function openFile(
  key: string,
  range?: { start: number; end: number },
): Promise<Readable | null> {
  const path = pathOf(key);
  const found = await stat(path).catch(() => null);
  return found ? createReadStream(path, range) : null;
}
