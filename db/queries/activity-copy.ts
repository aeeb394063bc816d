import { and, asc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { daysLater } from "@/domain/activities";
import type { LocalText } from "@/domain/local-text";
import { addDays, moveDays } from "@/lib/dates";
import { gone } from "@/lib/errors";
import type { Tx } from "../client";
import { rooms } from "../schema/activities";
import { agendaSessions } from "../schema/agenda";
import { findActivity } from "./activities";
import { addActivity } from "./activity-acts";
import type { Viewer } from "./viewer";

/**
 * A draft with the same place, rooms and agenda, beginning on another day: each session of the draft keeps its hour
 * on the clock. Speakers stay behind, since nobody has been asked yet.
 */
export async function copyActivity(
  tx: Tx,
  viewer: Viewer,
  sourceId: string,
  { title, startsOn }: { title: LocalText; startsOn: string },
): Promise<string> {
  const source = await findActivity(tx, sourceId);
  if (!source?.canCreate) throw gone();
  const days = daysLater(source.startsOn, startsOn);
  const copyId = await addActivity(tx, viewer, {
    kind: source.kind,
    title,
    summary: source.summary,
    objectives: source.objectives,
    city: source.city,
    address: source.address,
    mapUrl: source.mapUrl,
    countryCode: source.countryCode,
    timeZone: source.timeZone,
    startsOn,
    endsOn: addDays(source.endsOn, days),
    languages: source.languages,
    interpretation: source.interpretation,
    countriesTotal: null,
    illustrative: source.illustrative,
    label: source.label,
  });
  const roomIds = await copyRooms(tx, sourceId, copyId);
  await copySessions(tx, sourceId, copyId, roomIds, (at) => moveDays(at, days, source.timeZone));
  return copyId;
}

async function copyRooms(tx: Tx, from: string, to: string): Promise<Map<string, string>> {
  const standing = await tx.select().from(rooms).where(eq(rooms.spaceId, from)).orderBy(asc(rooms.position));
  const ids = new Map(standing.map((room) => [room.id, v7()]));
  const copies = standing.map(({ id, name, position, capacity, opensAt, closesAt }) => ({
    id: ids.get(id) ?? v7(),
    spaceId: to,
    name,
    position,
    capacity,
    opensAt,
    closesAt,
  }));
  if (copies.length > 0) await tx.insert(rooms).values(copies);
  return ids;
}

async function copySessions(
  tx: Tx,
  from: string,
  to: string,
  roomIds: Map<string, string>,
  move: (at: Date) => Date,
): Promise<void> {
  const draft = await tx
    .select()
    .from(agendaSessions)
    .where(and(eq(agendaSessions.spaceId, from), eq(agendaSessions.version, 0)))
    .limit(2000);
  const copies = draft.map((session) => ({
    id: v7(),
    sessionId: v7(),
    spaceId: to,
    label: session.label,
    kind: session.kind,
    title: session.title,
    summary: session.summary,
    startsAt: session.startsAt && move(session.startsAt),
    minutes: session.minutes,
    roomIds: session.roomIds.flatMap((room) => roomIds.get(room) ?? []),
    plenary: session.plenary,
    languages: session.languages,
    interpretation: session.interpretation,
    organisationIds: session.organisationIds,
    interpreterIds: [],
    items: session.items.map((item) => ({ ...item, id: v7(), speakerIds: [] })),
    fixed: session.fixed,
  }));
  if (copies.length > 0) await tx.insert(agendaSessions).values(copies);
}
