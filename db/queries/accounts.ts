import { and, asc, desc, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Locale } from "@/domain/local-text";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accountSessions } from "../schema/account-sessions";
import { accountContacts, accounts } from "../schema/accounts";
import { organisations } from "../schema/organisations";
import { pageOf, pageSize, readCursor } from "./page";

const active = sql<boolean>`is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`;

const listed = {
  id: accounts.id,
  name: accounts.name,
  function: accounts.function,
  languages: accounts.languages,
  role: accounts.role,
  focalPoint: accounts.focalPoint,
  alternate: accounts.alternate,
  active,
  organisationId: accounts.organisationId,
  organisation: organisations.name,
  organisationKey: organisations.key,
  countryCode: organisations.countryCode,
};

export type PeopleFilter = {
  cursor?: string | null;
  words?: string;
  organisationId?: string;
  country?: string;
  former?: boolean;
};

/** People by name, those with an active account; `former` shows the others. */
export async function listPeople(tx: Tx, filter: PeopleFilter = {}, size = pageSize) {
  const after = readCursor(filter.cursor, ["text", "uuid"]);
  const conditions: (SQL | undefined)[] = [
    filter.former ? sql`not (${active})` : active,
    filter.organisationId ? eq(accounts.organisationId, filter.organisationId) : undefined,
    filter.country ? eq(organisations.countryCode, filter.country) : undefined,
    filter.words
      ? sql`position(searchable(${filter.words}) in searchable(${accounts.name} || ' ' || ${accounts.function} || ' ' || ${organisations.name})) > 0`
      : undefined,
    after ? sql`(${accounts.name}, ${accounts.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
  ];
  const rows = await tx
    .select(listed)
    .from(accounts)
    .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(and(...conditions))
    .orderBy(asc(accounts.name), asc(accounts.id))
    .limit(size + 1);
  return pageOf(rows, (row) => [row.name, row.id], size);
}

/** Everybody who can be chosen in a form, by name; at most five hundred. */
export async function listPeopleToChoose(tx: Tx, inSpace?: string) {
  return tx
    .select({ id: accounts.id, name: accounts.name, organisation: organisations.name })
    .from(accounts)
    .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(and(active, inSpace ? sql`${accounts.id} in (select members_of(${inSpace}))` : undefined))
    .orderBy(asc(accounts.name))
    .limit(500);
}

/** Members of a space whom somebody may name as readers of what is RED, as options of a form. */
export async function listPeopleToName(tx: Tx, spaceId: string, authorId: string) {
  return (await listPeopleToChoose(tx, spaceId))
    .filter(({ id }) => id !== authorId)
    .map(({ id, name, organisation }) => ({ value: id, label: `${name} · ${organisation}` }));
}

/** A person; e-mail and phone are null where the viewer may not read them. */
export async function findPerson(tx: Tx, id: string) {
  const [person] = await tx
    .select({
      ...listed,
      email: accountContacts.email,
      phone: accountContacts.phone,
      language: accounts.language,
      timeZone: accounts.timeZone,
      postedFrom: accounts.postedFrom,
      postedUntil: accounts.postedUntil,
      disabledAt: accounts.disabledAt,
      revision: accounts.revision,
      canAdminister: sql<boolean>`viewer_may_administer(${accounts.id})`,
      /** May set a later end of the posting, or none. */
      canProlong: sql<boolean>`viewer_may_administer(${accounts.id}) and (select viewer_role()) = 'administrator'`,
      /** May disable the account, enable it again, and post the person elsewhere. */
      canMove: sql<boolean>`viewer_may_administer(${accounts.id}) and (select viewer_role()) = 'administrator'`,
    })
    .from(accounts)
    .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
    .leftJoin(accountContacts, eq(accountContacts.accountId, accounts.id))
    .where(eq(accounts.id, id));
  return person ?? null;
}

/** The language that the person chose, for pages and mails. */
export async function setAccountLanguage(tx: Tx, id: string, language: Locale): Promise<void> {
  await tx.update(accounts).set({ language }).where(eq(accounts.id, id));
}

/** What a person keeps about themselves. */
export async function editOwnAccount(
  tx: Tx,
  id: string,
  {
    revision,
    phone,
    ...change
  }: { revision: number; language: Locale | null; timeZone: string | null; phone: string },
): Promise<void> {
  const changed = await tx
    .update(accounts)
    .set({ ...change, revision: sql`${accounts.revision} + 1` })
    .where(and(eq(accounts.id, id), eq(accounts.revision, revision)))
    .returning({ id: accounts.id });
  if (changed.length === 0) throw stale();
  await tx.update(accountContacts).set({ phone }).where(eq(accountContacts.accountId, id));
}

type Posting = {
  name: string;
  function: string;
  role: "administrator" | "organiser" | "member";
  focalPoint: boolean;
  alternate: boolean;
};

/** The administrator's edit. */
export async function editAccount(tx: Tx, id: string, revision: number, posting: Posting): Promise<void> {
  const before = await findPerson(tx, id);
  if (!before?.canAdminister) throw gone();
  const [changed] = await tx
    .update(accounts)
    .set({ ...posting, revision: sql`${accounts.revision} + 1` })
    .where(and(eq(accounts.id, id), eq(accounts.revision, revision)))
    .returning({ id: accounts.id });
  if (!changed) throw stale();
}

/** A disabled account signs in again. Its memberships stay ended. */
export async function enableAccount(tx: Tx, id: string): Promise<void> {
  const before = await findPerson(tx, id);
  if (!before?.canMove || !before.disabledAt) throw gone();
  await tx
    .update(accounts)
    .set({ disabledAt: null, revision: sql`${accounts.revision} + 1` })
    .where(eq(accounts.id, id));
}

/** Sets the moment when a posting ends, or takes it back. A focal point may only bring it forward. */
export async function planEnd(tx: Tx, id: string, endsAt: Date | null): Promise<void> {
  const person = await findPerson(tx, id);
  if (!person?.canAdminister || !person.active) throw gone();
  if (!endsAt && !person.postedUntil) throw refuseField("endsOn", "required");
  if (endsAt && endsAt <= new Date()) throw refuseField("endsOn", "dayOver");
  const earlier = person.postedUntil === null || (endsAt !== null && endsAt <= person.postedUntil);
  if (!earlier && !person.canProlong) throw refuseField("endsOn", "onlyEarlier");
  await tx
    .update(accounts)
    .set({ postedUntil: endsAt, revision: sql`${accounts.revision} + 1` })
    .where(eq(accounts.id, id));
}

/** One's own living sessions, the newest first. */
export async function listOwnSessions(tx: Tx, accountId: string) {
  return tx
    .select({
      id: accountSessions.id,
      kind: accountSessions.kind,
      device: accountSessions.device,
      createdAt: accountSessions.createdAt,
      lastSeenAt: accountSessions.lastSeenAt,
    })
    .from(accountSessions)
    .where(
      and(
        eq(accountSessions.accountId, accountId),
        isNull(accountSessions.revokedAt),
        sql`${accountSessions.idleUntil} > now() and ${accountSessions.expiresAt} > now()`,
      ),
    )
    .orderBy(desc(accountSessions.lastSeenAt))
    .limit(100);
}

/** Ends one of one's own sessions, or all but one. */
export async function endOwnSessions(
  tx: Tx,
  accountId: string,
  which: { id: string } | { allBut: string },
): Promise<void> {
  const ended = await tx
    .update(accountSessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(accountSessions.accountId, accountId),
        isNull(accountSessions.revokedAt),
        "id" in which
          ? eq(accountSessions.id, which.id)
          : and(ne(accountSessions.id, which.allBut), eq(accountSessions.kind, "interactive")),
      ),
    )
    .returning({ id: accountSessions.id });
  if ("id" in which && ended.length === 0) throw gone();
}

/** A new address for the personal calendar feed; the old one ends. `secretHash` null only ends it. */
export async function renewFeed(tx: Tx, accountId: string, secretHash: string | null): Promise<void> {
  await tx
    .update(accountSessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(accountSessions.accountId, accountId),
        eq(accountSessions.kind, "feed"),
        isNull(accountSessions.revokedAt),
      ),
    );
  if (!secretHash) return;
  const never = sql`now() + interval '10 years'`;
  await tx
    .insert(accountSessions)
    .values({ id: v7(), accountId, kind: "feed", secretHash, idleUntil: never, expiresAt: never });
}
