import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { gone, Refusal, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { delegations } from "../schema/delegations";
import { activityToEdit } from "./activities";
import { findDelegation } from "./delegations";
import type { Viewer } from "./viewer";

export type Terms = { quota: number; answerUntil: Date; note: string };

/** An activity that its organisers can invite to: published, neither cancelled nor closed. */
export async function findInviting(tx: Tx, activityId: string) {
  const activity = await activityToEdit(tx, activityId);
  if (!activity.open) throw new Refusal({ failure: { key: "draftInvites" } });
  if (activity.cancelledAt || activity.closedAt) throw new Refusal({ failure: { key: "overInvites" } });
  return activity;
}

/** Invites organisations, or again those whose invitation was withdrawn. Gives the delegations. */
export async function inviteOrganisations(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  organisationIds: string[],
  terms: Terms,
): Promise<{ id: string; organisationId: string }[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`delegations ${activityId}`}, 0))`);
  const standing = await tx
    .select({
      id: delegations.id,
      organisationId: delegations.organisationId,
      withdrawnAt: delegations.withdrawnAt,
    })
    .from(delegations)
    .where(and(eq(delegations.spaceId, activityId), inArray(delegations.organisationId, organisationIds)));
  if (standing.some((each) => !each.withdrawnAt)) throw refuseField("organisations", "invitedAlready");
  const again = standing.map((each) => each.id);
  if (again.length > 0) {
    await tx
      .update(delegations)
      .set({ ...terms, withdrawnAt: null, invitedAt: sql`now()`, revision: sql`${delegations.revision} + 1` })
      .where(inArray(delegations.id, again));
  }
  const known = new Set(standing.map((each) => each.organisationId));
  const made = [...new Set(organisationIds)]
    .filter((organisationId) => !known.has(organisationId))
    .map((organisationId) => ({
      id: v7(),
      spaceId: activityId,
      organisationId,
      invitedBy: viewer.accountId,
      ...terms,
    }));
  if (made.length > 0) await tx.insert(delegations).values(made);
  return [...standing, ...made].map(({ id, organisationId }) => ({ id, organisationId }));
}

/** Other places, another deadline, another note. Places that are taken stay. */
export async function changeTerms(tx: Tx, id: string, revision: number, terms: Terms): Promise<void> {
  const standing = await findDelegation(tx, id);
  if (!standing) throw gone();
  const taken = standing.nominated + standing.confirmed;
  if (terms.quota < taken) throw refuseField("quota", "placesTaken", { count: taken });
  const changed = await tx
    .update(delegations)
    .set({ ...terms, revision: sql`${delegations.revision} + 1` })
    .where(and(eq(delegations.id, id), eq(delegations.revision, revision), isNull(delegations.withdrawnAt)))
    .returning({ id: delegations.id });
  if (!changed[0]) {
    throw standing.revision === revision
      ? gone()
      : stale({ quota: String(standing.quota), note: standing.note });
  }
}

/** Takes an invitation back. Who is confirmed stays a participant until removed. */
export async function withdrawDelegation(tx: Tx, id: string) {
  const [changed] = await tx
    .update(delegations)
    .set({ withdrawnAt: sql`now()`, revision: sql`${delegations.revision} + 1` })
    .where(and(eq(delegations.id, id), isNull(delegations.withdrawnAt)))
    .returning({ spaceId: delegations.spaceId, organisationId: delegations.organisationId });
  if (!changed) throw gone();
  return changed;
}

/** Notes that a delegation was reminded now, of naming its people or of its contribution. */
export async function markReminded(tx: Tx, id: string, of: "names" | "contribution"): Promise<void> {
  const moment = sql`now()`;
  const changed = await tx
    .update(delegations)
    .set(of === "names" ? { remindedAt: moment } : { contributionRemindedAt: moment })
    .where(eq(delegations.id, id))
    .returning({ id: delegations.id });
  if (!changed[0]) throw gone();
}
