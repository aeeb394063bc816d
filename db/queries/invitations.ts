import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Locale } from "@/domain/local-text";
import { gone } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { invitations } from "../schema/invitations";
import { organisations } from "../schema/organisations";
import { tellAbout } from "./outbox";
import { pageOf, pageSize, readCursor } from "./page";

export const invitationStates = ["open", "accepted", "revoked", "expired"] as const;
export type InvitationState = (typeof invitationStates)[number];

const state = sql<InvitationState>`case when ${invitations.acceptedAt} is not null then 'accepted'
  when ${invitations.revokedAt} is not null then 'revoked' when ${invitations.expiresAt} <= now() then 'expired' else 'open' end`;

const listed = {
  id: invitations.id,
  email: invitations.email,
  name: invitations.name,
  function: invitations.function,
  organisation: organisations.name,
  countryCode: organisations.countryCode,
  role: invitations.role,
  focalPoint: invitations.focalPoint,
  alternate: invitations.alternate,
  language: invitations.language,
  invitedBy: accounts.name,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
  state,
  /** A link was made: mailed, or looked at by an administrator. */
  linked: sql<boolean>`${invitations.secretHash} is not null`,
  canAdminister: sql<boolean>`viewer_may_administer_posting(${invitations.organisationId}, ${invitations.role}, ${invitations.focalPoint}, ${invitations.alternate})`,
  canLook: sql<boolean>`(select viewer_role()) = 'administrator'`,
};

const all = (tx: Tx) =>
  tx
    .select(listed)
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .innerJoin(accounts, eq(accounts.id, invitations.invitedBy));

/** Invitations that the viewer may see, the newest first. */
export async function listInvitations(
  tx: Tx,
  filter: { cursor?: string | null; state?: InvitationState },
  size = pageSize,
) {
  const after = readCursor(filter.cursor, ["uuid"]);
  const conditions: (SQL | undefined)[] = [
    filter.state ? sql`${state} = ${filter.state}` : undefined,
    after ? sql`${invitations.id}::text < ${after[0]}` : undefined,
  ];
  const rows = await all(tx)
    .where(and(...conditions))
    .orderBy(desc(invitations.id))
    .limit(size + 1);
  return pageOf(rows, (row) => [row.id], size);
}

/** One invitation as the list shows it; null when the viewer may not read it. */
export async function findInvitation(tx: Tx, id: string) {
  const [found] = await all(tx).where(eq(invitations.id, id));
  return found ?? null;
}

export type NewInvitation = {
  email: string;
  name: string;
  function: string;
  organisationId: string;
  role: "administrator" | "organiser" | "member";
  focalPoint: boolean;
  alternate: boolean;
  language: Locale;
};

/** Invites, and leaves the mail to the job, which makes the link. */
export async function addInvitation(tx: Tx, invitedBy: string, invitation: NewInvitation): Promise<string> {
  const id = v7();
  await tx.insert(invitations).values({ id, invitedBy, ...invitation });
  await tellAbout(tx, "invitation", null, id);
  return id;
}

async function changeOpen(tx: Tx, id: string, change: Parameters<ReturnType<Tx["update"]>["set"]>[0]) {
  const [changed] = await tx
    .update(invitations)
    .set(change)
    .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .returning({ id: invitations.id });
  if (!changed) throw gone();
}

/** Its link opens nothing any more. Refuses one that was accepted or revoked already. */
export async function revokeInvitation(tx: Tx, id: string): Promise<void> {
  await changeOpen(tx, id, { revokedAt: sql`now()` });
}

/** Sends it once more with a new link for another 72 hours; the old link ends. */
export async function resendInvitation(tx: Tx, id: string): Promise<void> {
  await changeOpen(tx, id, { secretHash: null, expiresAt: sql`now() + interval '72 hours'` });
  await tellAbout(tx, "invitation", null, id);
}

/** A new link for an administrator to hand over, where no mail leaves; the old one ends. */
export async function relinkInvitation(tx: Tx, id: string, secretHash: string): Promise<void> {
  const found = await findInvitation(tx, id);
  if (!found?.canLook) throw gone();
  await changeOpen(tx, id, { secretHash, expiresAt: sql`now() + interval '72 hours'` });
}
