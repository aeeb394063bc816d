/** The published agenda as it leaves the portal, as far as its reader may read it. */
import { and, eq, max } from "drizzle-orm";
import type { Tx } from "../client";
import { agendaVersions } from "../schema/agenda";
import { findActivity } from "./activities";
import { listSessions, namesOf, roomNames } from "./agenda";
import { findDay } from "./day";

/** The newest published version with the names in it; null where there is none to read. */
export async function readAgenda(tx: Tx, activityId: string) {
  const activity = await findActivity(tx, activityId);
  if (!activity?.open) return null;
  const newest = tx
    .select({ number: max(agendaVersions.number) })
    .from(agendaVersions)
    .where(eq(agendaVersions.spaceId, activityId));
  const [version] = await tx
    .select({ number: agendaVersions.number, note: agendaVersions.note, createdAt: agendaVersions.createdAt })
    .from(agendaVersions)
    .where(and(eq(agendaVersions.spaceId, activityId), eq(agendaVersions.number, newest)));
  if (!version) return null;
  const all = await listSessions(tx, activityId, version.number);
  const sessions = all.filter((session) => session.kind !== "blocker" && session.startsAt !== null);
  return {
    activity,
    version,
    sessions,
    /** What was said of the day since: files of the version leave it out, programs get it beside the plan. */
    delays: (await findDay(tx, activityId)).delays,
    names: await namesOf(tx, activityId, sessions),
    rooms: await roomNames(tx, activityId),
  };
}

export type ExportedAgenda = NonNullable<Awaited<ReturnType<typeof readAgenda>>>;
