import { and, asc, desc, eq, notInArray, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { agendaSessions, agendaVersions } from "../schema/agenda";

/** The newest published agenda of an activity, and its next sessions; when all are over, the first ones. */
export async function findAgendaSummary(tx: Tx, activityId: string) {
  const [version] = await tx
    .select({ number: agendaVersions.number, createdAt: agendaVersions.createdAt })
    .from(agendaVersions)
    .where(eq(agendaVersions.spaceId, activityId))
    .orderBy(desc(agendaVersions.number))
    .limit(1);
  const sessions = await tx
    .select({
      sessionId: agendaSessions.sessionId,
      title: agendaSessions.title,
      label: agendaSessions.label,
      startsAt: agendaSessions.startsAt,
    })
    .from(agendaSessions)
    .where(
      and(
        eq(agendaSessions.spaceId, activityId),
        eq(agendaSessions.version, version?.number ?? -1),
        notInArray(agendaSessions.kind, ["break", "blocker"]),
        sql`${agendaSessions.startsAt} is not null`,
      ),
    )
    .orderBy(
      sql`${agendaSessions.startsAt} + make_interval(mins => ${agendaSessions.minutes}) < now()`,
      asc(agendaSessions.startsAt),
      asc(agendaSessions.id),
    )
    .limit(5);
  return { version: version ?? null, sessions };
}
