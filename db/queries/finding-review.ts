import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { findings } from "../schema/findings";
import { groups } from "../schema/groups";
import { organisations } from "../schema/organisations";
import { pageOf, readCursor } from "./page";

/** Findings of a group in a state that waits, the one that waits longest first. */
export async function listWaiting(
  tx: Tx,
  groupId: string,
  state: "submitted" | "returned",
  cursor?: string | null,
  size = 25,
) {
  const after = readCursor(cursor, ["moment", "uuid"]);
  const at = sql<string>`to_char(${findings.stateAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const rows = await tx
    .select({
      id: findings.id,
      title: findings.title,
      label: findings.label,
      source: findings.source,
      information: findings.information,
      observedFrom: findings.observedFrom,
      observedUntil: findings.observedUntil,
      submittedAt: findings.submittedAt,
      withdrawnAt: findings.withdrawnAt,
      createdAt: findings.createdAt,
      state: findings.state,
      stateAt: findings.stateAt,
      at,
      groupId: groups.id,
      group: groups.title,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
    })
    .from(findings)
    .innerJoin(groups, eq(groups.id, findings.spaceId))
    .innerJoin(organisations, eq(organisations.id, findings.organisationId))
    .where(
      and(
        eq(findings.spaceId, groupId),
        eq(findings.state, state),
        // Of two at once, also where the moment was cut to milliseconds.
        after
          ? sql`(date_trunc('milliseconds', ${findings.stateAt}), ${findings.id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(sql`date_trunc('milliseconds', ${findings.stateAt})`), asc(findings.id))
    .limit(size + 1);
  return pageOf(rows, (row) => [row.at, row.id], size);
}

/** How many findings of a group wait for who reviews it: to validate, and returned to their authors; null for who does not review. */
export async function countWaiting(tx: Tx, groupId: string) {
  const { rows } = await tx.execute<{ reviews: boolean; submitted: number; returned: number }>(sql`
    select ${groupId}::uuid = any(array(select viewer_review_spaces())) as reviews,
      count(*) filter (where f.state = 'submitted' and f.author_id <> (select viewer()))::int as submitted,
      count(*) filter (where f.state = 'returned')::int as returned
    from findings f where f.space_id = ${groupId} and f.state in ('submitted', 'returned')`);
  const [found] = rows;
  return found?.reviews ? { submitted: found.submitted, returned: found.returned } : null;
}
