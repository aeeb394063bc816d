import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { findViewer } from "./viewer";

const topic = /^(draft|agenda):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Those of some topics that this viewer may follow: `draft:` of an activity that they edit, `agenda:` of one that they read. */
export async function followable(tx: Tx, topics: string[]): Promise<string[]> {
  if (!(await findViewer(tx))) return [];
  const may: string[] = [];
  for (const each of topics) {
    const [, kind, id] = topic.exec(each) ?? [];
    if (!id) continue;
    const [found] = await tx
      .select({ id: activities.id })
      .from(activities)
      .where(
        and(
          eq(activities.id, id),
          kind === "draft" ? sql`${activities.id} = any(array(select viewer_head_spaces()))` : undefined,
        ),
      );
    if (found) may.push(each);
  }
  return may;
}
