import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { NominationState } from "@/domain/delegations";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { contributions, delegations, nominations } from "../schema/delegations";
import { organisations } from "../schema/organisations";

/** Invitations as the organisers of an activity see them. */

const counted = (state: NominationState) =>
  sql<number>`(select count(*)::int from nominations n where n.delegation_id = ${delegations.id} and n.state = ${state})`;

/** The nominee who speaks for it, while nominated or confirmed. */
const head = sql<string | null>`(select n.name from nominations n
  where n.id = ${delegations.headId} and n.state in ('nominated', 'confirmed'))`;

const row = {
  id: delegations.id,
  spaceId: delegations.spaceId,
  label: delegations.label,
  organisationId: delegations.organisationId,
  organisation: organisations.name,
  organisationKey: organisations.key,
  countryCode: organisations.countryCode,
  quota: delegations.quota,
  answerUntil: delegations.answerUntil,
  contributionUntil: delegations.contributionUntil,
  contributionSessionId: delegations.contributionSessionId,
  declinedAt: delegations.declinedAt,
  withdrawnAt: delegations.withdrawnAt,
  createdAt: delegations.createdAt,
  /** Later of the reminders to name people and of the contribution. */
  remindedAt:
    sql<Date | null>`greatest(${delegations.remindedAt}, ${delegations.contributionRemindedAt})`.mapWith(
      delegations.remindedAt,
    ),
  nominated: counted("nominated"),
  confirmed: counted("confirmed"),
  waiting: counted("waiting"),
  refused: counted("refused"),
  head,
  /** Those who are told: focal points and alternates. */
  focalPoints: sql<number>`(select count(*)::int from accounts a where a.organisation_id = ${organisations.id}
    and (a.focal_point or a.alternate) and is_active(a.disabled_at, a.posted_from, a.posted_until))`,
  submittedAt: contributions.submittedAt,
};

const rows = (tx: Tx, where: SQL | undefined) =>
  tx
    .select({
      ...row,
      note: delegations.note,
      declineReason: delegations.declineReason,
      invitedBy: accounts.name,
      revision: delegations.revision,
    })
    .from(delegations)
    .innerJoin(organisations, eq(organisations.id, delegations.organisationId))
    .innerJoin(accounts, eq(accounts.id, delegations.invitedBy))
    .leftJoin(
      contributions,
      and(eq(contributions.delegationId, delegations.id), sql`${contributions.submittedAt} is not null`),
    )
    .where(where);

/** All delegations of an activity, countries first; at most five hundred. */
export async function listDelegations(tx: Tx, activityId: string) {
  return rows(tx, eq(delegations.spaceId, activityId))
    .orderBy(sql`${organisations.countryCode} nulls last`, asc(organisations.name))
    .limit(500);
}

/** One delegation as the list shows it; null when it may not be read. */
export async function findDelegation(tx: Tx, id: string) {
  const [found] = await rows(tx, eq(delegations.id, id));
  return found ?? null;
}

/** Whom an activity can still invite: lead organisations by country, and all others. Those invited are left out. */
export async function listInvitable(tx: Tx, activityId: string) {
  return tx
    .select({
      id: organisations.id,
      name: organisations.name,
      countryCode: organisations.countryCode,
      leads: sql<boolean>`exists (select from countries c where c.lead_organisation_id = ${organisations.id})`,
      /** Somebody there is told. */
      reached: sql<boolean>`exists (select from accounts a where a.organisation_id = ${organisations.id}
        and (a.focal_point or a.alternate) and is_active(a.disabled_at, a.posted_from, a.posted_until))`,
    })
    .from(organisations)
    .leftJoin(
      delegations,
      and(
        eq(delegations.spaceId, activityId),
        eq(delegations.organisationId, organisations.id),
        sql`${delegations.withdrawnAt} is null`,
      ),
    )
    .where(sql`${delegations.id} is null`)
    .orderBy(asc(organisations.name))
    .limit(500);
}

/** The people whom a delegation nominates, in the order they were named. */
export async function listNominations(tx: Tx, delegationId: string) {
  return tx
    .select({
      id: nominations.id,
      accountId: nominations.accountId,
      name: nominations.name,
      function: nominations.function,
      email: nominations.email,
      languages: nominations.languages,
      role: nominations.role,
      state: nominations.state,
      reason: nominations.reason,
      decidedAt: nominations.decidedAt,
      participantId: nominations.participantId,
      createdAt: nominations.createdAt,
      revision: nominations.revision,
      isHead: sql<boolean>`coalesce(${delegations.headId} = ${nominations.id}, false)`,
      nominatedBy: accounts.name,
      /** Confirmed without an account, and has got one in the organisation since. */
      hasAccountNow: sql<boolean>`exists (select from participants p, account_contacts c join accounts a on a.id = c.account_id
        where p.id = ${nominations.participantId} and p.account_id is null and c.email = ${nominations.email}
          and a.organisation_id = ${nominations.organisationId} and is_active(a.disabled_at, a.posted_from, a.posted_until))`,
    })
    .from(nominations)
    .innerJoin(delegations, eq(delegations.id, nominations.delegationId))
    .innerJoin(accounts, eq(accounts.id, nominations.nominatedBy))
    .where(eq(nominations.delegationId, delegationId))
    .orderBy(sql`${nominations.state} = 'withdrawn'`, asc(nominations.id))
    .limit(500);
}
