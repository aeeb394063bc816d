import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { LocalText } from "@/domain/local-text";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { documents } from "../schema/documents";
import { findings } from "../schema/findings";
import { groups } from "../schema/groups";
import { organisations } from "../schema/organisations";
import { statement } from "../statement";
import { type FindingDuty, findingDuties } from "./finding-duties";
import { type RequestDuty, requestDuties } from "./request-duties";

/** What waits for the viewer. `due` is a day or null; `title` is empty where the kind says it all. */
export type Duty = {
  kind:
    | "join-request"
    | "position"
    | "milestone"
    | "contact-point"
    | "draft"
    | "invited"
    | "nomination"
    | "contribution"
    | FindingDuty
    | RequestDuty;
  id: string;
  title: LocalText | { und: string };
  due: string | null;
  count: number;
};

/** Duties of the viewer, those with a day first: computed from rows that the viewer may read, at most ten. */
export async function listDuties(tx: Tx): Promise<Duty[]> {
  const found = await tx.execute<Duty>(sql`
    select * from (
      (select 'join-request' as kind, g.id::text as id, g.title, null::text as due, count(*)::int as count
        from join_requests j join groups g on g.id = j.space_id
        where j.decision is null and j.space_id = any(array(select viewer_head_spaces()))
        group by g.id, g.title order by 3 limit 10)
      union all
      (select 'position', p.id::text, p.title, null, 1 from priorities p
        where p.state in ('proposed', 'in consultation') and (select viewer_speaks())
          and p.space_id = any(array(select viewer_delegation_years()))
          and not exists (select from positions q where q.priority_id = p.id and q.organisation_id = (select viewer_organisation()))
        order by p.number limit 10)
      union all
      (select 'milestone', g.id::text, m.title, m.due_on::text, 1 from milestones m join groups g on g.id = m.space_id
        where m.state = 'planned' and m.due_on < current_date + 14 and g.concluded_at is null
          and m.space_id = any(array(select viewer_head_spaces())) order by m.due_on limit 10)
      union all
      (select 'contact-point', o.key, jsonb_build_object('und', o.name), null, count(*)::int
        from contact_points c join organisations o on o.id = c.organisation_id
        where viewer_looks_after(c.organisation_id) and o.id = (select viewer_organisation())
          and (c.verified_at is null or c.verified_at < now() - interval '90 days')
        group by o.key, o.name limit 1)
      union all
      (select 'draft', f.id::text, jsonb_build_object('und', f.title), null, 1 from findings f
        where f.submitted_at is null and f.author_id = (select viewer()) order by f.id desc limit 5)
      union all ${findingDuties}
      union all ${requestDuties}
      union all
      (select 'invited', d.id::text, i.title, (d.answer_until at time zone i.time_zone)::date::text, 1
        from viewer_invitations() i join delegations d on d.id = i.delegation_id
        where not i.cancelled and d.declined_at is null and d.answer_until > now()
          and not exists (select from nominations n where n.delegation_id = d.id and n.state <> 'withdrawn')
        order by d.answer_until limit 10)
      union all
      (select 'nomination', a.id::text, a.title, null, count(*)::int
        from nominations n join delegations d on d.id = n.delegation_id join activities a on a.id = n.space_id
        where n.state = 'nominated' and d.withdrawn_at is null and a.cancelled_at is null and a.ends_on >= current_date
          and n.space_id = any(array(select viewer_head_spaces()))
        group by a.id, a.title, a.starts_on order by a.starts_on limit 10)
      union all
      (select 'contribution', d.id::text, coalesce(a.title, i.title),
          (d.contribution_until at time zone coalesce(a.time_zone, i.time_zone))::date::text, 1
        from delegations d left join activities a on a.id = d.space_id
          left join viewer_invitations() i on i.delegation_id = d.id
        where d.organisation_id = (select viewer_organisation()) and d.contribution_until is not null
          and d.declined_at is null and coalesce(a.ends_on, i.ends_on) >= current_date
          and a.cancelled_at is null and i.cancelled is not true
          and not exists (select from contributions c where c.delegation_id = d.id and c.submitted_at is not null)
          and viewer_may_contribute(d.id)
        order by d.contribution_until limit 10)
    ) duties order by due nulls last, kind limit 10`);
  return found.rows;
}

const newFindings = statement()((tx) =>
  tx
    .select({
      id: findings.id,
      title: findings.title,
      label: findings.label,
      source: findings.source,
      information: findings.information,
      submittedAt: findings.submittedAt,
      group: groups.title,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
    })
    .from(findings)
    .innerJoin(groups, eq(groups.id, findings.spaceId))
    .innerJoin(organisations, eq(organisations.id, findings.organisationId))
    .where(
      and(
        sql`${findings.spaceId} = any(array(select viewer_spaces()))`,
        isNotNull(findings.submittedAt),
        isNull(findings.withdrawnAt),
      ),
    )
    .orderBy(desc(findings.id))
    .limit(5),
);

/** The newest findings of the groups that the viewer belongs to. */
export async function listNewFindings(tx: Tx) {
  return newFindings(tx, {});
}

const newDocuments = statement()((tx) =>
  tx
    .select({
      id: documents.id,
      title: documents.title,
      label: documents.label,
      languages: sql<
        string[]
      >`array(select distinct v.language from document_versions v where v.document_id = documents.id order by 1)`,
    })
    .from(documents)
    .where(
      and(
        sql`${documents.spaceId} = any(array(select viewer_spaces()))`,
        sql`${documents.status} <> 'withdrawn'`,
      ),
    )
    .orderBy(desc(documents.id))
    .limit(5),
);

/** The newest documents of the viewer's spaces, with the languages they exist in. */
export async function listNewDocuments(tx: Tx) {
  return newDocuments(tx, {});
}

const comingActivities = statement<{ today: string }>()((tx, { today }) =>
  tx
    .select({
      id: activities.id,
      title: activities.title,
      city: activities.city,
      startsOn: activities.startsOn,
      label: activities.label,
    })
    .from(activities)
    .where(and(sql`${activities.startsOn} >= ${today}`, isNull(activities.cancelledAt)))
    .orderBy(asc(activities.startsOn), asc(activities.id))
    .limit(5),
);

/** The next activities that the viewer may read, from that day on. */
export async function listComingActivities(tx: Tx, today: string) {
  return comingActivities(tx, { today });
}
