import { and, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { submissions } from "../schema/operations";

export type Answer = { to?: string; done?: string };

/** The answer that this form was given already, if it was sent before. */
export async function findAnswer(tx: Tx, accountId: string, key: string): Promise<Answer | null> {
  const [row] = await tx
    .select({ answer: submissions.answer })
    .from(submissions)
    .where(and(eq(submissions.accountId, accountId), eq(submissions.key, key)));
  return row?.answer ?? null;
}

/**
 * Keeps the answer to a form under the key that it was sent with, in the transaction of its work. The same key a second
 * time breaks the primary key: the work is undone, and `findAnswer` has the first answer.
 */
export async function keepAnswer(tx: Tx, accountId: string, key: string, answer: Answer): Promise<void> {
  await tx.insert(submissions).values({ accountId, key, answer });
}
