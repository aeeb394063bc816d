/** Identifiers of the seed, the same on every machine, so that tests and links can name them. */
import { createHash } from "node:crypto";
import { v7 } from "uuid";

/**
 * The identifier of a thing of the seed by its name, for example `idOf("activity lima")`: a UUIDv7 of that moment, so
 * that what is written later sorts after it.
 */
export function idOf(name: string, at = "2021-11-01T12:00:00Z"): string {
  const hash = createHash("sha256").update(name).digest();
  return v7({ msecs: Date.parse(at), random: hash.subarray(0, 16), seq: hash.readUInt32BE(16) });
}
