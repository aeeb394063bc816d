import { and, asc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { LocalText } from "@/domain/local-text";
import { gone, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { milestones } from "../schema/groups";

const shown = {
  id: milestones.id,
  spaceId: milestones.spaceId,
  title: milestones.title,
  dueOn: milestones.dueOn,
  state: milestones.state,
  revision: milestones.revision,
};

/** Milestones of a group by their day, at most two hundred. */
export async function listMilestones(tx: Tx, groupId: string) {
  return tx
    .select(shown)
    .from(milestones)
    .where(eq(milestones.spaceId, groupId))
    .orderBy(asc(milestones.dueOn), asc(milestones.id))
    .limit(200);
}

/** One milestone, with whether the viewer may change it; null when it may not be read. */
export async function findMilestone(tx: Tx, id: string) {
  const [milestone] = await tx
    .select({
      ...shown,
      canEdit: sql<boolean>`${milestones.spaceId} = any(array(select viewer_head_spaces()))`,
    })
    .from(milestones)
    .where(eq(milestones.id, id));
  return milestone ?? null;
}

/** A planned milestone; `dueOn` is a calendar day. Gives its identifier. */
export async function addMilestone(
  tx: Tx,
  groupId: string,
  milestone: { title: LocalText; dueOn: string },
): Promise<string> {
  const id = v7();
  await tx.insert(milestones).values({ id, spaceId: groupId, ...milestone });
  return id;
}

/** Changes a milestone and gives the id of its group. */
export async function editMilestone(
  tx: Tx,
  id: string,
  revision: number,
  change: { title: LocalText; dueOn: string; state: "planned" | "reached" | "dropped" },
): Promise<string> {
  const [changed] = await tx
    .update(milestones)
    .set({ ...change, revision: sql`${milestones.revision} + 1` })
    .where(and(eq(milestones.id, id), eq(milestones.revision, revision)))
    .returning({ spaceId: milestones.spaceId });
  if (changed) return changed.spaceId;
  throw (await findMilestone(tx, id))?.canEdit ? stale() : gone();
}
