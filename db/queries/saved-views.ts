import { and, asc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { savedViews } from "../schema/saved-views";
import type { Viewer } from "./viewer";

/** So many views does one person keep. */
export const mostViews = 50;

const listed = {
  id: savedViews.id,
  name: savedViews.name,
  filter: savedViews.filter,
  revision: savedViews.revision,
};

/** The viewer's own, by name. */
export async function listSavedViews(tx: Tx, most = mostViews) {
  return tx.select(listed).from(savedViews).orderBy(asc(savedViews.name), asc(savedViews.id)).limit(most);
}

export async function findSavedView(tx: Tx, id: string) {
  const [view] = await tx.select(listed).from(savedViews).where(eq(savedViews.id, id));
  return view ?? null;
}

/** Keeps these filters under a name. */
export async function saveView(
  tx: Tx,
  viewer: Viewer,
  view: { name: string; filter: string },
): Promise<string> {
  if ((await listSavedViews(tx)).length >= mostViews)
    throw refuseField("name", "manyViews", { most: mostViews });
  const id = v7();
  await tx.insert(savedViews).values({ id, accountId: viewer.accountId, ...view });
  return id;
}

export async function renameView(tx: Tx, id: string, revision: number, name: string): Promise<void> {
  const [changed] = await tx
    .update(savedViews)
    .set({ name, revision: sql`${savedViews.revision} + 1` })
    .where(and(eq(savedViews.id, id), eq(savedViews.revision, revision)))
    .returning({ id: savedViews.id });
  if (!changed) throw (await findSavedView(tx, id)) ? stale() : gone();
}

export async function forgetView(tx: Tx, id: string): Promise<void> {
  const [view] = await tx.delete(savedViews).where(eq(savedViews.id, id)).returning({ id: savedViews.id });
  if (!view) throw gone();
}
