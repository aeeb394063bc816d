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
