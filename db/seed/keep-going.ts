/** The standing cell goes on, however old the demo is: before its agenda runs out, the next two months are published as a version. */
import { and, eq, gt, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { addDays, dayOf } from "../../lib/dates";
import type { Tx } from "../client";
import { asOwner } from "../owner";
import { prepareMessages } from "../queries/agenda-notices";
import { recordAct } from "../queries/audit";
import { activities, rooms } from "../schema/activities";
import { agendaSessions, agendaVersions } from "../schema/agenda";
import { accountId } from "./accounts";
import { activityId, roomId } from "./activities";
import { rowOf } from "./agenda";
import { shiftsOf } from "./programme/shifts";
import { cellRooms } from "./programme/today";

const cell = activityId("coordination");
const zone = "America/Lima";
const day = 86_400_000;

/** True when it published; nothing happens while two weeks are still ahead, or once somebody has closed the cell. */
export function keepGoing(ownerUrl: string, now = new Date()): Promise<boolean> {
  return asOwner(ownerUrl, async (tx) => {
    const standing = await lastVersion(tx);
    if (!standing || standing.end.getTime() > now.getTime() + 14 * day) return false;
    const week = new Date(now.getTime() - 7 * day);
    const firstDay = dayOf(standing.end > week ? standing.end : week, zone);
    const until = dayOf(new Date(now.getTime() + 60 * day), zone);
    await publishShifts(tx, standing.number + 1, firstDay, until, week);
    return true;
  });
}

/** The newest version and when its last session ends. */
async function lastVersion(tx: Tx): Promise<{ number: number; end: Date } | null> {
  const [found] = await tx
    .select({
      number: agendaSessions.version,
      end: sql<Date>`max(${agendaSessions.startsAt} + make_interval(mins => ${agendaSessions.minutes}))`.mapWith(
        agendaSessions.startsAt,
      ),
    })
    .from(agendaSessions)
    .innerJoin(activities, eq(activities.id, agendaSessions.spaceId))
    .where(
      and(
        eq(agendaSessions.spaceId, cell),
        sql`${activities.cancelledAt} is null and ${activities.closedAt} is null`,
        sql`${agendaSessions.version} = (select max(v.number) from agenda_versions v where v.space_id = ${cell})`,
      ),
    )
    .groupBy(agendaSessions.version);
  return found ?? null;
}

/** What of the last version is not long over, and the shifts of the days after it; these go into the draft as well. */
async function publishShifts(tx: Tx, number: number, firstDay: string, until: string, week: Date) {
  const days: string[] = [];
  for (let each = firstDay; each <= until; each = addDays(each, 1)) days.push(each);
  const place = { activity: "coordination", firstDay, zone };
  const added = shiftsOf(days.map((each, index) => ({ day: index + 1, name: each })));
  const kept = await tx
    .select()
    .from(agendaSessions)
    .where(
      and(
        eq(agendaSessions.spaceId, cell),
        eq(agendaSessions.version, number - 1),
        gt(agendaSessions.startsAt, week),
      ),
    );
  await tx
    .update(activities)
    .set({ endsOn: `${until.slice(0, 4)}-12-31` })
    .where(and(eq(activities.id, cell), sql`${activities.endsOn} < ${until}`));
  await haveRooms(tx);
  const version = { id: v7(), spaceId: cell, number, note: "", authorId: accountId("organiser") };
  await tx.insert(agendaVersions).values(version);
  const rows = [
    ...kept.map((row) => ({ ...row, id: v7(), version: number })),
    ...added.map((planned) => rowOf(place, planned, number)),
  ];
  await tx.insert(agendaSessions).values(rows);
  await tx.insert(agendaSessions).values(added.map((planned) => rowOf(place, planned, 0)));
  const told = rows.map((row) => ({ ...row, startsAt: row.startsAt?.toISOString() ?? null }));
  await prepareMessages(tx, cell, number, told);
  await recordAct(tx, { accountId: null, act: "agenda.publish", subjectId: version.id });
}

/** An older demo had one room. */
function haveRooms(tx: Tx) {
  const all = cellRooms.map((name, position) => ({
    id: roomId("coordination", position),
    spaceId: cell,
    name,
    position,
  }));
  return tx.insert(rooms).values(all).onConflictDoNothing();
}
