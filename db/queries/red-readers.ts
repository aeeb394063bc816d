import { and, eq, notInArray } from "drizzle-orm";
import { refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { redReaders } from "../schema/spaces";

/** Names who reads a RED item beside its author, also those who are named already; each must be a member of its space. At least one. */
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

/** These and nobody else read a RED item beside its author from now on. */
export async function nameOnly(
  tx: Tx,
  item: { id: string; spaceId: string; authorId: string; label: number },
  readers: string[],
): Promise<void> {
  await nameReaders(tx, item, readers);
  if (item.label === 4)
    await tx
      .delete(redReaders)
      .where(and(eq(redReaders.itemId, item.id), notInArray(redReaders.accountId, readers)));
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
