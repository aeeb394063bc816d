import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { LocalText } from "@/domain/local-text";
import type { Tx } from "../client";
import { accountContacts, accounts } from "../schema/accounts";
import { agendaMessages } from "../schema/agenda-messages";
import { passwordResets } from "../schema/identity";
import { invitations } from "../schema/invitations";
import { type mailKinds, outbox } from "../schema/operations";
import { organisations } from "../schema/organisations";

/** What the mail job reads and writes, as the job role; what a mail names it reads as its reader. */

export type Waiting = {
  id: string;
  kind: (typeof mailKinds)[number];
  accountId: string | null;
  subjectId: string | null;
  params: Record<string, string>;
};

/** A mail that is still to be sent; null once it was, or when a later one about the same replaced it. */
export async function findWaiting(tx: Tx, id: string): Promise<Waiting | null> {
  const [mail] = await tx
    .select({
      id: outbox.id,
      kind: outbox.kind,
      accountId: outbox.accountId,
      subjectId: outbox.subjectId,
      params: outbox.params,
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.id, id),
        isNull(outbox.sentAt),
        sql`not (${outbox.kind} in ('invitation', 'password-reset', 'agenda-changed') and exists (select from outbox later
          where later.kind = ${outbox.kind} and later.subject_id = ${outbox.subjectId} and later.id > ${outbox.id}))`,
      ),
    );
  return mail ?? null;
}

/** Takes a mail for one attempt of two minutes at most; false while another attempt at the same is under way. */
export async function holdMail(tx: Tx, { id, kind, subjectId }: Waiting): Promise<boolean> {
  const key = `mail ${kind} ${subjectId ?? id}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const held = await tx
    .update(outbox)
    .set({ heldUntil: sql`now() + interval '2 minutes'` })
    .where(
      and(
        eq(outbox.id, id),
        isNull(outbox.sentAt),
        sql`not exists (select from outbox other where other.held_until > now() and (other.id = ${id}
          or other.kind = ${kind} and other.subject_id = ${subjectId}))`,
      ),
    )
    .returning({ id: outbox.id });
  return held.length > 0;
}

/** The mail left. A message about an agenda shows it to its organisers. */
export async function markSent(tx: Tx, id: string): Promise<void> {
  const [mail] = await tx
    .update(outbox)
    .set({ sentAt: sql`now()`, heldUntil: null, failure: "" })
    .where(eq(outbox.id, id))
    .returning({ kind: outbox.kind, subjectId: outbox.subjectId });
  if (mail?.kind === "agenda-changed")
    await markMessage(tx, mail.subjectId, { sentAt: sql`now()`, failure: "" });
}

/** The attempt failed, in the words of the server that would not take it; another may follow at once. */
export async function markFailed(tx: Tx, id: string, failure: string): Promise<void> {
  const [mail] = await tx
    .update(outbox)
    .set({ failure, heldUntil: null })
    .where(eq(outbox.id, id))
    .returning({ kind: outbox.kind, subjectId: outbox.subjectId });
  if (mail?.kind === "agenda-changed") await markMessage(tx, mail.subjectId, { failure });
}

/** What the organiser of an agenda sees of the delivery of a message. */
async function markMessage(tx: Tx, id: string | null, change: { sentAt?: SQL; failure: string }) {
  if (!id) return;
  await tx
    .update(agendaMessages)
    .set(change)
    .where(and(eq(agendaMessages.id, id), isNull(agendaMessages.sentAt)));
}

/** Where somebody reads mail and in which language; null for an account that is not active. */
export async function findRecipient(tx: Tx, accountId: string) {
  const [found] = await tx
    .select({
      email: accountContacts.email,
      name: accounts.name,
      language: accounts.language,
      countryCode: organisations.countryCode,
      active: sql<boolean>`is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`,
    })
    .from(accounts)
    .innerJoin(accountContacts, eq(accountContacts.accountId, accounts.id))
    .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(eq(accounts.id, accountId));
  return found ?? null;
}

/**
 * Keeps the hash of the link that is about to be sent, and says to whom. Null when the invitation is used, revoked or
 * over, or when somebody looked at a link of it meanwhile.
 */
export async function linkInvitation(tx: Tx, id: string, secretHash: string) {
  const [linked] = await tx
    .update(invitations)
    .set({ secretHash })
    .where(
      and(
        eq(invitations.id, id),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        sql`${invitations.expiresAt} > now()`,
        or(isNull(invitations.secretHash), eq(invitations.secretHash, secretHash)),
      ),
    )
    .returning({
      email: invitations.email,
      name: invitations.name,
      language: invitations.language,
      organisationId: invitations.organisationId,
      expiresAt: invitations.expiresAt,
    });
  if (!linked) return null;
  const [organisation] = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, linked.organisationId));
  return { ...linked, organisation: organisation?.name ?? "" };
}

/** Keeps the hash of the link that is about to be sent; false when it was used or is over. */
export async function linkReset(tx: Tx, id: string, secretHash: string): Promise<boolean> {
  const linked = await tx
    .update(passwordResets)
    .set({ secretHash })
    .where(
      and(
        eq(passwordResets.id, id),
        isNull(passwordResets.usedAt),
        sql`${passwordResets.expiresAt} > now()`,
        or(isNull(passwordResets.secretHash), eq(passwordResets.secretHash, secretHash)),
      ),
    )
    .returning({ id: passwordResets.id });
  return linked.length > 0;
}

/** The title of a group or an activity for a mail, read as the mail's reader; null above GREEN or out of their sight. */
export async function findTitleForMail(tx: Tx, spaceId: string): Promise<LocalText | null> {
  const { rows } = await tx.execute<{ title: LocalText }>(sql`
    select g.title from groups g where g.id = ${spaceId} and g.label <= 1
    union all select a.title from activities a where a.id = ${spaceId} and a.label <= 1`);
  return rows[0]?.title ?? null;
}

/** The name and organisation of a person that a mail is about. */
export async function findPersonForMail(tx: Tx, accountId: string) {
  const [person] = await tx
    .select({ name: accounts.name, organisation: organisations.name })
    .from(accounts)
    .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(eq(accounts.id, accountId));
  return person ?? null;
}

/** A finding that stands, with its group, for a mail, read as the mail's reader; null out of their sight. */
export async function findFindingForMail(tx: Tx, id: string) {
  const { rows } = await tx.execute<{
    title: string;
    label: number;
    group: LocalText;
    spaceLabel: number;
  }>(sql`
    select f.title, f.label, g.title as group, g.label as "spaceLabel"
    from findings f join groups g on g.id = f.space_id where f.id = ${id} and f.submitted_at is not null and f.withdrawn_at is null`);
  return rows[0] ?? null;
}
