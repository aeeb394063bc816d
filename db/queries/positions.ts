import { asc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { PositionKind } from "@/domain/priorities";
import { gone } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { organisations } from "../schema/organisations";
import { positions } from "../schema/priorities";
import { findPriority } from "./priorities";
import type { Viewer } from "./viewer";

/** What stands in a year: the last entry of each delegation on each priority that the viewer may read. */
export async function listStandingPositions(tx: Tx, yearId: string) {
  return tx
    .selectDistinctOn([positions.priorityId, positions.organisationId], {
      priorityId: positions.priorityId,
      organisationId: positions.organisationId,
      position: positions.position,
    })
    .from(positions)
    .where(eq(positions.spaceId, yearId))
    .orderBy(positions.priorityId, positions.organisationId, sql`${positions.id} desc`);
}

/** Every entry on a priority, oldest first, with who gave it for whom. */
export async function listPositions(tx: Tx, priorityId: string) {
  return tx
    .select({
      id: positions.id,
      organisationId: positions.organisationId,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      author: accounts.name,
      position: positions.position,
      reason: positions.reason,
      createdAt: positions.createdAt,
    })
    .from(positions)
    .innerJoin(organisations, eq(organisations.id, positions.organisationId))
    .innerJoin(accounts, eq(accounts.id, positions.authorId))
    .where(eq(positions.priorityId, priorityId))
    .orderBy(asc(positions.id))
    .limit(1000);
}

/** The delegation's position, given by its focal point or alternate. Each entry is a row; the last stands. */
export async function givePosition(
  tx: Tx,
  viewer: Viewer,
  entry: { priorityId: string; position: PositionKind; reason: string },
): Promise<string> {
  const priority = await findPriority(tx, entry.priorityId);
  if (!priority?.canSpeak) throw gone();
  const id = v7();
  await tx.insert(positions).values({
    id,
    ...entry,
    label: priority.label,
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
  });
  return id;
}
