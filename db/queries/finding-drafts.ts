import { and, desc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { FormValues } from "@/domain/form";
import { gone, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { findingDrafts } from "../schema/finding-drafts";
import { groups } from "../schema/groups";
import { recordAct } from "./audit";
import type { Viewer } from "./viewer";

const kept = {
  id: findingDrafts.id,
  groupId: findingDrafts.spaceId,
  key: findingDrafts.key,
  values: findingDrafts.values,
  revision: findingDrafts.revision,
  savedAt: findingDrafts.savedAt,
};

/** The viewer's draft behind a form, by the key that the form made; null where there is none. */
export async function findDraftOfForm(tx: Tx, key: string) {
  const [draft] = await tx.select(kept).from(findingDrafts).where(eq(findingDrafts.key, key));
  return draft ?? null;
}

/** The viewer's draft, to go on with; null where it may not be read any more. */
export async function findDraft(tx: Tx, id: string) {
  const [draft] = await tx.select(kept).from(findingDrafts).where(eq(findingDrafts.id, id));
  return draft ?? null;
}

/** The viewer's drafts of a group, or of all groups, the last saved first; at most fifty. */
export async function listDrafts(tx: Tx, groupId?: string) {
  return tx
    .select({
      id: findingDrafts.id,
      groupId: findingDrafts.spaceId,
      group: groups.title,
      label: groups.label,
      title: sql<string>`coalesce(left(${findingDrafts.values} ->> 'title', 200), '')`,
      savedAt: findingDrafts.savedAt,
    })
    .from(findingDrafts)
    .innerJoin(groups, eq(groups.id, findingDrafts.spaceId))
    .where(groupId ? eq(findingDrafts.spaceId, groupId) : undefined)
    .orderBy(desc(findingDrafts.savedAt))
    .limit(50);
}

type Content = { groupId: string; key: string; revision: number; values: FormValues };

/**
 * Keeps what a form holds, as the viewer's draft; gives its identifier. The same once more changes nothing, so that what
 * is sent again after a lost answer is taken; anything else written from an older state is stale.
 */
export async function keepDraft(tx: Tx, viewer: Viewer, draft: Content): Promise<string> {
  const { groupId, key, revision, values } = draft;
  const [same] = await tx
    .select({ id: findingDrafts.id })
    .from(findingDrafts)
    .where(and(eq(findingDrafts.key, key), sql`${findingDrafts.values} = ${JSON.stringify(values)}::jsonb`));
  if (same) return same.id;
  if (revision === 0) return beginDraft(tx, viewer, { groupId, key, values });
  const [changed] = await tx
    .update(findingDrafts)
    .set({ values, savedAt: sql`now()`, revision: sql`${findingDrafts.revision} + 1` })
    .where(
      and(
        eq(findingDrafts.key, key),
        eq(findingDrafts.spaceId, groupId),
        eq(findingDrafts.revision, revision),
      ),
    )
    .returning({ id: findingDrafts.id });
  if (changed) return changed.id;
  throw (await findDraftOfForm(tx, key)) ? stale() : gone();
}

async function beginDraft(
  tx: Tx,
  viewer: Viewer,
  { groupId, key, values }: Omit<Content, "revision">,
): Promise<string> {
  const id = v7();
  const [begun] = await tx
    .insert(findingDrafts)
    .values({ id, spaceId: groupId, authorId: viewer.accountId, key, values })
    .onConflictDoNothing({ target: [findingDrafts.authorId, findingDrafts.key] })
    .returning({ id: findingDrafts.id });
  if (!begun) throw stale();
  await recordAct(tx, { accountId: viewer.accountId, act: "finding.begin-draft", subjectId: id });
  return id;
}

/** What was written in a draft is posted: the draft goes. Stale where another window has gone on with it, or posted it. */
export async function closeDraft(tx: Tx, key: string, revision: number): Promise<void> {
  const [used] = await tx
    .delete(findingDrafts)
    .where(and(eq(findingDrafts.key, key), eq(findingDrafts.revision, revision)))
    .returning({ id: findingDrafts.id });
  if (used) return;
  const draft = await findDraftOfForm(tx, key);
  if (draft) throw stale(draft.values);
  if (revision > 0) throw stale();
}

/** Throws a draft away; gives the group that it was for. */
export async function discardDraft(tx: Tx, id: string): Promise<string> {
  const [discarded] = await tx
    .delete(findingDrafts)
    .where(eq(findingDrafts.id, id))
    .returning({ groupId: findingDrafts.spaceId });
  if (!discarded) throw gone();
  return discarded.groupId;
}
