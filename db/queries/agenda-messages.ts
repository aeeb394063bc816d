/** The messages about a version of an agenda, as its organisers read, change and send them. */
import { and, asc, eq, isNull, max, type SQL, sql } from "drizzle-orm";
import { gone, Refusal, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { activities, participants } from "../schema/activities";
import { agendaVersions } from "../schema/agenda";
import { agendaMessages } from "../schema/agenda-messages";
import { outbox } from "../schema/operations";
import { organisations } from "../schema/organisations";
import { pageOf, readCursor } from "./page";

/** By an account, or by an address where the activity is CLEAR: mail to somebody without an account carries no more. */
const reached = sql<boolean>`(${agendaMessages.accountId} is not null or ${activities.label} = 0
  and exists (select from participant_contacts c where c.participant_id = ${agendaMessages.participantId}))`;
/** Of the newest version, so that nobody is told what no longer holds. */
const current = sql<boolean>`${agendaMessages.version} = (select max(v.number) from agenda_versions v where v.space_id = ${agendaMessages.spaceId})`;
const waiting = sql<boolean>`(${agendaMessages.queuedAt} is null and not ${agendaMessages.excluded})`;
/** Failed, or on its way for so long that whoever sent it must have died. */
const stuck = sql<boolean>`(${agendaMessages.queuedAt} is not null and ${agendaMessages.sentAt} is null
  and (${agendaMessages.failure} <> '' or ${agendaMessages.queuedAt} < now() - interval '10 minutes'))`;

const columns = {
  id: agendaMessages.id,
  version: agendaMessages.version,
  since: agendaMessages.since,
  name: participants.name,
  organisation: organisations.name,
  countryCode: organisations.countryCode,
  accountId: agendaMessages.accountId,
  notices: agendaMessages.notices,
  note: agendaMessages.note,
  excluded: agendaMessages.excluded,
  queuedAt: agendaMessages.queuedAt,
  sentAt: agendaMessages.sentAt,
  failure: agendaMessages.failure,
  revision: agendaMessages.revision,
  isReached: sql<boolean>`${reached}`,
  isCurrent: sql<boolean>`${current}`,
  canEdit: sql<boolean>`${agendaMessages.queuedAt} is null and ${current}`,
  canSend: sql<boolean>`${waiting} and ${current} and ${reached}`,
  canSendAgain: sql<boolean>`${stuck} and ${current}`,
};

export type AgendaMessage = Awaited<ReturnType<typeof listMessages>>["rows"][number];

const perPage = 20;

function select(tx: Tx, where: SQL | undefined) {
  return tx
    .select(columns)
    .from(agendaMessages)
    .innerJoin(participants, eq(participants.id, agendaMessages.participantId))
    .innerJoin(activities, eq(activities.id, agendaMessages.spaceId))
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(where);
}

/** The messages about one version, by name. */
export async function listMessages(tx: Tx, activityId: string, version: number, cursor?: string | null) {
  const after = readCursor(cursor, ["text", "uuid"]);
  const rows = await select(
    tx,
    and(
      eq(agendaMessages.spaceId, activityId),
      eq(agendaMessages.version, version),
      after
        ? sql`(${participants.name}, ${agendaMessages.id}) > (${after[0]}, ${after[1]}::uuid)`
        : undefined,
    ),
  )
    .orderBy(asc(participants.name), asc(agendaMessages.id))
    .limit(perPage + 1);
  return pageOf(rows, (row) => [row.name, row.id], perPage);
}

/** One message of an activity; null when the viewer may not read it, or it belongs to another. */
export async function findMessage(tx: Tx, activityId: string, id: string) {
  const [message] = await select(tx, and(eq(agendaMessages.spaceId, activityId), eq(agendaMessages.id, id)));
  return message ?? null;
}

/** Whom sending would reach now, by name; at most so many. */
export async function listRecipients(tx: Tx, activityId: string, version: number, most: number) {
  const rows = await select(tx, and(of(activityId, version), waiting, current, reached))
    .orderBy(asc(participants.name), asc(agendaMessages.id))
    .limit(most);
  return rows.map(({ id, name, organisation, countryCode }) => ({ id, name, organisation, countryCode }));
}

/** How many messages about a version wait to be sent, are left out, on their way, sent, failed, or reach nobody. */
export async function countMessages(tx: Tx, activityId: string, version: number) {
  const count = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`;
  const [counts] = await tx
    .select({
      all: sql<number>`count(*)::int`,
      toSend: count(sql`${waiting} and ${reached}`),
      unreached: count(sql`${waiting} and not ${reached}`),
      excluded: count(sql`${agendaMessages.excluded}`),
      underWay: count(
        sql`${agendaMessages.queuedAt} is not null and ${agendaMessages.sentAt} is null and ${agendaMessages.failure} = ''`,
      ),
      failed: count(sql`${agendaMessages.sentAt} is null and ${agendaMessages.failure} <> ''`),
      sent: count(sql`${agendaMessages.sentAt} is not null`),
    })
    .from(agendaMessages)
    .innerJoin(activities, eq(activities.id, agendaMessages.spaceId))
    .where(and(eq(agendaMessages.spaceId, activityId), eq(agendaMessages.version, version)));
  return counts ?? { all: 0, toSend: 0, unreached: 0, excluded: 0, underWay: 0, failed: 0, sent: 0 };
}

export type MessageChange = { note: string; keep: string[]; excluded: boolean };

/** Changes one message before it is sent. */
export async function editMessage(
  tx: Tx,
  activityId: string,
  id: string,
  revision: number,
  { keep, ...change }: MessageChange,
) {
  const standing = await findMessage(tx, activityId, id);
  if (!standing?.canEdit) throw gone();
  const changed = await tx
    .update(agendaMessages)
    .set({
      ...change,
      notices: standing.notices.map(({ dropped: _dropped, ...notice }) =>
        keep.includes(notice.sessionId) ? notice : { ...notice, dropped: true as const },
      ),
      revision: sql`${agendaMessages.revision} + 1`,
    })
    .where(
      and(eq(agendaMessages.id, id), eq(agendaMessages.revision, revision), isNull(agendaMessages.queuedAt)),
    )
    .returning({ id: agendaMessages.id });
  if (changed.length === 0) throw stale({ note: standing.note });
}

/** One word at the head of all messages about a version that are not sent yet. */
export async function noteForAll(tx: Tx, activityId: string, version: number, note: string) {
  await tx
    .update(agendaMessages)
    .set({ note, revision: sql`${agendaMessages.revision} + 1` })
    .where(and(of(activityId, version), isNull(agendaMessages.queuedAt)));
}

const of = (activityId: string, version: number) =>
  and(eq(agendaMessages.spaceId, activityId), eq(agendaMessages.version, version));

/**
 * Sends what waits about the newest version, once, and gives how many. Whoever sends at the same moment, or once more,
 * finds nothing left to send.
 */
export async function sendMessages(tx: Tx, activityId: string, version: number): Promise<number> {
  const [newest] = await tx
    .select({ number: max(agendaVersions.number) })
    .from(agendaVersions)
    .where(eq(agendaVersions.spaceId, activityId));
  if (newest?.number !== version) throw new Refusal({ failure: { key: "newerVersion" } });
  const queued = await tx
    .update(agendaMessages)
    .set({ queuedAt: sql`now()` })
    .from(activities)
    .where(and(of(activityId, version), eq(activities.id, agendaMessages.spaceId), waiting, reached))
    .returning({ id: agendaMessages.id, accountId: agendaMessages.accountId });
  if (queued.length === 0) throw new Refusal({ failure: { key: "nothingToSend" } });
  await post(tx, queued);
  return queued.length;
}

/** Sends one that failed again; the earlier attempt, should it still be waiting, is replaced by this one. */
export async function sendAgain(tx: Tx, activityId: string, id: string): Promise<void> {
  const queued = await tx
    .update(agendaMessages)
    .set({ queuedAt: sql`now()`, failure: "" })
    .where(and(eq(agendaMessages.spaceId, activityId), eq(agendaMessages.id, id), stuck, current))
    .returning({ id: agendaMessages.id, accountId: agendaMessages.accountId });
  if (queued.length === 0) throw new Refusal({ failure: { key: "nothingToSend" } });
  await post(tx, queued);
}

async function post(tx: Tx, messages: { id: string; accountId: string | null }[]): Promise<void> {
  await tx
    .insert(outbox)
    .values(
      messages.map(({ id, accountId }) => ({ kind: "agenda-changed" as const, accountId, subjectId: id })),
    );
}
