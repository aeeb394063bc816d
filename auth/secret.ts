import { createHash, randomBytes } from "node:crypto";

/** 256 bits for a link or a cookie, as 43 characters that an address can hold. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret: SHA-256 in hexadecimal digits. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

const shape = /^[A-Za-z0-9_-]{43}$/;

/** The hash of a secret that somebody sent, or null when it cannot be one of ours. */
export function hashOfGiven(secret: unknown): string | null {
  return typeof secret === "string" && shape.test(secret) ? hashOf(secret) : null;
}
