/** Who was there: marks of participants at sessions and at the whole activity, as far as the viewer may read them. */
import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { AgendaSession } from "@/domain/agenda/session";
import { type AttendanceState, latestOfEach, tally } from "@/domain/attendance";
import { gone } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { participants } from "../schema/activities";
import { agendaSessions } from "../schema/agenda";
import { attendances } from "../schema/attendance";
import { organisations } from "../schema/organisations";
import { currentVersion } from "./agenda";
import { listLive } from "./day";
import type { Viewer } from "./viewer";

/** At one session, or at the whole activity. */
const at = (activityId: string, sessionId: string | null) =>
  and(
    eq(attendances.spaceId, activityId),
    sessionId === null ? isNull(attendances.sessionId) : eq(attendances.sessionId, sessionId),
  );

/** The marks that stand, with who made them and when. */
export async function listMarks(tx: Tx, activityId: string, sessionId: string | null) {
  return tx
    .select({
      participantId: attendances.participantId,
      state: attendances.state,
      markedAt: attendances.markedAt,
      by: accounts.name,
    })
    .from(attendances)
    .leftJoin(accounts, eq(accounts.id, attendances.markedBy))
    .where(at(activityId, sessionId))
    .limit(2000);
}

/** Everybody who takes part, by name, to be marked; at most a thousand. */
export async function listAttendees(tx: Tx, activityId: string) {
  return tx
    .select({
      id: participants.id,
      name: participants.name,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      roles: participants.roles,
    })
    .from(participants)
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(eq(participants.spaceId, activityId))
    .orderBy(asc(participants.name), asc(participants.id))
    .limit(1000);
}

/** How many are marked present, absent and excused at each of some sessions, and how many take part. */
export async function countAttendance(tx: Tx, activityId: string, sessions: AgendaSession[]) {
  const ids = sessions.map((session) => session.sessionId);
  const [marks, [taking]] = await Promise.all([
    tx
      .select({ sessionId: attendances.sessionId, state: attendances.state })
      .from(attendances)
      .where(and(eq(attendances.spaceId, activityId), inArray(attendances.sessionId, ids))),
    tx
      .select({ people: sql<number>`count(*)::int` })
      .from(participants)
      .where(eq(participants.spaceId, activityId)),
  ]);
  const states = Map.groupBy(marks, (mark) => mark.sessionId);
  return (sessionId: string) => ({
    sum: tally((states.get(sessionId) ?? []).map((mark) => mark.state)),
    people: taking?.people ?? 0,
  });
}

type NewMark = { participantId: string; state: AttendanceState; ago: number };

/**
 * Keeps some marks, each with its own moment: one that is older than what stands changes nothing, and of two of a person
 * the later one counts. Somebody who no longer takes part is left out.
 */
export async function markAttendance(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  sessionId: string | null,
  marks: NewMark[],
): Promise<void> {
  if (sessionId !== null && !(await wasPublished(tx, activityId, sessionId))) throw gone();
  const there = new Set((await listAttendees(tx, activityId)).map((person) => person.id));
  const rows = latestOfEach(marks.filter((mark) => there.has(mark.participantId)));
  if (rows.length === 0) return;
  await tx
    .insert(attendances)
    .values(
      rows.map(({ participantId, state, ago }) => ({
        id: v7(),
        spaceId: activityId,
        participantId,
        sessionId,
        state,
        markedAt: sql`clock_timestamp() - make_interval(secs => ${ago / 1000})`,
        markedBy: viewer.accountId,
      })),
    )
    .onConflictDoUpdate({
      target: [attendances.participantId, attendances.sessionId],
      set: {
        state: sql`excluded.state`,
        markedAt: sql`excluded.marked_at`,
        markedBy: sql`excluded.marked_by`,
      },
      setWhere: sql`${attendances.markedAt} < excluded.marked_at`,
    });
}

/** Marks of a session stay when a newer version no longer holds it; those on their way still arrive. */
async function wasPublished(tx: Tx, activityId: string, sessionId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: agendaSessions.id })
    .from(agendaSessions)
    .where(
      and(
        eq(agendaSessions.spaceId, activityId),
        eq(agendaSessions.sessionId, sessionId),
        gt(agendaSessions.version, 0),
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** Whoever has no mark yet is present. */
export async function markTheRest(tx: Tx, viewer: Viewer, activityId: string, sessionId: string | null) {
  const marked = new Set((await listMarks(tx, activityId, sessionId)).map((mark) => mark.participantId));
  const rest = (await listAttendees(tx, activityId)).filter((person) => !marked.has(person.id));
  const present = rest.map(({ id }) => ({ participantId: id, state: "present" as const, ago: 0 }));
  await markAttendance(tx, viewer, activityId, sessionId, present);
}

export type Attendance = Awaited<ReturnType<typeof readAttendance>>;

/**
 * The whole of an activity's attendance, for its overview and for papers: participants, the sessions that can be attended,
 * and the mark of each participant by session; "" is the whole activity.
 */
export async function readAttendance(tx: Tx, activityId: string) {
  const { sessions } = await listLive(tx, activityId, await currentVersion(tx, activityId));
  const rows = await tx
    .select({
      participantId: attendances.participantId,
      sessionId: attendances.sessionId,
      state: attendances.state,
    })
    .from(attendances)
    .where(eq(attendances.spaceId, activityId))
    .limit(100_000);
  const marks = new Map<string, Map<string, AttendanceState>>();
  for (const { participantId, sessionId, state } of rows) {
    const own = marks.get(participantId) ?? new Map<string, AttendanceState>();
    marks.set(participantId, own.set(sessionId ?? "", state));
  }
  return {
    people: await listAttendees(tx, activityId),
    sessions: sessions.filter(({ kind, startsAt }) => startsAt && kind !== "break" && kind !== "blocker"),
    marks,
  };
}
