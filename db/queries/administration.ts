import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { type Head, hashOfLink } from "../audit-chain";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { auditLog } from "../schema/operations";
import { pageOf, pageSize, readCursor } from "./page";

export type Reach = { everything: boolean; organisationId: string };

/** Whom the viewer looks after: everybody, or the people of their own organisation. Null: nobody. */
export async function findReach(tx: Tx): Promise<Reach | null> {
  const found = await tx.execute<Reach & { may: boolean }>(sql`
    select o.id as "organisationId", viewer_role() = 'administrator' as everything, viewer_may_invite(o.id) as may
    from (select viewer_organisation() as id) o`);
  const reach = found.rows[0];
  return reach?.may ? { everything: reach.everything, organisationId: reach.organisationId } : null;
}

export type AuditFilter = { cursor?: string | null; noun?: string; accountId?: string };

/** The audit trail, the newest first: who did what to which, as identifiers. */
export async function listAudit(tx: Tx, { cursor, noun, accountId }: AuditFilter, size = pageSize) {
  const before = readCursor(cursor, ["number"]);
  const conditions: (SQL | undefined)[] = [
    noun ? sql`split_part(${auditLog.act}, '.', 1) = ${noun}` : undefined,
    accountId ? eq(auditLog.accountId, accountId) : undefined,
    before ? sql`${auditLog.seq} < ${before[0]}::bigint` : undefined,
  ];
  const rows = await tx
    .select({
      seq: auditLog.seq,
      at: auditLog.at,
      act: auditLog.act,
      accountId: auditLog.accountId,
      name: accounts.name,
      subjectId: auditLog.subjectId,
    })
    .from(auditLog)
    .leftJoin(accounts, eq(accounts.id, auditLog.accountId))
    .where(and(...conditions))
    .orderBy(desc(auditLog.seq))
    .limit(size + 1);
  return pageOf(rows, (row) => [String(row.seq)], size);
}

/** The newest thousand links recomputed, for the page; the command follows the whole chain. */
export async function checkLatestLinks(
  tx: Tx,
): Promise<{ head: Head; checked: number; fault: number | null }> {
  const newest = await tx.select().from(auditLog).orderBy(desc(auditLog.seq)).limit(1001);
  const links = newest.reverse();
  const last = links.at(-1);
  const head = { seq: last?.seq ?? 0, hash: last?.hash ?? "" };
  for (const [index, link] of links.entries()) {
    const before = links[index - 1];
    if (!before && link.seq > 1) continue;
    const follows = link.seq === (before?.seq ?? 0) + 1;
    const hash = hashOfLink(before?.hash ?? "", { ...link, at: link.at.toISOString() });
    if (!follows || hash !== link.hash) return { head, checked: links.length, fault: link.seq };
  }
  return { head, checked: links.length, fault: null };
}
