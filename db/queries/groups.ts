import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { type LocalText, localFields } from "@/domain/local-text";
import { gone, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { groups, mandates } from "../schema/groups";
import { memberships, spaces } from "../schema/spaces";
import { mayEdit } from "./activities";
import { pageOf, pageSize, readCursor } from "./page";
import { changeSpaceLabel } from "./spaces";
import type { Viewer } from "./viewer";

const heads = sql<boolean>`${groups.id} = any(array(select viewer_head_spaces()))`;
const belongs = sql<boolean>`${groups.id} = any(array(select viewer_spaces()))`;
const posts = sql<boolean>`${groups.id} = any(array(select viewer_posting_spaces()))`;

const listed = {
  id: groups.id,
  title: groups.title,
  summary: groups.summary,
  label: groups.label,
  open: groups.open,
  dormantAt: groups.dormantAt,
  concludedAt: groups.concludedAt,
  createdAt: groups.createdAt,
  belongs,
};

/** Working groups that the viewer may read, newest first. `mine`: only those the viewer belongs to. */
export async function listGroups(tx: Tx, { cursor, mine }: { cursor?: string | null; mine?: boolean } = {}) {
  const after = readCursor(cursor, ["moment", "uuid"]);
  const conditions: (SQL | undefined)[] = [
    mine ? belongs : undefined,
    after
      ? sql`(${groups.createdAt}, ${groups.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
      : undefined,
  ];
  const rows = await tx
    .select({
      ...listed,
      members: sql<number>`(select count(*)::int from memberships m join accounts a on a.id = m.account_id
        where m.space_id = groups.id and m.organisation_id = a.organisation_id
        and is_active(a.disabled_at, a.posted_from, a.posted_until) and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now()))`,
    })
    .from(groups)
    .where(and(...conditions))
    .orderBy(desc(groups.createdAt), desc(groups.id))
    .limit(pageSize + 1);
  return pageOf(rows, (row) => [row.createdAt.toISOString(), row.id]);
}

/** The groups in the side bar: those the viewer belongs to, at most twelve. */
export async function listMyGroups(tx: Tx) {
  return tx
    .select({ id: groups.id, title: groups.title })
    .from(groups)
    .where(and(belongs, sql`${groups.concludedAt} is null`))
    .orderBy(groups.createdAt, groups.id)
    .limit(12);
}

/** A group's own page, with what the viewer may do there; null when it may not be read. */
export async function findGroup(tx: Tx, id: string) {
  const [group] = await tx
    .select({
      ...listed,
      objectives: groups.objectives,
      revision: groups.revision,
      launchedAtId: activities.id,
      launchedAtTitle: activities.title,
      canEdit: heads,
      canPost: sql<boolean>`${posts} and ${groups.concludedAt} is null`,
      canJoin: sql<boolean>`not ${belongs} and ${groups.open} and ${groups.concludedAt} is null
        and not exists (select from join_requests j where j.space_id = ${groups.id} and j.account_id = viewer() and j.decision is null)`,
      asked: sql<boolean>`exists (select from join_requests j where j.space_id = ${groups.id} and j.account_id = viewer() and j.decision is null)`,
    })
    .from(groups)
    .leftJoin(activities, eq(activities.id, groups.launchedAtId))
    .where(eq(groups.id, id));
  return group ?? null;
}

type Content = { title: LocalText; summary: LocalText; objectives: LocalText; label: number };

/** A new group, proposed; whoever proposes it is its chair until another is named. */
export async function addGroup(
  tx: Tx,
  viewer: Viewer,
  content: Content & { activityId: string | null },
): Promise<string> {
  const id = v7();
  const { title, summary, objectives, label, activityId } = content;
  await tx.insert(spaces).values({ id, kind: "group", label, authorId: viewer.accountId });
  await tx.insert(memberships).values({
    spaceId: id,
    accountId: viewer.accountId,
    organisationId: viewer.organisationId,
    roles: ["chair"],
  });
  await tx.insert(groups).values({ id, title, summary, objectives, launchedAtId: activityId });
  return id;
}

/** Changes what a group says of itself, and its label; loosening needs a reason. */
export async function editGroup(
  tx: Tx,
  id: string,
  revision: number,
  { label, reason, ...content }: Content & { reason: string },
): Promise<void> {
  const changed = await tx
    .update(groups)
    .set({ ...content, revision: sql`${groups.revision} + 1` })
    .where(and(eq(groups.id, id), eq(groups.revision, revision)))
    .returning({ id: groups.id, label: groups.label });
  if (!changed[0]) {
    const standing = await findGroup(tx, id);
    if (!standing?.canEdit) throw gone();
    const { title, summary, objectives } = standing;
    throw stale({
      ...localFields("title", title),
      ...localFields("summary", summary),
      ...localFields("objectives", objectives),
    });
  }
  if (changed[0].label !== label) await changeSpaceLabel(tx, id, label, reason);
}

/** Launched, resting, awake again or concluded. Launching publishes the space. */
export async function changeGroupState(
  tx: Tx,
  id: string,
  state: "active" | "dormant" | "concluded",
): Promise<void> {
  const changed = await tx
    .update(groups)
    .set({
      dormantAt: state === "dormant" ? new Date() : null,
      concludedAt: state === "concluded" ? new Date() : null,
      revision: sql`${groups.revision} + 1`,
    })
    .where(and(eq(groups.id, id), sql`${groups.concludedAt} is null`))
    .returning({ open: groups.open });
  if (!changed[0]) throw gone();
  if (!changed[0].open) await tx.update(spaces).set({ open: true }).where(eq(spaces.id, id));
}

/** The mandate's versions, newest first; at most fifty. */
export async function listMandates(tx: Tx, groupId: string) {
  return tx
    .select({ id: mandates.id, number: mandates.number, text: mandates.text, createdAt: mandates.createdAt })
    .from(mandates)
    .where(eq(mandates.spaceId, groupId))
    .orderBy(desc(mandates.number))
    .limit(50);
}

/** A new version of the mandate. Two at once: the later one is told so at its field. */
export async function addMandate(
  tx: Tx,
  viewer: Viewer,
  groupId: string,
  number: number,
  text: LocalText,
): Promise<string> {
  const id = v7();
  await tx.insert(mandates).values({ id, spaceId: groupId, number, text, authorId: viewer.accountId });
  return id;
}

/** Groups launched from an activity, as far as the viewer may read them. */
export async function listGroupsOfActivity(tx: Tx, activityId: string) {
  return tx
    .select(listed)
    .from(groups)
    .where(eq(groups.launchedAtId, activityId))
    .orderBy(groups.createdAt)
    .limit(50);
}

/** Activities from which a group can be launched: those that the viewer runs, newest first. */
export async function listActivitiesToLaunchFrom(tx: Tx) {
  return tx
    .select({ id: activities.id, title: activities.title })
    .from(activities)
    .where(mayEdit)
    .orderBy(desc(activities.startsOn))
    .limit(100);
}
