import type { Tx } from "../client";
import { type mailKinds, outbox } from "../schema/operations";

/** Writes a mail to a person into the outbox, in the transaction of the change. Holds identifiers, never a secret. */
export async function tellAbout(
  tx: Tx,
  kind: (typeof mailKinds)[number],
  accountId: string,
  subjectId: string | null,
): Promise<void> {
  await tx.insert(outbox).values({ kind, accountId, subjectId });
}
