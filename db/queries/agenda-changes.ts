/** What changed in the published agenda, version by version, as far as the viewer reads it. */
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { type Change, difference } from "@/domain/agenda/difference";
import type { AgendaSession } from "@/domain/agenda/session";
import type { Tx } from "../client";
import { agendaVersions } from "../schema/agenda";
import { listSessions } from "./agenda";

/** The sessions of a version, or what would be published of the draft. */
export async function sessionsOf(tx: Tx, activityId: string, version: number | "draft") {
  if (version === "draft") {
    const draft = await listSessions(tx, activityId, 0);
    return draft.filter((session) => session.startsAt !== null && session.kind !== "blocker");
  }
  return version > 0 ? listSessions(tx, activityId, version) : [];
}

export type VersionChanges = {
  id: string;
  number: number;
  note: string;
  createdAt: Date;
  changes: Change[];
};

/** Versions with what each changed, newest first; of the first nothing is listed, since all of it is new. `sessions`: all that are named. */
export async function listChanges(
  tx: Tx,
  activityId: string,
  { before, most }: { before?: number; most: number },
): Promise<{ versions: VersionChanges[]; next: number | null; sessions: AgendaSession[] }> {
  const rows = await tx
    .select({
      id: agendaVersions.id,
      number: agendaVersions.number,
      note: agendaVersions.note,
      createdAt: agendaVersions.createdAt,
    })
    .from(agendaVersions)
    .where(
      and(eq(agendaVersions.spaceId, activityId), before ? lt(agendaVersions.number, before) : undefined),
    )
    .orderBy(desc(agendaVersions.number))
    .limit(most + 1);
  const shown = rows.slice(0, most);
  const states = new Map<number, AgendaSession[]>();
  for (const { number } of shown) {
    for (const each of [number, number - 1]) {
      if (number > 1 && !states.has(each)) states.set(each, await sessionsOf(tx, activityId, each));
    }
  }
  const versions = shown.map((version) => ({
    ...version,
    changes:
      version.number > 1
        ? difference(states.get(version.number - 1) ?? [], states.get(version.number) ?? [])
        : [],
  }));
  const sessions = versions.flatMap(({ changes }) =>
    changes.flatMap((change) => [change.before, change.after].filter((each) => each !== null)),
  );
  return { versions, next: rows.length > most ? (shown.at(-1)?.number ?? null) : null, sessions };
}

export type LastChange = { version: number; isNew: boolean };

/** For sessions of a version that differ from their first appearance: the version in which they last changed, or came in. */
export async function lastChanges(
  tx: Tx,
  activityId: string,
  version: number,
  sessionIds: string[],
): Promise<Map<string, LastChange>> {
  if (version < 2 || sessionIds.length === 0) return new Map();
  const { rows } = await tx.execute<{ sessionId: string; version: number; isNew: boolean }>(sql`
    select distinct on (session_id) session_id as "sessionId", version, is_new as "isNew" from (
      select session_id, version, before is null or before < version - 1 as is_new,
        content is distinct from lag(content) over (partition by session_id order by version) as differs
      from (
        select s.session_id, s.version, lag(s.version) over (partition by s.session_id order by s.version) as before,
          (s.kind, s.title, s.summary, s.starts_at, s.minutes, s.room_ids, s.plenary, s.languages, s.interpretation,
           s.speaker_ids, s.organisation_ids, s.items)::text as content
        from agenda_sessions s
        where s.space_id = ${activityId} and s.version between 1 and ${version}
          and s.session_id = any(array[${sql.join(
            sessionIds.map((id) => sql`${id}::uuid`),
            sql`, `,
          )}])
      ) each_version
    ) compared
    where version > 1 and (is_new or differs)
    order by session_id, version desc`);
  return new Map(rows.map(({ sessionId, ...change }) => [sessionId, change]));
}
