import { and, eq, sql } from "drizzle-orm";
import { namedInMail } from "@/domain/labels";
import type { LocalText } from "@/domain/local-text";
import type { Tx } from "../client";
import { activities, participantContacts } from "../schema/activities";
import { delegations, nominations } from "../schema/delegations";
import type { mailKinds } from "../schema/operations";
import { organisations } from "../schema/organisations";
import { memberships } from "../schema/spaces";
import { listFocalPoints, tellAbout } from "./outbox";

type Kind = (typeof mailKinds)[number];
type Delegation = { id: string; organisationId: string };

/** Tells the focal points and alternates of an invited organisation. */
export async function tellDelegation(
  tx: Tx,
  kind: Kind,
  { id, organisationId }: Delegation,
  params: Record<string, string> = {},
): Promise<number> {
  const told = await listFocalPoints(tx, organisationId);
  for (const { id: accountId } of told) await tellAbout(tx, kind, accountId, id, params);
  return told.length;
}

export type Told = {
  id: string;
  delegationId: string;
  organisationId: string;
  accountId: string | null;
  participantId: string | null;
};

/**
 * Tells a delegation and the nominee what was decided. The reason of a refusal goes along only where the activity is
 * named in mail. A nominee without an account hears that they are confirmed, and no more than is CLEAR.
 */
export async function tellDecision(
  tx: Tx,
  kind: "nomination-confirmed" | "nomination-refused" | "nomination-waiting",
  nomination: Told,
  reason: string,
): Promise<void> {
  const [activity] = await tx
    .select({ label: delegations.label })
    .from(delegations)
    .where(eq(delegations.id, nomination.delegationId));
  const params: Record<string, string> = { nomination: nomination.id };
  if (kind === "nomination-refused" && activity && namedInMail(activity.label)) params.reason = reason;
  const { delegationId, organisationId, accountId } = nomination;
  const focal = await listFocalPoints(tx, organisationId);
  const told = new Set([...focal.map((each) => each.id), ...(accountId ? [accountId] : [])]);
  for (const each of told)
    await tellAbout(tx, kind, each, delegationId, each === accountId ? { ...params, you: "1" } : params);
  if (!accountId && nomination.participantId && kind === "nomination-confirmed") {
    await tellAbout(tx, kind, null, delegationId, { participant: nomination.participantId });
  }
}

/** The nominees with an account whose names stand, but those who are told as focal points. */
export async function tellNominees(tx: Tx, kind: Kind, { id, organisationId }: Delegation): Promise<void> {
  const told = new Set((await listFocalPoints(tx, organisationId)).map((each) => each.id));
  const rows = await tx
    .select({ accountId: nominations.accountId })
    .from(nominations)
    .where(
      and(
        eq(nominations.delegationId, id),
        sql`${nominations.state} in ('nominated', 'confirmed', 'waiting') and ${nominations.accountId} is not null`,
      ),
    );
  for (const { accountId } of rows)
    if (accountId && !told.has(accountId)) await tellAbout(tx, kind, accountId, id);
}

/** Tells the organisers and chairs of an activity. */
export async function tellHeads(tx: Tx, kind: Kind, spaceId: string, subjectId: string): Promise<void> {
  const rows = await tx
    .selectDistinct({ accountId: memberships.accountId })
    .from(memberships)
    .where(
      and(
        eq(memberships.spaceId, spaceId),
        sql`holds_seat(${memberships.spaceId}, ${memberships.accountId}, array['organiser', 'chair'])`,
      ),
    )
    .limit(20);
  for (const { accountId } of rows) await tellAbout(tx, kind, accountId, subjectId);
}

/** What a mail says of a delegation, by the narrow door of the jobs. */
export async function findDelegationForMail(tx: Tx, id: string) {
  const [found] = await tx
    .select({
      id: delegations.id,
      spaceId: delegations.spaceId,
      label: delegations.label,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      quota: delegations.quota,
      answerUntil: delegations.answerUntil,
      contributionUntil: delegations.contributionUntil,
      declinedAt: delegations.declinedAt,
      withdrawnAt: delegations.withdrawnAt,
    })
    .from(delegations)
    .innerJoin(organisations, eq(organisations.id, delegations.organisationId))
    .where(eq(delegations.id, id));
  return found ?? null;
}

/**
 * An activity as the reader of a mail may have it named there: title and zone, null above GREEN or out of sight; and
 * which of its pages they can open.
 */
export async function findActivityForMail(tx: Tx, activityId: string, delegationId: string) {
  const [named] = await tx
    .select({ title: activities.title, timeZone: activities.timeZone, label: activities.label })
    .from(activities)
    .where(eq(activities.id, activityId));
  const { rows } = await tx.execute<{ time_zone: string }>(
    sql`select time_zone from viewer_invitations() where delegation_id = ${delegationId}`,
  );
  const title: LocalText | null = named && namedInMail(named.label) ? named.title : null;
  return {
    title,
    timeZone: named?.timeZone ?? rows[0]?.time_zone ?? "UTC",
    canOpen: Boolean(named),
    looksAfter: rows.length > 0,
  };
}

/** What the delegation has still to do, read as somebody who looks after it. */
export async function findOpenDuties(tx: Tx, delegationId: string) {
  const { rows } = await tx.execute<{ names: boolean; contribution: boolean }>(sql`
    select d.declined_at is null and not exists (
        select from nominations n where n.delegation_id = d.id and n.state <> 'withdrawn') as names,
      d.declined_at is null and d.contribution_until is not null and not exists (
        select from contributions c where c.delegation_id = d.id and c.submitted_at is not null) as contribution
    from viewer_invitations() i join delegations d on d.id = i.delegation_id
    where d.id = ${delegationId} and not i.cancelled`);
  return rows[0] ?? { names: false, contribution: false };
}

/** The name of somebody nominated to this delegation, as far as the reader sees it. */
export async function findNomineeForMail(
  tx: Tx,
  delegationId: string,
  nominationId: string,
): Promise<string | null> {
  const [found] = await tx
    .select({ name: nominations.name })
    .from(nominations)
    .where(and(eq(nominations.id, nominationId), eq(nominations.delegationId, delegationId)));
  return found?.name ?? null;
}

/** Where a participant without an account reads mail. */
export async function findGuestForMail(tx: Tx, participantId: string): Promise<string | null> {
  const [found] = await tx
    .select({ email: participantContacts.email })
    .from(participantContacts)
    .where(eq(participantContacts.participantId, participantId));
  return found?.email ?? null;
}
