import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Locale } from "@/domain/local-text";
import type { Tx } from "../client";
import { accountSessions } from "../schema/account-sessions";
import { accountContacts, accounts } from "../schema/accounts";
import { credentials, knownDevices, passwordResets } from "../schema/identity";

/** All of these run as the job role, without a viewer: see `auth/`. */

export type Known = {
  accountId: string;
  name: string;
  passwordHash: string;
  active: boolean;
  language: Locale | null;
};

/** The account behind an e-mail, whatever its case, with its password hash. */
export async function findCredentials(tx: Tx, email: string): Promise<Known | null> {
  const [found] = await tx
    .select({
      accountId: accounts.id,
      name: accounts.name,
      passwordHash: credentials.passwordHash,
      active: sql<boolean>`is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`,
      language: accounts.language,
    })
    .from(accountContacts)
    .innerJoin(accounts, eq(accounts.id, accountContacts.accountId))
    .innerJoin(credentials, eq(credentials.accountId, accounts.id))
    .where(eq(accountContacts.email, email.toLowerCase()));
  return found ?? null;
}

/** The Argon2id hash of an account's password, for who knows the account already; null where none was ever set. */
export async function findPasswordHash(tx: Tx, accountId: string): Promise<string | null> {
  const [found] = await tx
    .select({ passwordHash: credentials.passwordHash })
    .from(credentials)
    .where(eq(credentials.accountId, accountId));
  return found?.passwordHash ?? null;
}

/** Sets the password and ends every interactive session. */
export async function setPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  await tx
    .insert(credentials)
    .values({ accountId, passwordHash })
    .onConflictDoUpdate({ target: credentials.accountId, set: { passwordHash, changedAt: sql`now()` } });
  await tx
    .update(accountSessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(accountSessions.accountId, accountId),
        eq(accountSessions.kind, "interactive"),
        isNull(accountSessions.revokedAt),
      ),
    );
}

type NewSession = {
  accountId: string;
  secretHash: string;
  device: string;
  idleMinutes: number;
  maxHours: number;
};

/** Opens an interactive session: it ends after `idleMinutes` without use, and after `maxHours` in any case. */
export async function addSession(tx: Tx, session: NewSession): Promise<void> {
  const { idleMinutes, maxHours, ...columns } = session;
  await tx.insert(accountSessions).values({
    ...columns,
    kind: "interactive",
    idleUntil: sql`now() + least(make_interval(mins => ${idleMinutes}), make_interval(hours => ${maxHours}))`,
    expiresAt: sql`now() + make_interval(hours => ${maxHours})`,
  });
}

/** Ends the session of this secret and gives whose it was; null where none was open. */
export async function endSession(tx: Tx, secretHash: string): Promise<string | null> {
  const [ended] = await tx
    .update(accountSessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(accountSessions.secretHash, secretHash), isNull(accountSessions.revokedAt)))
    .returning({ accountId: accountSessions.accountId });
  return ended?.accountId ?? null;
}

/**
 * Whether somebody ended this session, or the posting behind it, and whose it was; not whether it ran out. One that is no
 * longer known was ended, nobody knows whose.
 */
export async function endOfSession(
  tx: Tx,
  secretHash: string,
): Promise<{ ended: boolean; account: string | null }> {
  const [found] = await tx
    .select({
      account: accountSessions.accountId,
      ended: sql<boolean>`${accountSessions.revokedAt} is not null
        or not is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`,
    })
    .from(accountSessions)
    .innerJoin(accounts, eq(accounts.id, accountSessions.accountId))
    .where(eq(accountSessions.secretHash, secretHash));
  return found ?? { ended: true, account: null };
}

/** Whether this person has signed in from that browser before. */
export async function knowsDevice(tx: Tx, accountId: string, secretHash: string): Promise<boolean> {
  const known = await tx
    .update(knownDevices)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(knownDevices.accountId, accountId), eq(knownDevices.secretHash, secretHash)))
    .returning({ accountId: knownDevices.accountId });
  return known.length > 0;
}

/** Remembers that this person signed in from this browser. */
export async function addDevice(tx: Tx, accountId: string, secretHash: string): Promise<void> {
  await tx.insert(knownDevices).values({ accountId, secretHash }).onConflictDoNothing();
}

/** A wish for a new password; the job that mails the link makes its secret. Gives the id. */
export async function addReset(tx: Tx, accountId: string): Promise<string> {
  const [reset] = await tx
    .insert(passwordResets)
    .values({ accountId, expiresAt: sql`now() + interval '1 hour'` })
    .returning({ id: passwordResets.id });
  if (!reset) throw new Error("no reset");
  return reset.id;
}

/** The account of a reset link that is still good, with the words its password may not be made of. */
export async function findReset(tx: Tx, secretHash: string) {
  const [reset] = await tx
    .select({
      id: passwordResets.id,
      accountId: passwordResets.accountId,
      email: accountContacts.email,
      name: accounts.name,
    })
    .from(passwordResets)
    .innerJoin(accounts, eq(accounts.id, passwordResets.accountId))
    .innerJoin(accountContacts, eq(accountContacts.accountId, passwordResets.accountId))
    .where(
      and(
        eq(passwordResets.secretHash, secretHash),
        isNull(passwordResets.usedAt),
        gt(passwordResets.expiresAt, sql`now()`),
        sql`is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`,
      ),
    );
  return reset ?? null;
}

/** True for the one who uses it first; every other link of that person ends too. */
export async function useReset(tx: Tx, id: string, accountId: string): Promise<boolean> {
  const used = await tx
    .update(passwordResets)
    .set({ usedAt: sql`now()` })
    .where(
      and(eq(passwordResets.id, id), isNull(passwordResets.usedAt), gt(passwordResets.expiresAt, sql`now()`)),
    )
    .returning({ id: passwordResets.id });
  if (used.length === 0) return false;
  await tx
    .update(passwordResets)
    .set({ usedAt: sql`now()` })
    .where(and(eq(passwordResets.accountId, accountId), isNull(passwordResets.usedAt)));
  return true;
}
