/** Who is concerned by a version that is being published, and the messages that are prepared for them. */
import { and, desc, eq, sql } from "drizzle-orm";
import { noticesOf } from "@/domain/agenda/notices";
import type { AgendaSession } from "@/domain/agenda/session";
import { languageFor } from "@/domain/local-text";
import type { Tx } from "../client";
import { participants } from "../schema/activities";
import { agendaMessages } from "../schema/agenda-messages";
import { organisations } from "../schema/organisations";
import { listSessions } from "./agenda";

/** Everybody entered in the activity. Observers, interpreters and organisers represent nobody. */
async function listConcerned(tx: Tx, activityId: string) {
  return tx
    .select({
      id: participants.id,
      accountId: participants.accountId,
      languages: participants.languages,
      countryCode: organisations.countryCode,
      delegation: sql<
        string | null
      >`case when ${participants.roles} && array['chair', 'rapporteur', 'speaker', 'participant']
        then ${participants.organisationId} end`,
    })
    .from(participants)
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(eq(participants.spaceId, activityId));
}

/**
 * What each person last knew: the version before this one, or an older one, where their last message was neither sent
 * nor left out on purpose.
 */
async function knownVersions(tx: Tx, activityId: string, number: number): Promise<(id: string) => number> {
  const last = await tx
    .selectDistinctOn([agendaMessages.participantId], {
      participantId: agendaMessages.participantId,
      since: agendaMessages.since,
      settled: sql<boolean>`${agendaMessages.excluded} or ${agendaMessages.sentAt} is not null`,
    })
    .from(agendaMessages)
    .where(and(eq(agendaMessages.spaceId, activityId), sql`${agendaMessages.version} < ${number}`))
    .orderBy(agendaMessages.participantId, desc(agendaMessages.version));
  const behind = new Map(
    last.filter((each) => !each.settled).map(({ participantId, since }) => [participantId, since]),
  );
  return (id) => behind.get(id) ?? number - 1;
}

/** Prepares one message for each person whom a new version concerns, about what is new for them. Nothing is sent. */
export async function prepareMessages(
  tx: Tx,
  activityId: string,
  number: number,
  sessions: AgendaSession[],
): Promise<void> {
  const people = await listConcerned(tx, activityId);
  const known = await knownVersions(tx, activityId, number);
  const rows = [];
  for (const since of new Set(people.map(({ id }) => known(id)))) {
    const before = since > 0 ? await listSessions(tx, activityId, since) : [];
    const told = noticesOf(before, sessions, people);
    for (const { id, accountId, languages, countryCode } of people) {
      const notices = known(id) === since ? told.get(id) : undefined;
      if (!notices) continue;
      const language = languageFor(languages, countryCode);
      rows.push({
        spaceId: activityId,
        version: number,
        since,
        participantId: id,
        accountId,
        language,
        notices,
      });
    }
  }
  if (rows.length > 0) await tx.insert(agendaMessages).values(rows);
}
