import { and, asc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { type LocalText, localFields } from "@/domain/local-text";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { participants } from "../schema/activities";
import { contributions, delegations } from "../schema/delegations";
import { organisations } from "../schema/organisations";
import type { Viewer } from "./viewer";

/** What a delegation contributes, as far as the viewer may read it: its own draft, and what was given in. */
export async function findContribution(tx: Tx, delegationId: string) {
  const [found] = await tx
    .select({
      id: contributions.id,
      delegationId: contributions.delegationId,
      label: contributions.label,
      floor: contributions.floor,
      title: contributions.title,
      summary: contributions.summary,
      speakerId: contributions.speakerId,
      speaker: participants.name,
      languages: contributions.languages,
      submittedAt: contributions.submittedAt,
      revision: contributions.revision,
    })
    .from(contributions)
    .leftJoin(participants, eq(participants.id, contributions.speakerId))
    .where(eq(contributions.delegationId, delegationId));
  return found ?? null;
}

/** What is asked of a delegation, for those who may give it; null for others. */
export async function findAskedContribution(tx: Tx, delegationId: string) {
  const [asked] = await tx
    .select({
      id: delegations.id,
      spaceId: delegations.spaceId,
      label: delegations.label,
      organisationId: delegations.organisationId,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      languages: organisations.languages,
      contributionUntil: delegations.contributionUntil,
      /** The title of the activity: its page's, or what an open invitation shows. */
      activity: sql<LocalText | null>`coalesce((select a.title from activities a where a.id = ${delegations.spaceId}),
        (select i.title from viewer_invitations() i where i.delegation_id = ${delegations.id}))`,
      timeZone: sql<string>`coalesce((select a.time_zone from activities a where a.id = ${delegations.spaceId}),
        (select i.time_zone from viewer_invitations() i where i.delegation_id = ${delegations.id}), 'UTC')`,
      looksAfter: sql<boolean>`${delegations.id} in (select viewer_asked_delegations())`,
      /** Papers are documents of the activity: its members who may post add them. */
      canPost: sql<boolean>`${delegations.spaceId} in (select viewer_posting_spaces())`,
      /** Reads the activity itself, not the invitation alone. */
      canOpen: sql<boolean>`exists (select from activities a where a.id = ${delegations.spaceId})`,
    })
    .from(delegations)
    .innerJoin(organisations, eq(organisations.id, delegations.organisationId))
    .where(and(eq(delegations.id, delegationId), sql`viewer_may_contribute(${delegations.id})`));
  return asked ?? null;
}

/** Who can speak for a delegation: those of the organisation who take part in the activity. */
export async function listSpeakersOf(tx: Tx, delegationId: string) {
  return tx
    .select({ id: participants.id, name: participants.name })
    .from(participants)
    .innerJoin(
      delegations,
      and(
        eq(delegations.spaceId, participants.spaceId),
        eq(delegations.organisationId, participants.organisationId),
      ),
    )
    .where(eq(delegations.id, delegationId))
    .orderBy(asc(participants.name))
    .limit(500);
}

export type ContributionContent = {
  title: LocalText;
  summary: LocalText;
  speakerId: string | null;
  languages: string[];
  label: number;
};

/** Saves a contribution, a draft until it is given in. Given in, it stays so; late ones are taken too. */
export async function writeContribution(
  tx: Tx,
  viewer: Viewer,
  delegationId: string,
  revision: number | null,
  { give, ...content }: ContributionContent & { give: boolean },
): Promise<string> {
  const asked = await findAskedContribution(tx, delegationId);
  if (!asked) throw gone();
  const standing = await findContribution(tx, delegationId);
  if (content.label < Math.max(asked.label, standing?.label ?? 0)) throw refuseField("label", "tooLoose");
  if (content.speakerId && content.speakerId !== standing?.speakerId) {
    const speakers = await listSpeakersOf(tx, delegationId);
    if (!speakers.some((each) => each.id === content.speakerId)) throw refuseField("speakerId", "choose");
  }
  const given = give && !standing?.submittedAt ? { submittedAt: sql`now()` } : {};
  if (!standing) {
    const id = v7();
    await tx
      .insert(contributions)
      .values({ id, delegationId, ...content, ...given, authorId: viewer.accountId });
    return id;
  }
  const changed = await tx
    .update(contributions)
    .set({ ...content, ...given, revision: sql`${contributions.revision} + 1` })
    .where(and(eq(contributions.id, standing.id), eq(contributions.revision, revision ?? 0)))
    .returning({ id: contributions.id });
  if (!changed[0]) {
    const { title, summary } = standing;
    throw stale({ ...localFields("title", title), ...localFields("summary", summary) });
  }
  return standing.id;
}

/** The delegation and the label of a contribution that the viewer may read. */
export async function findDelegationOf(tx: Tx, contributionId: string) {
  const [found] = await tx
    .select({ delegationId: contributions.delegationId, label: contributions.label })
    .from(contributions)
    .where(eq(contributions.id, contributionId));
  return found ?? null;
}
