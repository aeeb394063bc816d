import { sql } from "drizzle-orm";

export type RequestDuty = "request" | "answer";

const ended = sql`exists (select from answers a where a.space_id = r.id and a.withdrawn_at is null and a.kind <> 'part')`;
const handed = (to: ReturnType<typeof sql>) =>
  sql`exists (select from hand_overs h where h.space_id = r.id and h.taken_back_at is null and ${to})`;
const dueOn = sql`(r.due_at at time zone r.time_zone)::date::text`;

/**
 * What requests ask of the viewer, in the shape of a duty: to answer, for the focal points until it is handed over and then for
 * the colleague; and for who asked what has been answered, until they close it.
 */
export const requestDuties = sql`
  (select 'request', r.id::text, jsonb_build_object('und', q.title), ${dueOn}, 1
    from requests r join request_questions q on q.id = r.id
    where r.closed_at is null and r.asked_id = (select viewer_organisation()) and r.id = any(array(select viewer_spaces()))
      and not ${ended} and (${handed(sql`h.account_id = (select viewer())`)}
        or viewer_looks_after(r.asked_id) and not ${handed(sql`true`)})
    order by r.due_at limit 10)
  union all
  (select 'answer', r.id::text, jsonb_build_object('und', q.title), null, 1
    from requests r join request_questions q on q.id = r.id
    where r.closed_at is null and r.author_id = (select viewer()) and r.organisation_id = (select viewer_organisation())
      and exists (select from answers a where a.space_id = r.id and a.withdrawn_at is null)
    order by r.id desc limit 5)`;
