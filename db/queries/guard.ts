import type { Guarded } from "@/domain/guard/input";
import type { Tx } from "../client";
import { recordActs } from "./audit";
import type { Viewer } from "./viewer";

const most = 100;

/** A row for each piece that the guard found, up to a hundred of a kind: the trail holds kinds and counts, no text. */
export async function recordGuard(
  tx: Tx,
  viewer: Viewer,
  subjectId: string,
  guard: Guarded | null,
): Promise<void> {
  for (const [kind, count] of Object.entries(guard?.counts ?? {})) {
    const subjects = Array<string>(Math.min(count, most)).fill(subjectId);
    await recordActs(tx, viewer.accountId, `personal-${kind}.${guard?.choice}`, subjects);
  }
}
