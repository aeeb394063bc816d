import { and, asc, desc, eq, notInArray, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { agendaSessions, agendaVersions } from "../schema/agenda";
import { sessionRuns } from "../schema/day";
import { itsRun, liveEnd, liveStart, said } from "./live-times";

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
      startsAt: sql<Date>`${liveStart}`.mapWith(agendaSessions.startsAt),
      late: sql<boolean>`${said("later")} <> 0`,
      on: sql<boolean>`(${sessionRuns.startedAt} is not null or ${liveStart} <= now())
        and ${sessionRuns.endedAt} is null and ${liveEnd} > now()`,
      endsAt: sql<Date>`${liveEnd}`.mapWith(agendaSessions.startsAt),
    })
    .from(agendaSessions)
    .leftJoin(sessionRuns, itsRun)
    .where(
      and(
        eq(agendaSessions.spaceId, activityId),
        eq(agendaSessions.version, version?.number ?? -1),
        notInArray(agendaSessions.kind, ["break", "blocker"]),
        sql`${agendaSessions.startsAt} is not null`,
      ),
    )
    .orderBy(
      sql`${liveEnd} < now() or ${sessionRuns.endedAt} is not null`,
      asc(liveStart),
      asc(agendaSessions.id),
    )
    .limit(5);
  return { version: version ?? null, sessions };
}
