import { and, asc, desc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { gone } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { joinRequests } from "../schema/groups";
import { organisations } from "../schema/organisations";
import { memberships, type SpaceRole } from "../schema/spaces";
import { pageOf, readCursor } from "./page";
import type { Viewer } from "./viewer";

const active = sql<boolean>`${memberships.startsAt} <= now() and (${memberships.endsAt} is null or ${memberships.endsAt} > now())`;

/** The same, while the person is still posted: a membership ends with the posting. */
const activePerson = sql<boolean>`${active} and ${memberships.organisationId} = ${accounts.organisationId}
  and is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`;

const person = {
  accountId: accounts.id,
  name: accounts.name,
  function: accounts.function,
  organisation: organisations.name,
  organisationKey: organisations.key,
  countryCode: organisations.countryCode,
};

/** Members of a space with the organisations they stand for, by name; former ones only when asked for. */
export async function listMembers(
  tx: Tx,
  spaceId: string,
  { cursor, former }: { cursor?: string | null; former?: boolean } = {},
) {
  const after = readCursor(cursor, ["text", "uuid"]);
  const rows = await tx
    .select({
      id: memberships.id,
      roles: memberships.roles,
      startsAt: memberships.startsAt,
      endsAt: memberships.endsAt,
      active: activePerson,
      ...person,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.spaceId, spaceId),
        former ? sql`not (${activePerson})` : activePerson,
        after ? sql`(${accounts.name}, ${memberships.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(accounts.name), asc(memberships.id))
    .limit(51);
  return pageOf(rows, (row) => [row.name, row.id], 50);
}

/** The first people of a space: chair and rapporteur before the others, each by name. */
export async function listFirstMembers(tx: Tx, spaceId: string, limit: number) {
  return tx
    .select({ id: memberships.id, roles: memberships.roles, endsAt: memberships.endsAt, ...person })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.spaceId, spaceId), activePerson))
    .orderBy(
      sql`'chair' = any(${memberships.roles}) desc, 'rapporteur' = any(${memberships.roles}) desc`,
      asc(accounts.name),
      asc(memberships.id),
    )
    .limit(limit);
}

/** How many active memberships of a space end within so many days, with the posting or before it. */
export async function countEndingMembers(tx: Tx, spaceId: string, days: number): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.spaceId, spaceId),
        activePerson,
        sql`least(${memberships.endsAt}, ${accounts.postedUntil}) < now() + make_interval(days => ${days}::int)`,
      ),
    );
  return row?.count ?? 0;
}

/** One membership with its person, also when it has ended; null when the viewer may not read it. */
export async function findMember(tx: Tx, id: string) {
  const [member] = await tx
    .select({
      id: memberships.id,
      spaceId: memberships.spaceId,
      roles: memberships.roles,
      endsAt: memberships.endsAt,
      active: activePerson,
      ...person,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(memberships.id, id));
  return member ?? null;
}

type Terms = { roles: SpaceRole[]; endsAt: Date | null };

/**
 * An account becomes a member and stands for the organisation it is posted to now. An active membership is changed
 * instead: `joined` says which.
 */
export async function addMember(
  tx: Tx,
  spaceId: string,
  accountId: string,
  terms: Terms,
): Promise<{ id: string; joined: boolean }> {
  const [person] = await tx
    .select({ organisationId: accounts.organisationId })
    .from(accounts)
    .where(
      and(
        eq(accounts.id, accountId),
        sql`${accounts.disabledAt} is null and (${accounts.postedUntil} is null or ${accounts.postedUntil} > now())`,
      ),
    );
  if (!person) throw gone();
  const [standing] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.spaceId, spaceId), eq(memberships.accountId, accountId), active));
  if (standing) {
    await tx.update(memberships).set(terms).where(eq(memberships.id, standing.id));
    return { id: standing.id, joined: false };
  }
  const id = v7();
  await tx
    .insert(memberships)
    .values({ id, spaceId, accountId, organisationId: person.organisationId, ...terms });
  return { id, joined: true };
}

/** Other roles or another end; `ends` ends it now. */
export async function changeMember(tx: Tx, id: string, terms: Terms & { ends: boolean }): Promise<string> {
  const { roles, endsAt, ends } = terms;
  const changed = await tx
    .update(memberships)
    .set({ roles, endsAt: ends ? sql`now()` : endsAt })
    .where(and(eq(memberships.id, id), active))
    .returning({ spaceId: memberships.spaceId });
  if (!changed[0]) throw gone();
  return changed[0].spaceId;
}

/** Who asks to join and waits for an answer, oldest first; a chair sees all, everyone their own. */
export async function listJoinRequests(tx: Tx, groupId: string) {
  return tx
    .select({
      id: joinRequests.id,
      reason: joinRequests.reason,
      createdAt: joinRequests.createdAt,
      ...person,
    })
    .from(joinRequests)
    .innerJoin(accounts, eq(accounts.id, joinRequests.accountId))
    .innerJoin(organisations, eq(organisations.id, joinRequests.organisationId))
    .where(and(eq(joinRequests.spaceId, groupId), sql`${joinRequests.decision} is null`))
    .orderBy(asc(joinRequests.id))
    .limit(100);
}

/** The viewer's own last request that was refused, with the reason. */
export async function findRefusal(tx: Tx, groupId: string, viewer: Viewer) {
  const [refusal] = await tx
    .select({ reason: joinRequests.decisionReason, decision: joinRequests.decision })
    .from(joinRequests)
    .where(and(eq(joinRequests.spaceId, groupId), eq(joinRequests.accountId, viewer.accountId)))
    .orderBy(desc(joinRequests.id))
    .limit(1);
  return refusal?.decision === "refused" ? refusal : null;
}

/** A wish to become a member, for the organisation that the viewer is posted to now. Gives its identifier. */
export async function askToJoin(tx: Tx, viewer: Viewer, groupId: string, reason: string): Promise<string> {
  const id = v7();
  await tx.insert(joinRequests).values({
    id,
    spaceId: groupId,
    accountId: viewer.accountId,
    organisationId: viewer.organisationId,
    reason,
  });
  return id;
}

/** Granted: the person becomes a member. Refused: with a reason. Both are told. */
export async function decideJoinRequest(
  tx: Tx,
  viewer: Viewer,
  id: string,
  decision: "granted" | "refused",
  reason: string,
) {
  const [decided] = await tx
    .update(joinRequests)
    .set({ decision, decisionReason: reason, decidedBy: viewer.accountId, decidedAt: sql`now()` })
    .where(and(eq(joinRequests.id, id), sql`${joinRequests.decision} is null`))
    .returning({ spaceId: joinRequests.spaceId, accountId: joinRequests.accountId });
  if (!decided) throw gone();
  const granted = decision === "granted";
  const terms = { roles: ["member" as const], endsAt: null };
  const joined = granted && (await addMember(tx, decided.spaceId, decided.accountId, terms)).joined;
  return { ...decided, joined };
}

/** The active chairs of a group, who are told of a request. */
export async function listChairs(tx: Tx, groupId: string): Promise<string[]> {
  const rows = await tx
    .select({ accountId: memberships.accountId })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.spaceId, groupId), activePerson, sql`'chair' = any(${memberships.roles})`))
    .limit(20);
  return rows.map((row) => row.accountId);
}
