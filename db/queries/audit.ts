import { sql } from "drizzle-orm";
import type { Tx } from "../client";
import { auditLog } from "../schema/operations";

/** Writes who did what to which, in the transaction of the change. The trigger numbers and chains it. */
export async function recordAct(
  tx: Tx,
  act: { accountId: string | null; act: string; subjectId?: string | null },
): Promise<void> {
  await tx.insert(auditLog).values({
    seq: 0,
    at: new Date(),
    hash: "",
    accountId: act.accountId,
    act: act.act,
    subjectId: act.subjectId ?? null,
  });
}

/** The same for acts of one person, who does several at once: `note("delegation.invite", id)`. */
export function notesOf(tx: Tx, { accountId }: { accountId: string }) {
  return (act: string, subjectId: string) => recordAct(tx, { accountId, act, subjectId });
}

/** The same act on many subjects, a row for each. */
export async function recordActs(tx: Tx, accountId: string, act: string, subjects: string[]): Promise<void> {
  if (subjects.length === 0) return;
  await tx.execute(sql`insert into audit_log (seq, at, hash, account_id, act, subject_id)
    select 0, now(), '', ${accountId}::uuid, ${act}, s.id::uuid
    from jsonb_array_elements_text(${JSON.stringify(subjects)}::jsonb) with ordinality s (id, n) order by s.n`);
}
