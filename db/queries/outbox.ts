import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { type mailKinds, outbox } from "../schema/operations";

/** Writes a mail to a person into the outbox, in the transaction of the change. Holds identifiers, never a secret. */
export async function tellAbout(
  tx: Tx,
  kind: (typeof mailKinds)[number],
  /** Null for an invitation, whose person has no account yet. */
  accountId: string | null,
  subjectId: string | null,
  params: Record<string, string> = {},
): Promise<void> {
  await tx.insert(outbox).values({ kind, accountId, subjectId, params });
}

/** The focal points and alternates of an organisation, whose posting is not over. */
export async function listFocalPoints(tx: Tx, organisationId: string) {
  return tx
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(
      and(
        eq(accounts.organisationId, organisationId),
        sql`(${accounts.focalPoint} or ${accounts.alternate})`,
        sql`is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`,
      ),
    )
    .orderBy(accounts.name)
    .limit(50);
}

/** Tells the focal points and alternates of an organisation that somebody was posted to it. */
export async function tellFocalPoints(tx: Tx, organisationId: string, about: string): Promise<void> {
  for (const { id } of await listFocalPoints(tx, organisationId)) {
    if (id !== about) await tellAbout(tx, "posting-begun", id, about);
  }
}
