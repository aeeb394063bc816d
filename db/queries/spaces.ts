import { eq } from "drizzle-orm";
import { gone } from "@/lib/errors";
import type { Tx } from "../client";
import { spaces } from "../schema/spaces";

/**
 * Another label for a space. Tightening carries everything in it along; loosening loosens nothing in it, is its
 * author's alone and needs a reason, which stays with the space.
 */
export async function changeSpaceLabel(tx: Tx, id: string, label: number, reason: string): Promise<void> {
  const changed = await tx
    .update(spaces)
    .set(reason ? { label, labelReason: reason } : { label })
    .where(eq(spaces.id, id))
    .returning({ id: spaces.id });
  if (changed.length === 0) throw gone();
}
