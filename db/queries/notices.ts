import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { mostCounted } from "@/domain/bell";
import type { LocalText } from "@/domain/local-text";
import { type NoticeKind, type Topic, topics, usualWay, type Way } from "@/domain/notices";
import type { Tx } from "../client";
import { noticeChoices, notices } from "../schema/notices";
import { pageOf, readCursor } from "./page";

/** Notices of the viewer that still open something; one more than `mostCounted` stands for all that are more. */
export async function countUnread(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ unread: number }>(
    sql`select count(*)::int as unread from (${unreadRows}) unread`,
  );
  return rows[0]?.unread ?? 0;
}

/** For a statement that counts beside other things. */
export const unreadRows = sql`select from notices n
  where n.account_id = (select viewer()) and n.read_at is null limit ${sql.raw(String(mostCounted + 1))}`;

const columns = {
  id: notices.id,
  topic: notices.topic,
  kind: notices.kind,
  itemId: notices.itemId,
  createdAt: notices.createdAt,
  readAt: notices.readAt,
  title: sql<string | null>`case ${notices.topic}
    when 'document' then (select d.title from documents d where d.id = ${notices.itemId})
    when 'membership' then null
    else (select f.title from findings f where f.id = ${notices.itemId}) end`,
  label: sql<number | null>`case ${notices.topic}
    when 'document' then (select d.label from documents d where d.id = ${notices.itemId})
    when 'membership' then (select g.label from groups g where g.id = ${notices.itemId})
    else (select f.label from findings f where f.id = ${notices.itemId}) end`,
  place: sql<LocalText | null>`coalesce((select g.title from groups g where g.id = ${notices.spaceId}),
    (select a.title from activities a where a.id = ${notices.spaceId}))`,
  placeLabel: sql<number | null>`coalesce((select g.label from groups g where g.id = ${notices.spaceId}),
    (select a.label from activities a where a.id = ${notices.spaceId}))`,
};

export type Notice = {
  id: string;
  topic: Topic;
  kind: NoticeKind;
  itemId: string;
  createdAt: Date;
  readAt: Date | null;
  title: string | null;
  label: number | null;
  place: LocalText | null;
  placeLabel: number | null;
};

/** The viewer's notices, the newest first, with what they are about as the viewer reads it now. */
export async function listNotices(tx: Tx, { unread, cursor }: { unread: boolean; cursor?: string | null }) {
  const after = readCursor(cursor, ["moment", "uuid"]);
  const rows: Notice[] = await tx
    .select(columns)
    .from(notices)
    .where(
      and(
        sql`${notices.accountId} = (select viewer())`,
        unread ? isNull(notices.readAt) : undefined,
        after
          ? sql`(${notices.createdAt}, ${notices.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(26);
  return pageOf(rows, (row) => [row.createdAt.toISOString(), row.id]);
}

/** What this mail tells its reader: what they still read, by place, the newest first; a hundred at most. */
export async function listNoticesOfMail(tx: Tx, mailId: string): Promise<Notice[]> {
  return tx
    .select(columns)
    .from(notices)
    .where(
      and(sql`${notices.accountId} = (select viewer())`, eq(notices.mailId, mailId), isNull(notices.readAt)),
    )
    .orderBy(notices.spaceId, desc(notices.createdAt))
    .limit(100);
}

async function mark(tx: Tx, which?: SQL): Promise<void> {
  await tx
    .update(notices)
    .set({ readAt: sql`now()` })
    .where(and(sql`${notices.accountId} = (select viewer())`, isNull(notices.readAt), which));
}

export const markRead = (tx: Tx, id: string) => mark(tx, eq(notices.id, id));
export const markAllRead = (tx: Tx) => mark(tx);
/** Whoever opened an item has read its notices. */
export const markItemRead = (tx: Tx, itemId: string) => mark(tx, eq(notices.itemId, itemId));

/** Whether something about this item was not read yet. */
export async function hasUnread(tx: Tx, itemId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from notices n
    where n.account_id = (select viewer()) and n.item_id = ${itemId} and n.read_at is null limit 1`);
  return rows.length > 0;
}

/** How a person hears of each topic. */
export async function listChoices(tx: Tx, accountId: string): Promise<Record<Topic, Way>> {
  const rows = await tx
    .select({ topic: noticeChoices.topic, way: noticeChoices.way })
    .from(noticeChoices)
    .where(eq(noticeChoices.accountId, accountId));
  return { ...usualWay, ...Object.fromEntries(rows.map(({ topic, way }) => [topic, way])) };
}

export async function chooseWays(
  tx: Tx,
  accountId: string,
  choices: Partial<Record<Topic, Way>>,
): Promise<void> {
  const rows = topics.flatMap((topic) => {
    const way = choices[topic];
    return way ? [{ accountId, topic, way }] : [];
  });
  if (rows.length === 0) return;
  await tx
    .insert(noticeChoices)
    .values(rows)
    .onConflictDoUpdate({
      target: [noticeChoices.accountId, noticeChoices.topic],
      set: { way: sql`excluded.way` },
    });
}
