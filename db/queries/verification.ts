/** Reminders of contact points that nobody has verified for ninety days: by the narrow door of the jobs, named as their reader. */
import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { dueSince } from "@/domain/directory";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { contactPoints, organisations } from "../schema/organisations";
import { listFocalPoints } from "./outbox";

const unverified = (now: Date) =>
  or(isNull(contactPoints.verifiedAt), lt(contactPoints.verifiedAt, dueSince(now)));

/** Due, and nobody was reminded in this period of ninety days. */
const unreminded = (now: Date) =>
  and(unverified(now), or(isNull(contactPoints.remindedAt), lt(contactPoints.remindedAt, dueSince(now))));

/** The organisations with a contact point of which nobody was reminded yet. */
export async function listUnreminded(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: contactPoints.organisationId })
    .from(contactPoints)
    .where(unreminded(now));
  return rows.map(({ id }) => id);
}

/** Takes the reminder of an organisation's contact points; none when another run was quicker. */
export async function claimVerification(tx: Tx, organisationId: string, now: Date): Promise<string[]> {
  const claimed = await tx
    .update(contactPoints)
    .set({ remindedAt: now })
    .where(and(eq(contactPoints.organisationId, organisationId), unreminded(now)))
    .returning({ id: contactPoints.id });
  return claimed.map(({ id }) => id);
}

/** Who may verify the contact points of an organisation: its focal points; where it has none, the administrators. */
export async function listVerifiers(tx: Tx, organisationId: string): Promise<string[]> {
  const focal = await listFocalPoints(tx, organisationId);
  if (focal.length > 0) return focal.map(({ id }) => id);
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.role, "administrator"),
        sql`is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`,
      ),
    )
    .orderBy(asc(accounts.id))
    .limit(20);
  return rows.map(({ id }) => id);
}

/** What is still to be verified there, as the reader of the mail may read it. */
export async function listDueForMail(tx: Tx, organisationId: string, now: Date) {
  return tx
    .select({
      id: contactPoints.id,
      service: contactPoints.service,
      verifiedAt: contactPoints.verifiedAt,
      organisation: organisations.name,
      key: organisations.key,
    })
    .from(contactPoints)
    .innerJoin(organisations, eq(organisations.id, contactPoints.organisationId))
    .where(and(eq(contactPoints.organisationId, organisationId), unverified(now)))
    .orderBy(asc(contactPoints.id))
    .limit(50);
}
