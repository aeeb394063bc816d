import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { delegations } from "../schema/delegations";

/** Delegations with a deadline in the next seven days, neither declined nor withdrawn; by the narrow door of the jobs. */
export async function listNearDeadlines(tx: Tx, now: Date) {
  const near = (column: typeof delegations.answerUntil | typeof delegations.contributionUntil) =>
    sql`${column} > ${now.toISOString()} and ${column} <= ${now.toISOString()}::timestamptz + interval '7 days'`;
  return tx
    .select({
      id: delegations.id,
      organisationId: delegations.organisationId,
      createdAt: delegations.createdAt,
      answerUntil: delegations.answerUntil,
      remindedAt: delegations.remindedAt,
      contributionUntil: delegations.contributionUntil,
      contributionRemindedAt: delegations.contributionRemindedAt,
    })
    .from(delegations)
    .where(
      and(
        eq(delegations.open, true),
        isNull(delegations.withdrawnAt),
        isNull(delegations.declinedAt),
        sql`(${near(delegations.answerUntil)} or ${near(delegations.contributionUntil)})`,
      ),
    );
}

/** Claims a reminder: true for the one who writes it, false when somebody else was quicker. */
export async function claimReminder(
  tx: Tx,
  id: string,
  of: "names" | "contribution",
  last: Date | null,
  now: Date,
): Promise<boolean> {
  const column = of === "names" ? delegations.remindedAt : delegations.contributionRemindedAt;
  const claimed = await tx
    .update(delegations)
    .set(of === "names" ? { remindedAt: now } : { contributionRemindedAt: now })
    .where(
      and(
        eq(delegations.id, id),
        sql`date_trunc('milliseconds', ${column}) is not distinct from ${last?.toISOString() ?? null}::timestamptz`,
      ),
    )
    .returning({ id: delegations.id });
  return claimed.length > 0;
}
