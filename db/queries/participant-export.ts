/** The participants of an activity as they leave the portal, on paper and in files, as far as the reader may read. */
import { and, asc, eq, sql } from "drizzle-orm";
import type { ActivityRole } from "@/domain/activities";
import type { Tx } from "../client";
import { accountContacts } from "../schema/accounts";
import { participantContacts, participants } from "../schema/activities";
import { organisations } from "../schema/organisations";
import { findActivity } from "./activities";

const most = 5_000;

type Filter = { organisationId?: string; role?: ActivityRole };

/** By country, organisation and name; at most five thousand. E-mail is null where the reader may not read it. */
export async function listForExport(tx: Tx, activityId: string, { organisationId, role }: Filter = {}) {
  return tx
    .select({
      id: participants.id,
      name: participants.name,
      function: participants.function,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      email: sql<string | null>`coalesce(${participantContacts.email}, ${accountContacts.email})`,
      languages: participants.languages,
      roles: participants.roles,
    })
    .from(participants)
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .leftJoin(participantContacts, eq(participantContacts.participantId, participants.id))
    .leftJoin(accountContacts, eq(accountContacts.accountId, participants.accountId))
    .where(
      and(
        eq(participants.spaceId, activityId),
        organisationId ? eq(participants.organisationId, organisationId) : undefined,
        role ? sql`${role} = any(${participants.roles})` : undefined,
      ),
    )
    .orderBy(
      sql`${organisations.countryCode} nulls last`,
      asc(organisations.name),
      asc(participants.name),
      asc(participants.id),
    )
    .limit(most);
}

export type ExportedPerson = Awaited<ReturnType<typeof listForExport>>[number];

/** The activity and everybody in it; null where the activity may not be read. */
export async function readParticipants(tx: Tx, activityId: string) {
  const activity = await findActivity(tx, activityId);
  return activity && { activity, people: await listForExport(tx, activityId) };
}

/** The activity with those who fit the choice; null for others than who marks the attendance: the paper is theirs to use. */
export async function readForPrint(tx: Tx, activityId: string, filter: Filter = {}) {
  const activity = await findActivity(tx, activityId);
  if (!activity?.canMark) return null;
  return { activity, people: await listForExport(tx, activityId, filter) };
}

/** The organisations that take part, to choose from. */
export async function listDelegations(tx: Tx, activityId: string) {
  return tx
    .selectDistinct({
      id: organisations.id,
      name: organisations.name,
      countryCode: organisations.countryCode,
    })
    .from(participants)
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(eq(participants.spaceId, activityId))
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(500);
}
