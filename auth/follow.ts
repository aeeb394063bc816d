import { asViewer, type Tx } from "@/db/client";
import { sessionHash } from "./cookie";

/**
 * Something that reads again and again as whoever opened it, for a stream: each time in a transaction of its own, so
 * that an ended session reads nothing. Does not count as use of the session. Null for somebody who is not signed in.
 */
export async function followAs<T>(work: (tx: Tx) => Promise<T>): Promise<(() => Promise<T>) | null> {
  const hash = await sessionHash();
  return hash ? () => asViewer(hash, "read", work) : null;
}
