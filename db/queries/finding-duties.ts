import { sql } from "drizzle-orm";

export type FindingDuty = "returned" | "validate" | "correction" | "sharing";

const mine = sql`f.withdrawn_at is null and (f.author_id = (select viewer()) or f.organisation_id = (select viewer_organisation()))
  and viewer_is_author(f.space_id, f.author_id, f.organisation_id)`;

/** What findings ask of the viewer: returned to them, to validate, and what others ask of what is theirs. In the shape of a duty. */
export const findingDuties = sql`
  (select 'returned', f.id::text, jsonb_build_object('und', f.title), null, 1 from findings f
    where f.state = 'returned' and ${mine}
    order by f.state_at limit 5)
  union all
  (select 'validate', g.id::text, g.title, null, count(*)::int from findings f join groups g on g.id = f.space_id
    where f.state = 'submitted' and f.author_id <> (select viewer()) and g.concluded_at is null
      and f.space_id = any(array(select viewer_review_spaces()))
    group by g.id, g.title order by g.id limit 10)
  union all
  (select 'correction', f.id::text, jsonb_build_object('und', f.title), null, count(*)::int
    from corrections c join findings f on f.id = c.finding_id where c.decision is null and ${mine}
    group by f.id, f.title order by f.id desc limit 5)
  union all
  (select 'sharing', f.id::text, jsonb_build_object('und', f.title), null, count(*)::int
    from sharing_requests r join findings f on f.id = r.finding_id where r.decision is null and ${mine}
    group by f.id, f.title order by f.id desc limit 5)`;
