import { and, asc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { gone, Refusal, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { rooms } from "../schema/activities";

const listed = {
  id: rooms.id,
  spaceId: rooms.spaceId,
  name: rooms.name,
  position: rooms.position,
  capacity: rooms.capacity,
  opensAt: rooms.opensAt,
  closesAt: rooms.closesAt,
  revision: rooms.revision,
};

/** The rooms of an activity in their order; at most a hundred. */
export async function listRooms(tx: Tx, activityId: string) {
  return tx
    .select(listed)
    .from(rooms)
    .where(eq(rooms.spaceId, activityId))
    .orderBy(asc(rooms.position), asc(rooms.id))
    .limit(100);
}

/** One room, with its hours as the clock at the place shows them; null when it may not be read. */
export async function findRoom(tx: Tx, id: string) {
  const [room] = await tx.select(listed).from(rooms).where(eq(rooms.id, id));
  return room ?? null;
}

type Content = { name: string; capacity: number | null; opensAt: string | null; closesAt: string | null };

/** A further room, after the others. */
export async function addRoom(tx: Tx, activityId: string, content: Content): Promise<string> {
  const id = v7();
  const standing = await listRooms(tx, activityId);
  if (standing.length >= 100) throw new Refusal({ failure: { key: "tooManyRooms" } });
  const position = (standing.at(-1)?.position ?? -1) + 1;
  await tx.insert(rooms).values({ id, spaceId: activityId, position, ...content });
  return id;
}

/** Gives the activity. */
export async function editRoom(tx: Tx, id: string, revision: number, content: Content): Promise<string> {
  const changed = await tx
    .update(rooms)
    .set({ ...content, revision: sql`${rooms.revision} + 1` })
    .where(and(eq(rooms.id, id), eq(rooms.revision, revision)))
    .returning({ spaceId: rooms.spaceId });
  if (changed[0]) return changed[0].spaceId;
  const standing = await findRoom(tx, id);
  throw standing && standing.revision !== revision ? stale({ name: standing.name }) : gone();
}

/** One place up or down among the rooms. At the end of the row nothing moves. */
export async function moveRoom(tx: Tx, id: string, direction: "up" | "down"): Promise<string> {
  const room = await findRoom(tx, id);
  if (!room) throw gone();
  const order = (await listRooms(tx, room.spaceId)).map((each) => each.id);
  const at = order.indexOf(id);
  const to = Math.max(0, Math.min(order.length - 1, at + (direction === "up" ? -1 : 1)));
  order.splice(at, 1);
  order.splice(to, 0, id);
  const places = sql.join(
    order.map((each, position) => sql`(${each}::uuid, ${position}::int)`),
    sql`, `,
  );
  const moved = await tx.execute(
    sql`update rooms r set position = p.position from (values ${places}) p(id, position)
      where r.id = p.id and r.space_id = ${room.spaceId}`,
  );
  if (!moved.rowCount) throw gone();
  return room.spaceId;
}

/** A room that a session of any version is in stays: what was published keeps its place. */
export async function removeRoom(tx: Tx, id: string): Promise<string> {
  const room = await findRoom(tx, id);
  if (!room) throw gone();
  const { rows } = await tx.execute<{ used: boolean }>(
    sql`select exists (select from agenda_sessions s where s.space_id = ${room.spaceId} and ${id}::uuid = any(s.room_ids)) as used`,
  );
  if (rows[0]?.used) throw new Refusal({ failure: { key: "roomInUse", values: { room: room.name } } });
  const removed = await tx.delete(rooms).where(eq(rooms.id, id)).returning({ id: rooms.id });
  if (!removed[0]) throw gone();
  return room.spaceId;
}
