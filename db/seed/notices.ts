/** Tells the people of the demo what happened last, as the database does it: the newest findings, documents and additions. */
import { sql } from "drizzle-orm";
import type { Tx } from "../client";

/** The newest six of each; what is older than the three newest was read. Of long ago, so that no mail is due: it was sent. */
export async function seedNotices(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with told as (
      (select m.account_id, 'finding' as topic, 'finding' as kind, f.id as item_id, f.id as event_id, f.space_id, f.submitted_at as at
        from (select * from findings where submitted_at is not null and withdrawn_at is null order by id desc limit 6) f
        join memberships m on m.space_id = f.space_id
        where m.account_id <> f.author_id and not m.roles && array['chair', 'rapporteur'])
      union all
      (select f.author_id, 'addition', c.kind, f.id, c.id, f.space_id, c.created_at
        from (select * from comments where withdrawn_at is null order by created_at desc limit 6) c
        join findings f on f.id = c.finding_id where c.author_id <> f.author_id)
      union all
      (select f.author_id, 'addition', 'corroboration', f.id, c.id, f.space_id, c.created_at
        from (select * from corroborations where withdrawn_at is null order by created_at desc limit 6) c
        join findings f on f.id = c.finding_id where c.author_id <> f.author_id)
      union all
      (select m.account_id, 'document', 'document', d.id, d.id, d.space_id, d.created_at
        from (select * from documents where status <> 'withdrawn' and contribution_id is null order by id desc limit 4) d
        join memberships m on m.space_id = d.space_id where m.account_id <> d.author_id)
    ), ordered as (
      select t.*, row_number() over (partition by t.account_id order by t.at desc, t.event_id) as place from told t
    )
    insert into notices (id, account_id, topic, kind, item_id, event_id, space_id, created_at, read_at, mail_id)
    select gen_random_uuid(), account_id, topic, kind, item_id, event_id, space_id, date_trunc('milliseconds', at),
      case when place > 3 then at + interval '1 day' end, gen_random_uuid()
    from ordered where place <= 12
    on conflict do nothing`);
}
