import { asViewer, type Reader } from "@/db/client";
import { sessionHash } from "./cookie";

/**
 * Reads again and again as whoever opened a stream: each time in a transaction of its own, so that an ended session reads
 * nothing. Does not count as use of the session. Null for somebody who is not signed in.
 */
export async function followAs(): Promise<Reader | null> {
  const hash = await sessionHash();
  return hash ? (work) => asViewer(hash, "read", work) : null;
}
