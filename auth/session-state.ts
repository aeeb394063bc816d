import { asSystem } from "@/db/client";
import { wasEnded } from "@/db/queries/identity";
import { sessionHash } from "./cookie";

/** Whether somebody ended the session of this request: one that merely ran out, or none, was not. Does not count as use. */
export async function sessionState(): Promise<{ ended: boolean }> {
  const hash = await sessionHash();
  return { ended: hash !== null && (await asSystem((tx) => wasEnded(tx, hash))) };
}
