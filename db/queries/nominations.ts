import { and, asc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { type ActivityRole, activityRoles } from "@/domain/activities";
import { type Decision, decisionsOn, type nominationRoles, stands } from "@/domain/delegations";
import { gone, Refusal, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { participants } from "../schema/activities";
import { delegations, nominations } from "../schema/delegations";
import { addMember } from "./members";
import { addParticipant, editParticipant, findParticipant, removeParticipant } from "./participants";
import type { Viewer } from "./viewer";

export type Nominee = {
  accountId: string | null;
  name: string;
  function: string;
  email: string | null;
  languages: string[];
  role: (typeof nominationRoles)[number];
};

/** Active people of the viewer's organisation who are not nominated already. */
export async function listOwnPeople(tx: Tx, viewer: Viewer, delegationId: string) {
  return tx
    .select({ id: accounts.id, name: accounts.name, function: accounts.function })
    .from(accounts)
    .leftJoin(
      nominations,
      and(
        eq(nominations.delegationId, delegationId),
        eq(nominations.accountId, accounts.id),
        sql`${nominations.state} <> 'withdrawn'`,
      ),
    )
    .where(
      and(
        eq(accounts.organisationId, viewer.organisationId),
        sql`is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`,
        sql`${nominations.id} is null`,
      ),
    )
    .orderBy(asc(accounts.name))
    .limit(500);
}

/** Names somebody. Of a person with an account, the account says who that is. A name taken back can be given again. */
export async function nominate(
  tx: Tx,
  viewer: Viewer,
  delegationId: string,
  nominee: Nominee,
): Promise<string> {
  // The database counts the places under the same lock.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`delegation ${delegationId}`}, 0))`);
  const { accountId, ...described } = nominee;
  const person = accountId ? { ...described, ...(await personOf(tx, viewer, accountId)) } : described;
  const [standing] = accountId
    ? await tx
        .select({ id: nominations.id, state: nominations.state })
        .from(nominations)
        .where(and(eq(nominations.delegationId, delegationId), eq(nominations.accountId, accountId)))
    : [];
  if (standing && standing.state !== "withdrawn") throw refuseField("accountId", "nominatedAlready");
  if (standing) {
    await tx
      .update(nominations)
      .set({ ...person, state: "nominated", revision: sql`${nominations.revision} + 1` })
      .where(eq(nominations.id, standing.id));
    return standing.id;
  }
  const id = v7();
  await tx
    .insert(nominations)
    .values({ id, delegationId, accountId, ...person, nominatedBy: viewer.accountId });
  return id;
}

/** Somebody of the own organisation who has an account is named by it. */
export async function refuseOwnAddress(tx: Tx, viewer: Viewer, email: string): Promise<void> {
  if (await accountOf(tx, viewer.organisationId, email)) throw refuseField("email", "hasAccount");
}

async function personOf(tx: Tx, viewer: Viewer, accountId: string) {
  const [account] = await tx
    .select({ name: accounts.name, function: accounts.function, languages: accounts.languages })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.organisationId, viewer.organisationId)));
  if (!account) throw refuseField("accountId", "choose");
  return { ...account, email: null };
}

const whole = {
  id: nominations.id,
  delegationId: nominations.delegationId,
  spaceId: nominations.spaceId,
  organisationId: nominations.organisationId,
  accountId: nominations.accountId,
  name: nominations.name,
  function: nominations.function,
  email: nominations.email,
  languages: nominations.languages,
  role: nominations.role,
  state: nominations.state,
  participantId: nominations.participantId,
  revision: nominations.revision,
};

/** One name of a delegation, whatever became of it; null when it may not be read. */
export async function findNomination(tx: Tx, id: string) {
  const [found] = await tx.select(whole).from(nominations).where(eq(nominations.id, id));
  return found ?? null;
}

type Nomination = NonNullable<Awaited<ReturnType<typeof findNomination>>>;

/** The delegation takes a name back, and names no head any more where that was the head. Gives what it was. */
export async function takeBack(tx: Tx, id: string): Promise<Nomination> {
  const before = await findNomination(tx, id);
  if (!before || !stands(before.state)) throw gone();
  await tx
    .update(delegations)
    .set({ headId: null })
    .where(and(eq(delegations.id, before.delegationId), eq(delegations.headId, id)));
  const changed = await tx
    .update(nominations)
    .set({ state: "withdrawn", takenBackAt: sql`now()`, revision: sql`${nominations.revision} + 1` })
    .where(and(eq(nominations.id, id), eq(nominations.revision, before.revision)))
    .returning({ id: nominations.id });
  if (!changed[0]) throw gone();
  return before;
}

