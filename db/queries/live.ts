import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { findViewer } from "./viewer";

const topic = /^(draft|messages|agenda|attendance):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const needs: Record<string, SQL> = {
  draft: sql`${activities.id} = any(array(select viewer_head_spaces()))`,
  messages: sql`${activities.id} = any(array(select viewer_head_spaces()))`,
  attendance: sql`${activities.id} = any(array(select viewer_minute_spaces()))`,
};

/**
 * Those of some topics that this viewer may follow: `agenda:` of an activity that they read, `draft:` and `messages:` of
 * one that they edit, `attendance:` of one where they mark it.
 */
export async function followable(tx: Tx, topics: string[]): Promise<string[]> {
  if (!(await findViewer(tx))) return [];
  const may: string[] = [];
  for (const each of topics) {
    const [, kind, id] = topic.exec(each) ?? [];
    if (!id) continue;
    const [found] = await tx
      .select({ id: activities.id })
      .from(activities)
      .where(and(eq(activities.id, id), needs[kind ?? ""]));
    if (found) may.push(each);
  }
  return may;
}
