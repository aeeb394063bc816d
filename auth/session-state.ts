import { asSystem } from "@/db/client";
import { endOfSession } from "@/db/queries/identity";
import { sessionHash } from "./cookie";

/**
 * Whether somebody ended the session of this request, and whose it was: one that merely ran out, or none, was not ended.
 * Does not count as use.
 */
export async function sessionState(): Promise<{ ended: boolean; account: string | null }> {
  const hash = await sessionHash();
  return hash === null ? { ended: false, account: null } : asSystem((tx) => endOfSession(tx, hash));
}
