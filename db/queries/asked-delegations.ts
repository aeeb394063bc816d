import { and, eq, isNull, sql } from "drizzle-orm";
import type { LocalText } from "@/domain/local-text";
import { gone, Refusal } from "@/lib/errors";
import type { Tx } from "../client";
import { delegations, nominations } from "../schema/delegations";
import { organisations } from "../schema/organisations";

/** Invitations as those see them who look after an invited organisation: what `viewer_invitations` shows, and no more. */

export type Invitation = {
  id: string;
  activityId: string;
  label: number;
  title: LocalText;
  objectives: LocalText;
  city: string;
  address: string;
  activityCountry: string | null;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  cancelled: boolean;
};

const shown = sql`select i.delegation_id as id, i.space_id as "activityId", i.label, i.title, i.objectives, i.city, i.address,
  i.country_code as "activityCountry", i.time_zone as "timeZone", i.starts_on::text as "startsOn", i.ends_on::text as "endsOn",
  i.cancelled from viewer_invitations() i`;

/** The invitations of the viewer's organisation, those of activities to come first; at most a hundred. */
export async function listInvited(tx: Tx) {
  const found = await tx.execute<
    Invitation & { answerUntil: Date; declinedAt: Date | null; quota: number; named: number }
  >(sql`select s.*, d.answer_until as "answerUntil", d.declined_at as "declinedAt", d.quota,
      (select count(*)::int from nominations n where n.delegation_id = d.id and n.state <> 'withdrawn') as named
    from (${shown}) s join delegations d on d.id = s.id
    order by s."endsOn" < current_date::text, d.answer_until, d.id limit 100`);
  return found.rows.map((row) => ({ ...row, answerUntil: new Date(row.answerUntil) }));
}

/** One invitation with what was asked and answered; null for whoever does not look after the organisation. */
export async function findInvited(tx: Tx, id: string) {
  const invited = await tx.execute<Invitation>(sql`${shown} where i.delegation_id = ${id}`);
  const [delegation] = await tx
    .select({
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      quota: delegations.quota,
      answerUntil: delegations.answerUntil,
      note: delegations.note,
      contributionUntil: delegations.contributionUntil,
      declinedAt: delegations.declinedAt,
      declineReason: delegations.declineReason,
      withdrawnAt: delegations.withdrawnAt,
      canNominate: sql<boolean>`${delegations.id} in (select viewer_nominating_delegations())`,
      /** Reads the activity itself, not the invitation alone. */
      canOpen: sql<boolean>`exists (select from activities a where a.id = ${delegations.spaceId})`,
    })
    .from(delegations)
    .innerJoin(organisations, eq(organisations.id, delegations.organisationId))
    .where(eq(delegations.id, id));
  const invitation = invited.rows[0];
  if (!invitation || !delegation) return null;
  return { ...invitation, ...delegation, canNominate: delegation.canNominate && !invitation.cancelled };
}

/** The delegation of the viewer's organisation in an activity, for those who nominate or contribute for it. */
export async function findOwnDelegation(tx: Tx, activityId: string) {
  const { rows } = await tx.execute<{ id: string; looksAfter: boolean; contributes: boolean }>(sql`
    select d.id, d.id in (select viewer_asked_delegations()) as "looksAfter", viewer_may_contribute(d.id) as contributes
    from delegations d where d.space_id = ${activityId} and d.organisation_id = (select viewer_organisation())
      and d.withdrawn_at is null`);
  const [own] = rows;
  return own && (own.looksAfter || own.contributes) ? own : null;
}

/** The delegation does not come. Names that stand are taken back first. */
export async function decline(tx: Tx, id: string, reason: string): Promise<void> {
  const named = await tx.$count(
    nominations,
    and(eq(nominations.delegationId, id), sql`${nominations.state} in ('nominated', 'confirmed', 'waiting')`),
  );
  if (named > 0) throw new Refusal({ failure: { key: "takeNamesBack" } });
  const changed = await tx
    .update(delegations)
    .set({ declinedAt: sql`now()`, declineReason: reason })
    .where(and(eq(delegations.id, id), isNull(delegations.declinedAt)))
    .returning({ id: delegations.id });
  if (!changed[0]) throw gone();
}

/** It comes after all; names are given until the deadline. */
export async function acceptAfterAll(tx: Tx, id: string): Promise<void> {
  const changed = await tx
    .update(delegations)
    .set({ declinedAt: null, declineReason: "" })
    .where(and(eq(delegations.id, id), sql`${delegations.declinedAt} is not null`))
    .returning({ id: delegations.id });
  if (!changed[0]) throw gone();
}

/** Invitations of coming activities for the list's badge: those still to be answered come first on home. */
export async function countInvited(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from viewer_invitations() i where i.ends_on >= current_date`,
  );
  return rows[0]?.count ?? 0;
}
