import { and, asc, desc, eq, inArray, isNotNull, type Placeholder, sql } from "drizzle-orm";
import type { AgendaSession } from "@/domain/agenda/session";
import type { Tx } from "../client";
import { participants, rooms } from "../schema/activities";
import { agendaSessions, agendaVersions } from "../schema/agenda";
import { organisations } from "../schema/organisations";
import { statement } from "../statement";

/** What `asSession` makes a session of. */
export const sessionColumns = {
  sessionId: agendaSessions.sessionId,
  kind: agendaSessions.kind,
  label: agendaSessions.label,
  title: agendaSessions.title,
  summary: agendaSessions.summary,
  startsAt: agendaSessions.startsAt,
  minutes: agendaSessions.minutes,
  roomIds: agendaSessions.roomIds,
  plenary: agendaSessions.plenary,
  languages: agendaSessions.languages,
  interpretation: agendaSessions.interpretation,
  speakerIds: agendaSessions.speakerIds,
  organisationIds: agendaSessions.organisationIds,
  interpreterIds: agendaSessions.interpreterIds,
  items: agendaSessions.items,
  fixed: agendaSessions.fixed,
};

type Row = Omit<AgendaSession, "startsAt"> & { startsAt: Date | null };

/** A row of the table as the rules see a session: the beginning as an ISO 8601 instant, null in the tray. */
export function asSession(row: Row): AgendaSession {
  return { ...row, startsAt: row.startsAt?.toISOString() ?? null };
}

export type Span = { from: Date; until: Date };

const ofVersion = (activityId: Placeholder, version: Placeholder) =>
  and(eq(agendaSessions.spaceId, activityId), eq(agendaSessions.version, version));

const byTime = [sql`${agendaSessions.startsAt} nulls last`, asc(agendaSessions.sessionId)];

const wholeVersion = statement<{ activityId: string; version: number }>()((tx, { activityId, version }) =>
  tx
    .select(sessionColumns)
    .from(agendaSessions)
    .where(ofVersion(activityId, version))
    .orderBy(...byTime)
    .limit(2000),
);

const dayOfVersion = statement<{ activityId: string; version: number; from: string; until: string }>()(
  (tx, { activityId, version, from, until }) =>
    tx
      .select(sessionColumns)
      .from(agendaSessions)
      .where(
        and(
          ofVersion(activityId, version),
          sql`${agendaSessions.startsAt} >= ${from} and ${agendaSessions.startsAt} < ${until}`,
        ),
      )
      .orderBy(...byTime)
      .limit(2000),
);

/** The sessions of one version, by time; those that wait in the tray last. `span` keeps to a day. */
export async function listSessions(
  tx: Tx,
  activityId: string,
  version: number,
  span?: Span,
): Promise<AgendaSession[]> {
  const rows = span
    ? await dayOfVersion(tx, {
        activityId,
        version,
        from: span.from.toISOString(),
        until: span.until.toISOString(),
      })
    : await wholeVersion(tx, { activityId, version });
  return rows.map(asSession);
}

const starts = statement<{ activityId: string; version: number }>()((tx, { activityId, version }) =>
  tx
    .selectDistinct({ startsAt: agendaSessions.startsAt })
    .from(agendaSessions)
    .where(and(ofVersion(activityId, version), isNotNull(agendaSessions.startsAt)))
    .orderBy(agendaSessions.startsAt)
    .limit(2000),
);

/** The instants at which something begins, to know which days have sessions. */
export async function listStarts(tx: Tx, activityId: string, version: number): Promise<Date[]> {
  const rows = await starts(tx, { activityId, version });
  return rows.map((row) => row.startsAt).filter((at) => at !== null);
}

/** One session in one version, with its revision; null when it may not be read. */
export async function findSession(tx: Tx, activityId: string, version: number, sessionId: string) {
  const [row] = await tx
    .select({ ...sessionColumns, revision: agendaSessions.revision })
    .from(agendaSessions)
    .where(
      and(
        eq(agendaSessions.spaceId, activityId),
        eq(agendaSessions.version, version),
        eq(agendaSessions.sessionId, sessionId),
      ),
    );
  return row ? { ...asSession(row), revision: row.revision } : null;
}