/** The head speaks for the delegation; one of those nominated or confirmed. */
export async function nameHead(tx: Tx, id: string): Promise<string> {
  const nomination = await findNomination(tx, id);
  if (!nomination) throw gone();
  const changed = await tx
    .update(delegations)
    .set({ headId: id })
    .where(eq(delegations.id, nomination.delegationId))
    .returning({ id: delegations.id });
  if (!changed[0]) throw gone();
  return nomination.delegationId;
}

/** Confirms, refuses or puts on the waiting list. Confirmed, a person takes part, and with an account as a member. */
export async function decide(
  tx: Tx,
  viewer: Viewer,
  id: string,
  revision: number,
  { decision, reason }: { decision: Decision; reason: string },
): Promise<Nomination> {
  const nomination = await findNomination(tx, id);
  if (!nomination || !decisionsOn(nomination.state).includes(decision)) throw gone();
  const participantId = decision === "confirmed" ? await enter(tx, nomination) : nomination.participantId;
  const changed = await tx
    .update(nominations)
    .set({
      state: decision,
      reason: decision === "refused" ? reason : "",
      decidedBy: viewer.accountId,
      decidedAt: sql`now()`,
      participantId,
      revision: sql`${nominations.revision} + 1`,
    })
    .where(and(eq(nominations.id, id), eq(nominations.revision, revision)))
    .returning({ id: nominations.id });
  if (!changed[0]) throw stale();
  await followHead(tx, nomination);
  return { ...nomination, participantId };
}

/** The participant that the delegation names as its head follows the decision: the database reads the row anew. */
async function followHead(tx: Tx, { id, delegationId }: Nomination): Promise<void> {
  await tx
    .update(delegations)
    .set({ headId: id })
    .where(and(eq(delegations.id, delegationId), eq(delegations.headId, id)));
}

/** Enters a nominee. Who takes part already, or was invited to the portal meanwhile, is found by the account. */
async function enter(tx: Tx, nomination: Nomination): Promise<string> {
  const { spaceId, organisationId, email } = nomination;
  const accountId = nomination.accountId ?? (email ? await accountOf(tx, organisationId, email) : null);
  if (accountId) await refuseMoved(tx, accountId, organisationId);
  const [standing] = await tx
    .select({ id: participants.id, roles: participants.roles })
    .from(participants)
    .where(
      and(
        eq(participants.spaceId, spaceId),
        accountId
          ? eq(participants.accountId, accountId)
          : sql`${participants.id} = ${nomination.participantId}::uuid`,
      ),
    );
  const role: ActivityRole = nomination.role;
  if (!standing) {
    const { name, function: does, languages } = nomination;
    const person = { name, function: does, organisationId, email, languages, namePublic: false };
    return addParticipant(tx, spaceId, { ...person, accountId, roles: [role] });
  }
  const roles = [...new Set([...standing.roles, role])];
  await tx.update(participants).set({ roles }).where(eq(participants.id, standing.id));
  if (accountId) await addMember(tx, spaceId, accountId, { roles, endsAt: null });
  return standing.id;
}

/** The account that somebody without one has got since, by the e-mail, as far as the viewer may read it. */
async function accountOf(tx: Tx, organisationId: string, email: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`select a.id from accounts a
    join account_contacts c on c.account_id = a.id where c.email = ${email} and a.organisation_id = ${organisationId}`);
  return rows[0]?.id ?? null;
}

async function refuseMoved(tx: Tx, accountId: string, organisationId: string): Promise<void> {
  const posted = await tx.$count(
    accounts,
    and(
      eq(accounts.id, accountId),
      eq(accounts.organisationId, organisationId),
      sql`is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`,
    ),
  );
  if (posted === 0) throw new Refusal({ failure: { key: "postedElsewhere" } });
}

/** Somebody confirmed without an account has got one since, and becomes a member with it. */
export async function giveAccess(tx: Tx, id: string): Promise<Nomination> {
  const nomination = await findNomination(tx, id);
  const participant = nomination?.participantId ? await findParticipant(tx, nomination.participantId) : null;
  if (!nomination?.email || !participant || participant.accountId) throw gone();
  const accountId = await accountOf(tx, nomination.organisationId, nomination.email);
  if (!accountId) throw gone();
  const { name, function: does, organisationId, languages, namePublic, revision } = participant;
  const roles = activityRoles.filter((role) => participant.roles.includes(role));
  const person = { name, function: does, organisationId, email: null, languages, roles, namePublic };
  await editParticipant(tx, participant.id, revision, { ...person, accountId });
  return nomination;
}

/** Takes a confirmed person out of the activity again; the nomination can be decided anew. */
export async function removeConfirmed(tx: Tx, id: string): Promise<Nomination> {
  const nomination = await findNomination(tx, id);
  if (!nomination?.participantId) throw gone();
  await removeParticipant(tx, nomination.participantId);
  return nomination;
}
