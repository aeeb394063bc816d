import { and, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { conditionsOf, type FindingFilter, mostCounted } from "./finding-filters";

/** What a finding counts for by its own columns, and by the rows beside it. */
const own = {
  group: sql`space_id::text`,
  label: sql`label::text`,
  state: sql`state`,
  source: sql`source::text`,
  information: sql`information::text`,
  organisation: sql`organisation_id::text`,
};
const beside = ["country", "mode", "concealment", "priority"] as const;

export type Facet = keyof typeof own | (typeof beside)[number];
export const facets = [...Object.keys(own), ...beside] as Facet[];
export type Facets = Record<Facet, Map<string, number>>;

const parts = [
  sql`select base.id, c.facet, c.choice from base join finding_legs l on l.finding_id = base.id
    cross join lateral (values ('country', l.from_country::text), ('country', l.to_country::text), ('mode', l.mode)) c (facet, choice)`,
  sql`select base.id, c.facet, c.choice from base join seizures s on s.finding_id = base.id
    cross join lateral (values ('country', s.country_code::text), ('country', s.produced_in::text), ('country', s.departed_from::text),
      ('country', s.destination::text), ('mode', s.mode), ('concealment', s.concealment)
      union all select 'country', t.code::text from unnest(s.transit) t (code)) c (facet, choice)`,
  sql`select base.id, 'concealment', c.concealment from base join finding_concealments c on c.finding_id = base.id`,
  sql`select base.id, 'priority', p.priority_id::text from base join finding_priorities p on p.finding_id = base.id`,
];

/**
 * For every choice of every facet, how many findings the list would have with that choice, the other filters being as
 * they are: counted from what the viewer may read, in one statement, each to one more than is shown.
 */
export async function countFacets(tx: Tx, filter: FindingFilter = {}): Promise<Facets> {
  const conditions = conditionsOf(filter);
  const chosen = facets.filter((facet) => conditions[facet]);
  const always = Object.entries(conditions).filter(([name]) => !facets.includes(name as Facet));
  const flag = (facet: Facet) => sql.raw(`is_${facet}`);
  const flags = chosen.map((facet) => sql`, coalesce(${conditions[facet]}, false) as ${flag(facet)}`);
  /** Whether a finding of the base fits the filters but for that of this facet. */
  const fits = (facet: Facet) => and(sql`true`, ...chosen.filter((each) => each !== facet).map(flag)) as SQL;
  const ownChoices = Object.entries(own).map(
    ([facet, choice]) => sql`(${facet}, ${choice}, ${fits(facet as Facet)})`,
  );
  const besideFits = beside.map((facet) => sql`when ${facet} then ${fits(facet)}`);
  const { rows } = await tx.execute<{ facet: Facet; choice: string; count: number }>(sql`
    with base as materialized (
      select findings.id, findings.space_id, findings.label, findings.state, findings.source, findings.information,
        findings.organisation_id ${sql.join(flags)}
      from findings join groups on groups.id = findings.space_id
      where ${and(...always.map(([, condition]) => condition))}),
    beside (id, facet, choice) as (${sql.join(parts, sql` union all `)}),
    counted (facet, choice, count) as (
      select c.facet, c.choice, count(*) from base
        cross join lateral (values ${sql.join(ownChoices, sql`, `)}) c (facet, choice, fits) where c.fits group by 1, 2
      union all select e.facet, e.choice, count(*)
        from (select distinct id, facet, choice from beside where choice is not null) e join base on base.id = e.id
        where case e.facet ${sql.join(besideFits, sql` `)} end group by 1, 2)
    select facet, choice, least(count, ${mostCounted + 1})::int as count from counted`);
  const found = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Facets;
  for (const { facet, choice, count } of rows) found[facet].set(choice, count);
  return found;
}
