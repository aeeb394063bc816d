import { and, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { conditionsOf, type FindingFilter, mostCounted } from "./finding-filters";

/** What a choice of each facet is, by finding: a column of the list, or rows beside it. */
const columns = {
  group: sql`space_id::text`,
  label: sql`label::text`,
  state: sql`state`,
  source: sql`source::text`,
  information: sql`information::text`,
  organisation: sql`organisation_id::text`,
};
const beside = {
  country: sql`select finding_id, c.code from finding_legs, unnest(array[from_country, to_country]) c (code)
    union select finding_id, c.code from seizures, unnest(array[country_code, produced_in, departed_from, destination] || transit) c (code)`,
  mode: sql`select finding_id, mode from finding_legs union select finding_id, mode from seizures`,
  concealment: sql`select finding_id, concealment from finding_concealments union select finding_id, concealment from seizures`,
  priority: sql`select finding_id, priority_id::text from finding_priorities`,
};

export type Facet = keyof typeof columns | keyof typeof beside;
export const facets = [...Object.keys(columns), ...Object.keys(beside)] as Facet[];
export type Facets = Record<Facet, Map<string, number>>;

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
  const others = (facet: Facet) =>
    and(sql`true`, ...chosen.filter((each) => each !== facet).map(flag)) as SQL;
  const counts = facets.map((facet) =>
    facet in columns
      ? sql`select ${facet} as facet, ${columns[facet as keyof typeof columns]} as choice, count(*) from base
          where ${others(facet)} group by 2`
      : sql`select ${facet}, r.choice, count(*) from base
          join (${beside[facet as keyof typeof beside]}) r (finding_id, choice) on r.finding_id = base.id
          where r.choice is not null and ${others(facet)} group by 2`,
  );
  const { rows } = await tx.execute<{ facet: Facet; choice: string; count: number }>(sql`
    with base as materialized (
      select findings.id, findings.space_id, findings.label, findings.state, findings.source, findings.information,
        findings.organisation_id ${sql.join(flags)}
      from findings join groups on groups.id = findings.space_id
      where ${and(...always.map(([, condition]) => condition))})
    select facet, choice, least(count, ${mostCounted + 1})::int as count
    from (${sql.join(counts, sql` union all `)}) counted (facet, choice, count)`);
  const found = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Facets;
  for (const { facet, choice, count } of rows) found[facet].set(choice, count);
  return found;
}
