import { and, asc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { ActivityRole } from "@/domain/activities";
import { gone, Refusal, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { participantContacts, participants } from "../schema/activities";
import { nominations } from "../schema/delegations";
import { organisations } from "../schema/organisations";
import { memberships } from "../schema/spaces";
import { addMember } from "./members";
import { pageOf, readCursor } from "./page";

const isMember = sql<boolean>`exists (select from memberships m join accounts a on a.id = m.account_id
  where m.space_id = participants.space_id and m.account_id = participants.account_id
  and m.organisation_id = a.organisation_id and is_active(a.disabled_at, a.posted_from, a.posted_until) and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now()))`;

const listed = {
  id: participants.id,
  accountId: participants.accountId,
  name: participants.name,
  function: participants.function,
  languages: participants.languages,
  roles: participants.roles,
  namePublic: participants.namePublic,
  confirmed: participants.confirmed,
  organisation: organisations.name,
  countryCode: organisations.countryCode,
  /** Takes part through an account that is a member now. */
  isMember,
  /** Speaks for a delegation here. */
  isHead: sql<boolean>`exists (select from delegations d where d.head_participant_id = participants.id and d.withdrawn_at is null)`,
};

const perPage = 50;

/** Who takes part, by name, as far as the viewer may read; `role`: only those who hold it. */
export async function listParticipants(
  tx: Tx,
  activityId: string,
  { cursor, role }: { cursor?: string | null; role?: ActivityRole } = {},
) {
  const after = readCursor(cursor, ["text", "uuid"]);
  const rows = await tx
    .select(listed)
    .from(participants)
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(
      and(
        eq(participants.spaceId, activityId),
        role ? sql`${role} = any(${participants.roles})` : undefined,
        after
          ? sql`(${participants.name}, ${participants.id}) > (${after[0]}, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(participants.name), asc(participants.id))
    .limit(perPage + 1);
  return pageOf(rows, (row) => [row.name, row.id], perPage);
}

/** Organisers and chairs, and the speakers, for the activity's page; at most forty. */
export async function listLeading(tx: Tx, activityId: string) {
  return tx
    .select(listed)
    .from(participants)
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(
      and(
        eq(participants.spaceId, activityId),
        sql`${participants.roles} && array['organiser', 'chair', 'speaker']`,
      ),
    )
    .orderBy(
      sql`not ${participants.roles} && array['organiser', 'chair']`,
      asc(participants.name),
      asc(participants.id),
    )
    .limit(40);
}

/** The organisations that take part, each with how many people; those without one stand together, unnamed. */
export async function listOrganisationsOf(tx: Tx, activityId: string) {
  return tx
    .select({
      key: organisations.key,
      name: organisations.name,
      countryCode: organisations.countryCode,
      people: sql<number>`count(*)::int`,
    })
    .from(participants)
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(eq(participants.spaceId, activityId))
    .groupBy(organisations.id)
    .orderBy(sql`${organisations.countryCode} nulls last`, asc(organisations.name))
    .limit(500);
}

/** One participant; null when it may not be read. The e-mail is null also where the viewer may not read that. */
export async function findParticipant(tx: Tx, id: string) {
  const [participant] = await tx
    .select({
      ...listed,
      spaceId: participants.spaceId,
      organisationId: participants.organisationId,
      revision: participants.revision,
      email: participantContacts.email,
    })
    .from(participants)
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .leftJoin(participantContacts, eq(participantContacts.participantId, participants.id))
    .where(eq(participants.id, id));
  return participant ?? null;
}

export type ParticipantContent = {
  accountId: string | null;
  name: string;
  function: string;
  organisationId: string | null;
  email: string | null;
  languages: string[];
  roles: ActivityRole[];
  namePublic: boolean;
  /** Without a word somebody counts as confirmed. */
  confirmed?: boolean;
};

/** Enters a person. With an account they become a member in the same transaction and are named as their account is. */
export async function addParticipant(
  tx: Tx,
  activityId: string,
  { email, ...content }: ParticipantContent,
): Promise<string> {
  const id = v7();
  if (content.accountId) await refuseTwice(tx, activityId, content.accountId);
  const person = await asAccountSays(tx, content);
  await tx.insert(participants).values({ id, spaceId: activityId, ...person });
  if (person.accountId)
    await addMember(tx, activityId, person.accountId, { roles: person.roles, endsAt: null });
  else if (email)
    await tx.insert(participantContacts).values({ participantId: id, spaceId: activityId, email });
  return id;
}

/** Changes a participant, and the membership with them. Gives the activity. */
export async function editParticipant(
  tx: Tx,
  id: string,
  revision: number,
  { email, ...content }: ParticipantContent,
): Promise<string> {
  const standing = await findParticipant(tx, id);
  if (!standing) throw gone();
  const { spaceId } = standing;
  const accountId = standing.accountId ?? content.accountId;
  if (accountId && !standing.accountId) await refuseTwice(tx, spaceId, accountId);
  const person = await asAccountSays(tx, { ...content, accountId });
  const changed = await tx
    .update(participants)
    .set({ ...person, revision: sql`${participants.revision} + 1` })
    .where(and(eq(participants.id, id), eq(participants.revision, revision)))
    .returning({ id: participants.id });
  if (!changed[0]) {
    throw standing.revision === revision
      ? gone()
      : stale({ name: standing.name, function: standing.function });
  }
  await tx.delete(participantContacts).where(eq(participantContacts.participantId, id));
  if (!accountId && email) await tx.insert(participantContacts).values({ participantId: id, spaceId, email });
  if (accountId && (standing.isMember || !standing.accountId)) {
    await addMember(tx, spaceId, accountId, { roles: person.roles, endsAt: null });
    await refuseHeadless(tx, spaceId);
  }
  return spaceId;
}

/** Ends the membership now; the person stays in the list. Gives the activity. */
export async function endParticipation(tx: Tx, id: string): Promise<string> {
  const standing = await findParticipant(tx, id);
  if (!standing?.accountId || !standing.isMember) throw gone();
  await endMembership(tx, standing.spaceId, standing.accountId);
  return standing.spaceId;
}

/**
 * Takes a person out of the list, and ends the membership. Who speaks or interprets in the agenda stays in it. Whoever was confirmed
 * for a delegation is nominated again, to be decided anew.
 */
export async function removeParticipant(tx: Tx, id: string): Promise<string> {
  const standing = await findParticipant(tx, id);
  if (!standing) throw gone();
  const { rows } = await tx.execute<{ speaks: boolean }>(sql`select exists (select from agenda_sessions s
    where s.space_id = ${standing.spaceId} and (${id}::uuid = any(s.speaker_ids) or ${id}::uuid = any(s.interpreter_ids)
      or jsonb_path_exists(s.items, '$[*].speakerIds[*] ? (@ == $id)', jsonb_build_object('id', ${id}::text)))) as speaks`);
  if (rows[0]?.speaks) throw new Refusal({ failure: { key: "speaksInAgenda" } });
  if (standing.accountId && standing.isMember) await endMembership(tx, standing.spaceId, standing.accountId);
  await tx
    .update(nominations)
    .set({
      state: "nominated",
      reason: "",
      decidedBy: null,
      decidedAt: null,
      participantId: null,
      revision: sql`${nominations.revision} + 1`,
    })
    .where(and(eq(nominations.participantId, id), eq(nominations.state, "confirmed")));
  await tx.delete(participantContacts).where(eq(participantContacts.participantId, id));
  const removed = await tx
    .delete(participants)
    .where(eq(participants.id, id))
    .returning({ id: participants.id });
  if (!removed[0]) throw gone();
  return standing.spaceId;
}

async function endMembership(tx: Tx, spaceId: string, accountId: string): Promise<void> {
  const ended = await tx
    .update(memberships)
    .set({ endsAt: sql`now()` })
    .where(
      and(
        eq(memberships.spaceId, spaceId),
        eq(memberships.accountId, accountId),
        sql`(${memberships.endsAt} is null or ${memberships.endsAt} > now())`,
      ),
    )
    .returning({ id: memberships.id });
  if (!ended[0]) throw gone();
  await refuseHeadless(tx, spaceId);
}

/** Somebody must be left who may run the activity. */
async function refuseHeadless(tx: Tx, spaceId: string): Promise<void> {
  const { rows } = await tx.execute<{ led: boolean }>(sql`select exists (select from memberships m
    join accounts a on a.id = m.account_id and a.organisation_id = m.organisation_id
    where m.space_id = ${spaceId} and m.roles && array['organiser', 'chair'] and m.starts_at <= now()
      and (m.ends_at is null or m.ends_at > now()) and is_active(a.disabled_at, a.posted_from, a.posted_until)) as led`);
  if (!rows[0]?.led) throw refuseField("roles", "lastOrganiser");
}

async function refuseTwice(tx: Tx, spaceId: string, accountId: string): Promise<void> {
  const [twin] = await tx
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.spaceId, spaceId), eq(participants.accountId, accountId)));
  if (twin) throw refuseField("accountId", "takesPart");
}

/** Of a person with an account, name, function and organisation are the account's. */
async function asAccountSays(tx: Tx, content: Omit<ParticipantContent, "email">) {
  if (!content.accountId) return content;
  const [account] = await tx
    .select({ name: accounts.name, function: accounts.function, organisationId: accounts.organisationId })
    .from(accounts)
    .where(eq(accounts.id, content.accountId));
  if (!account) throw gone();
  return { ...content, ...account };
}