/** Some sessions of the draft by their identifiers, with their revisions. */
export async function findDraftSessions(tx: Tx, activityId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ ...sessionColumns, revision: agendaSessions.revision })
    .from(agendaSessions)
    .where(
      and(
        eq(agendaSessions.spaceId, activityId),
        eq(agendaSessions.version, 0),
        inArray(agendaSessions.sessionId, ids),
      ),
    );
  return rows.map((row) => ({ ...asSession(row), revision: row.revision }));
}

/** The whole draft, the tray included, with revisions. */
export async function listDraft(tx: Tx, activityId: string) {
  const rows = await tx
    .select({ ...sessionColumns, revision: agendaSessions.revision })
    .from(agendaSessions)
    .where(and(eq(agendaSessions.spaceId, activityId), eq(agendaSessions.version, 0)))
    .orderBy(sql`${agendaSessions.startsAt} nulls last`, asc(agendaSessions.sessionId))
    .limit(2000);
  return rows.map((row) => ({ ...asSession(row), revision: row.revision }));
}

const versions = statement<{ activityId: string }>()((tx, { activityId }) =>
  tx
    .select({ number: agendaVersions.number, note: agendaVersions.note, createdAt: agendaVersions.createdAt })
    .from(agendaVersions)
    .where(eq(agendaVersions.spaceId, activityId))
    .orderBy(desc(agendaVersions.number))
    .limit(200),
);

/** The published versions, newest first. */
export async function listAgendaVersions(tx: Tx, activityId: string) {
  return versions(tx, { activityId });
}

/** The number of the newest published version, 0 when there is none. */
export async function currentVersion(tx: Tx, activityId: string): Promise<number> {
  const [newest] = await listAgendaVersions(tx, activityId);
  return newest?.number ?? 0;
}

export type Named = {
  accountId: string | null;
  name: string;
  organisation: string | null;
  countryCode: string | null;
  confirmed: boolean;
  languages: string[];
};

const peopleNamed = statement<{ activityId: string; ids: string[] }>()((tx, { activityId, ids }) =>
  tx
    .select({
      id: participants.id,
      accountId: participants.accountId,
      name: participants.name,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      confirmed: participants.confirmed,
      languages: participants.languages,
    })
    .from(participants)
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(and(eq(participants.spaceId, activityId), sql`${participants.id} = any(${ids}::uuid[])`)),
);

const bodiesNamed = statement<{ ids: string[] }>()((tx, { ids }) =>
  tx
    .select({ id: organisations.id, name: organisations.name, countryCode: organisations.countryCode })
    .from(organisations)
    .where(sql`${organisations.id} = any(${ids}::uuid[])`),
);

/** The names behind the identifiers of some sessions, as far as this viewer may read them. */
export async function namesOf(tx: Tx, activityId: string, sessions: AgendaSession[]) {
  const speakerIds = new Set(
    sessions.flatMap((each) => [
      ...each.speakerIds,
      ...each.interpreterIds,
      ...each.items.flatMap((item) => item.speakerIds),
    ]),
  );
  const organisationIds = new Set(sessions.flatMap((each) => each.organisationIds));
  const [people, bodies] = await Promise.all([
    peopleNamed(tx, { activityId, ids: [...speakerIds] }),
    bodiesNamed(tx, { ids: [...organisationIds] }),
  ]);
  return {
    people: new Map<string, Named>(people.map(({ id, ...named }) => [id, named])),
    organisations: new Map(bodies.map(({ id, ...named }) => [id, named])),
  };
}

export type RoomNames = Map<string, string>;

const roomsOf = statement<{ activityId: string }>()((tx, { activityId }) =>
  tx
    .select({ id: rooms.id, name: rooms.name })
    .from(rooms)
    .where(eq(rooms.spaceId, activityId))
    .orderBy(asc(rooms.position))
    .limit(200),
);

/** The names of an activity's rooms by their identifiers, in the order of the rooms; at most two hundred. */
export async function roomNames(tx: Tx, activityId: string): Promise<RoomNames> {
  const rows = await roomsOf(tx, { activityId });
  return new Map(rows.map((room) => [room.id, room.name]));
}
