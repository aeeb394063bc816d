/** What the mail about an agenda reads: the message as the job, all that it names as its recipient. */
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { activities, participantContacts, rooms } from "../schema/activities";
import { agendaSessions, agendaVersions } from "../schema/agenda";
import { agendaMessages } from "../schema/agenda-messages";
import { asSession, sessionColumns } from "./agenda";

export type MessageForMail = NonNullable<Awaited<ReturnType<typeof findMessageForMail>>>;

/** A message, with the address of somebody without an account. */
export async function findMessageForMail(tx: Tx, id: string) {
  const [message] = await tx
    .select({
      id: agendaMessages.id,
      spaceId: agendaMessages.spaceId,
      version: agendaMessages.version,
      since: agendaMessages.since,
      participantId: agendaMessages.participantId,
      accountId: agendaMessages.accountId,
      language: agendaMessages.language,
      notices: agendaMessages.notices,
      note: agendaMessages.note,
      sentAt: agendaMessages.sentAt,
      email: participantContacts.email,
    })
    .from(agendaMessages)
    .leftJoin(participantContacts, eq(participantContacts.participantId, agendaMessages.participantId))
    .where(eq(agendaMessages.id, id));
  return message ?? null;
}

/** The sessions of a message before and after, and where they are, as far as the recipient reads them now; null when nothing of it. */
export async function readForMail(tx: Tx, message: MessageForMail) {
  const { spaceId, version, since } = message;
  const [activity] = await tx
    .select({
      title: activities.title,
      label: activities.label,
      city: activities.city,
      timeZone: activities.timeZone,
      publishedAt: agendaVersions.createdAt,
      isCurrent: sql<boolean>`not exists (select from agenda_versions later
        where later.space_id = ${activities.id} and later.number > ${version})`,
    })
    .from(activities)
    .innerJoin(
      agendaVersions,
      and(eq(agendaVersions.spaceId, activities.id), eq(agendaVersions.number, version)),
    )
    .where(and(eq(activities.id, spaceId), sql`${activities.cancelledAt} is null`));
  if (!activity) return null;
  const rows = await tx
    .select({ ...sessionColumns, version: agendaSessions.version })
    .from(agendaSessions)
    .where(
      and(
        eq(agendaSessions.spaceId, spaceId),
        inArray(agendaSessions.version, since > 0 ? [since, version] : [version]),
        inArray(
          agendaSessions.sessionId,
          message.notices.map((notice) => notice.sessionId),
        ),
      ),
    );
  const of = (number: number) =>
    new Map(
      rows
        .filter((row) => row.version === number)
        .map(({ version: _version, ...row }) => [row.sessionId, asSession(row)]),
    );
  const names = await tx
    .select({ id: rooms.id, name: rooms.name })
    .from(rooms)
    .where(eq(rooms.spaceId, spaceId));
  return {
    activity,
    before: of(since),
    after: of(version),
    rooms: new Map(names.map(({ id, name }) => [id, name])),
  };
}

export type ReadForMail = NonNullable<Awaited<ReturnType<typeof readForMail>>>;
