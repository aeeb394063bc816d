import { eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { FindingState } from "@/domain/findings/life";
import type { SeizureTotal } from "@/domain/findings/seizures";
import type { Tx } from "../client";
import { findings } from "../schema/findings";

/** What a list of findings asks of them. */
export type FindingFilter = {
  cursor?: string | null;
  groupId?: string;
  /** ISO 3166-1 alpha-2 code of the author's country. */
  country?: string;
  label?: number;
  state?: FindingState;
  source?: string;
  information?: string;
  /** Words of the title or the text, accents and case aside. */
  words?: string;
  drafts?: boolean;
  /** What this person posted for the organisation they are posted to. */
  authorId?: string;
  /** Withdrawn ones leave no trace: a file goes where nobody could take it back. */
  standing?: boolean;
  /** A country that the route or the seizure touches. */
  touches?: string;
  /** Words of a place on the route or of the seizure, or its UN/LOCODE. */
  place?: string;
  mode?: string;
  concealment?: string;
  /** Days between which something of it lies: the observation, a leg, the seizure. */
  from?: string;
  until?: string;
  organisationId?: string;
  priorityId?: string;
};

const leg = (condition: SQL) =>
  sql`exists (select from finding_legs l where l.finding_id = ${findings.id} and ${condition})`;
const seizure = (condition: SQL) =>
  sql`exists (select from seizures s where s.finding_id = ${findings.id} and ${condition})`;
const either = (one: SQL, other: SQL) => sql`(${one} or ${other})`;

function at(words: string, place: SQL, locality: SQL): SQL {
  return sql`(position(searchable(${words}) in searchable(${locality})) > 0 or exists (
    select from places p where p.id = ${place}
      and (p.unlocode = upper(${words}) or position(searchable(${words}) in searchable(p.name)) > 0)))`;
}

/** A month reads as its first day where something begins, as its last where it ends. */
function between(from: string, until: string): SQL {
  const lies = (begins: SQL, ends: SQL) =>
    sql`coalesce(${begins}, ${ends}) <= ${until} and rpad(coalesce(${ends}, ${begins}), 10, '-31') >= ${from}`;
  return sql`(${lies(sql`${findings.observedFrom}::text`, sql`${findings.observedUntil}::text`)}
    or ${leg(lies(sql`l.period_from`, sql`l.period_until`))}
    or ${seizure(sql`s.seized_on between ${from}::date and ${until}::date`)})`;
}

/** A condition for each filter that is set; the tables behind them show what the viewer may read. */
export function conditionsOf(filter: FindingFilter) {
  const { touches, place, mode, concealment, from, until, organisationId, priorityId } = filter;
  return {
    posted: filter.drafts ? isNull(findings.submittedAt) : isNotNull(findings.submittedAt),
    standing: filter.standing ? isNull(findings.withdrawnAt) : undefined,
    authorsCountry: filter.country
      ? sql`exists (select from organisations o where o.id = ${findings.organisationId} and o.country_code = ${filter.country})`
      : undefined,
    words: filter.words
      ? sql`position(searchable(${filter.words}) in searchable(${findings.title} || ' ' || ${findings.body})) > 0 and ${findings.withdrawnAt} is null`
      : undefined,
    author: filter.authorId
      ? sql`${findings.authorId} = ${filter.authorId} and ${findings.withdrawnAt} is null
          and ${findings.organisationId} = (select a.organisation_id from accounts a where a.id = ${filter.authorId})`
      : undefined,
    period: from || until ? between(from ?? "1900-01-01", until ?? "2199-12-31") : undefined,
    place: place
      ? either(
          leg(
            sql`(${at(place, sql`l.from_place_id`, sql`l.from_locality`)} or ${at(place, sql`l.to_place_id`, sql`l.to_locality`)})`,
          ),
          seizure(at(place, sql`s.place_id`, sql`s.locality`)),
        )
      : undefined,
    group: filter.groupId ? eq(findings.spaceId, filter.groupId) : undefined,
    label: filter.label === undefined ? undefined : eq(findings.label, filter.label),
    state: filter.state ? eq(findings.state, filter.state) : undefined,
    source: filter.source ? eq(findings.source, filter.source) : undefined,
    information: filter.information ? eq(findings.information, filter.information) : undefined,
    country: touches
      ? either(
          leg(sql`${touches} in (l.from_country, l.to_country)`),
          seizure(
            sql`(${touches} in (s.country_code, s.produced_in, s.departed_from, s.destination) or ${touches} = any(s.transit))`,
          ),
        )
      : undefined,
    mode: mode ? either(leg(sql`l.mode = ${mode}`), seizure(sql`s.mode = ${mode}`)) : undefined,
    concealment: concealment
      ? either(
          sql`exists (select from finding_concealments c where c.finding_id = ${findings.id} and c.concealment = ${concealment})`,
          seizure(sql`s.concealment = ${concealment}`),
        )
      : undefined,
    organisation: organisationId ? eq(findings.organisationId, organisationId) : undefined,
    priority: priorityId
      ? sql`exists (select from finding_priorities p where p.finding_id = ${findings.id} and p.priority_id = ${priorityId})`
      : undefined,
  } satisfies Record<string, SQL | undefined>;
}

/** Exact as far as this; above it a list says "1,000+". */
export const mostCounted = 1000;

/**
 * How many findings these conditions fit, counted to one more than is shown, and what their seizures come to: reports
 * that are linked as the same count once, also where the link leads through a report outside these conditions. The rule
 * is `seizureTotal` of the domain. Of more findings than are counted there is no total, so that neither costs what others wrote.
 */
export async function countFindings(
  tx: Tx,
  conditions: SQL,
): Promise<{ count: number; total: SeizureTotal | null }> {
  const { rows } = await tx.execute<{ count: number } & SeizureTotal>(sql`
    with recursive matching as (
      select findings.id from findings join groups on groups.id = findings.space_id where ${conditions} limit ${mostCounted + 1}),
    reports as (
      select s.id, s.arrested, (select sum(d.kilograms) from seized_drugs d where d.seizure_id = s.id) as kilograms
      from matching m join seizures s on s.finding_id = m.id),
    reach (report, at) as (
      select id, id from reports
      union select r.report, l.next from reach r join lateral (
        select other_id as next from same_seizures where seizure_id = r.at
        union all select seizure_id from same_seizures where other_id = r.at) l on true),
    once as (select report, min(at::text) as seizure from reach group by report),
    sums as (
      select max(r.kilograms) as kilograms, max(r.arrested) as arrested
      from reports r join once o on o.report = r.id group by o.seizure)
    select (select count(*)::int from matching) as count, count(*)::int as seizures,
      coalesce(sum(kilograms), 0)::float8 as kilograms, coalesce(sum(arrested), 0)::int as arrested from sums`);
  const { count = 0, ...total } = rows[0] ?? { count: 0, seizures: 0, kilograms: 0, arrested: 0 };
  return { count, total: count > mostCounted ? null : total };
}
