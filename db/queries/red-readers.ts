import { eq } from "drizzle-orm";
import { refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { redReaders } from "../schema/spaces";

/** Names who reads a RED item beside its author; each must be a member of its space. At least one. */
export async function nameReaders(
  tx: Tx,
  item: { id: string; spaceId: string; authorId: string },
  readers: string[],
): Promise<void> {
  if (readers.length === 0) throw refuseField("readers", "choose");
  const { id: itemId, spaceId, authorId } = item;
  await tx
    .insert(redReaders)
    .values(readers.map((accountId) => ({ itemId, spaceId, authorId, accountId })))
    .onConflictDoNothing();
}

/** Who is named on a RED item, by name. */
export async function listReaders(tx: Tx, itemId: string) {
  return tx
    .select({ accountId: accounts.id, name: accounts.name })
    .from(redReaders)
    .innerJoin(accounts, eq(accounts.id, redReaders.accountId))
    .where(eq(redReaders.itemId, itemId))
    .orderBy(accounts.name)
    .limit(200);
}
