import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Locale } from "@/domain/local-text";
import type { Tx } from "../client";
import { accountContacts, accounts } from "../schema/accounts";
import { credentials } from "../schema/identity";
import { invitations } from "../schema/invitations";
import { organisations } from "../schema/organisations";

/** Accepting an invitation runs as the job role: there is no account yet. */

const stillGood = and(
  isNull(invitations.acceptedAt),
  isNull(invitations.revokedAt),
  gt(invitations.expiresAt, sql`now()`),
  sql`not exists (select from account_contacts c where c.email = ${invitations.email})`,
);

/** The invitation behind a link that still works. */
export async function findOpenInvitation(tx: Tx, secretHash: string) {
  const [found] = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      name: invitations.name,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(and(eq(invitations.secretHash, secretHash), stillGood));
  return found ?? null;
}

/** Makes the account of an invitation; null for whoever comes second, or too late. */
export async function acceptInvitation(
  tx: Tx,
  secretHash: string,
  { passwordHash, language }: { passwordHash: string; language: Locale },
) {
  const [invitation] = await tx
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(and(eq(invitations.secretHash, secretHash), stillGood))
    .returning();
  if (!invitation) return null;
  const accountId = v7();
  const { email, name, organisationId, role, focalPoint, alternate } = invitation;
  await tx.insert(accounts).values({
    id: accountId,
    name,
    function: invitation.function,
    organisationId,
    role,
    focalPoint,
    alternate,
    language,
  });
  await tx.insert(accountContacts).values({ accountId, email });
  await tx.insert(credentials).values({ accountId, passwordHash });
  return { id: invitation.id, accountId, organisationId };
}
