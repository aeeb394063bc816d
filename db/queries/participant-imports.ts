import { desc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { type Columns, findHeads, matchColumns } from "@/domain/participants/fields";
import { type Sheet, sheetLimits } from "@/domain/participants/sheet";
import { gone, refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { participantImports } from "../schema/participant-imports";
import type { Viewer } from "./viewer";

/** Keeps a list that was read from a file until its uploader says yes or no; an earlier one of theirs here goes. */
export async function keepImport(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  fileName: string,
  { rows }: Sheet,
): Promise<string> {
  await tx.delete(participantImports).where(eq(participantImports.spaceId, activityId));
  const at = findHeads(rows);
  const heads = rows[at]?.cells ?? [];
  const below = rows.slice(at + 1);
  if (below.length === 0) throw refuseField("file", "listEmpty");
  if (below.length > sheetLimits.rows) throw refuseField("file", "listRows", { most: sheetLimits.rows });
  const width = Math.max(heads.length, ...below.map(({ cells }) => cells.length));
  const wide = Array.from({ length: width }, (_, index) => heads[index] ?? "");
  const id = v7();
  await tx.insert(participantImports).values({
    id,
    spaceId: activityId,
    accountId: viewer.accountId,
    fileName,
    heads: wide,
    columns: matchColumns(wide),
    rows: below,
  });
  return id;
}

/** The list of the viewer's that waits here; null where there is none. */
export async function findImport(tx: Tx, activityId: string) {
  const [waiting] = await tx
    .select()
    .from(participantImports)
    .where(eq(participantImports.spaceId, activityId))
    .orderBy(desc(participantImports.id))
    .limit(1);
  return waiting ?? null;
}

export type WaitingImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** Says anew what each column is. Gives the activity. */
export async function setImportColumns(tx: Tx, id: string, columns: Columns): Promise<string> {
  const [waiting] = await tx
    .select({ heads: participantImports.heads })
    .from(participantImports)
    .where(eq(participantImports.id, id));
  if (!waiting) throw gone();
  const [changed] = await tx
    .update(participantImports)
    .set({ columns: columns.slice(0, waiting.heads.length) })
    .where(eq(participantImports.id, id))
    .returning({ spaceId: participantImports.spaceId });
  if (!changed) throw gone();
  return changed.spaceId;
}

/** Throws a list away. Gives the activity. */
export async function dropImport(tx: Tx, id: string): Promise<string> {
  const [dropped] = await tx
    .delete(participantImports)
    .where(eq(participantImports.id, id))
    .returning({ spaceId: participantImports.spaceId });
  if (!dropped) throw gone();
  return dropped.spaceId;
}

/** Takes the list out for its yes, once: whoever sends the yes a second time finds none. */
export async function takeImport(tx: Tx, id: string): Promise<WaitingImport> {
  const [taken] = await tx.delete(participantImports).where(eq(participantImports.id, id)).returning();
  if (!taken) throw gone();
  return taken;
}
