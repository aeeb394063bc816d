/** What the job of mails with many events reads and writes, without a viewer; what they say is read as their reader. */
import { type SQL, sql } from "drizzle-orm";
import { type Topic, usualWay, type Way, withoutOwnMail } from "@/domain/notices";
import type { Tx } from "../client";

const usual = sql.join(
  Object.entries(usualWay).map(([topic, way]) => sql`when ${topic} then ${way}`),
  sql` `,
);
/** How the reader of a notice hears of its topic. */
const wayOf: SQL = sql`coalesce((select c.way from notice_choices c
  where c.account_id = n.account_id and c.topic = n.topic), case n.topic ${usual} end)`;
const untold = sql`n.mail_id is null and n.read_at is null`;

export type Due = {
  accountId: string;
  timeZone: string | null;
  countryCode: string | null;
  way: Way;
  oldest: Date;
};

/** Who has something to hear by daily or weekly mail, since when; nobody twice while a mail of theirs waits. */
export async function listDue(tx: Tx): Promise<Due[]> {
  const { rows } = await tx.execute<Omit<Due, "oldest"> & { oldest: string }>(sql`
    select w.account_id as "accountId", a.time_zone as "timeZone", o.country_code as "countryCode", w.way,
      min(w.created_at)::text as oldest
    from (select n.account_id, n.created_at, ${wayOf} as way from notices n where ${untold}) w
      join accounts a on a.id = w.account_id join organisations o on o.id = a.organisation_id
    where w.way in ('daily', 'weekly') and is_active(a.disabled_at, a.posted_from, a.posted_until)
      and not exists (select from outbox m where m.account_id = w.account_id and m.kind = 'notices' and m.sent_at is null
        and m.failure = '' and m.created_at > now() - interval '1 day')
    group by 1, 2, 3, 4 order by 1, 4`);
  return rows.map((row) => ({ ...row, oldest: new Date(row.oldest) }));
}

/**
 * Takes for this mail what its reader is to hear by it: of what comes daily and weekly all from before those moments, and
 * what comes at once. What a mail took stays its own, so that it says the same at every attempt and no other mail says it again.
 */
export async function takeNotices(
  tx: Tx,
  { id, accountId, before }: { id: string; accountId: string; before: { daily?: string; weekly?: string } },
): Promise<void> {
  const own = sql.join(
    withoutOwnMail.map((topic) => sql`${topic}`),
    sql`, `,
  );
  await tx.execute(sql`
    update notices n set mail_id = ${id} where n.account_id = ${accountId} and ${untold}
      and not exists (select from notices taken where taken.mail_id = ${id}) and case ${wayOf}
      when 'at-once' then n.topic in (${own})
      when 'daily' then n.created_at < ${before.daily ?? "-infinity"}::timestamptz
      when 'weekly' then n.created_at < ${before.weekly ?? "-infinity"}::timestamptz
      else false end`);
}

/** How somebody hears of one topic. */
export async function findWay(tx: Tx, accountId: string, topic: Topic): Promise<Way> {
  const { rows } = await tx.execute<{ way: Way }>(
    sql`select c.way from notice_choices c where c.account_id = ${accountId} and c.topic = ${topic}`,
  );
  return rows[0]?.way ?? usualWay[topic];
}
