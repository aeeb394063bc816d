import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { isId } from "@/domain/ids";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { agendaSessions } from "../schema/agenda";
import { mayEdit, mayMark } from "./activities";
import { findViewer } from "./viewer";

const topic = /^(draft|messages|agenda|attendance):(.+)$/;

const needs: Record<string, SQL> = {
  draft: mayEdit,
  messages: mayEdit,
  attendance: mayMark,
};

/**
 * Those of some topics that this viewer may follow: `agenda:` of an activity that they read, `draft:` and `messages:` of
 * one that they edit, `attendance:` of one where they mark it.
 */
export async function followable(tx: Tx, topics: string[]): Promise<string[]> {
  if (!(await findViewer(tx))) return [];
  const may: string[] = [];
  for (const each of topics) {
    const [, kind = "", id = ""] = topic.exec(each) ?? [];
    if (!isId(id)) continue;
    const [found] = await tx
      .select({ id: activities.id })
      .from(activities)
      .where(and(eq(activities.id, id), needs[kind]));
    if (found) may.push(each);
  }
  return may;
}

const run = /^run:([0-9a-f-]{36}):([0-9a-f-]{36})$/;

/** The activity in which something happened to a session, from what the database tells of it; else undefined. */
export const spaceOfRun = (told: string): string | undefined => run.exec(told)?.[1];

/**
 * Which of the topics this viewer may follow at all, and of which of them they hear something: what was told of a topic
 * itself, and on `agenda:` what happened to a session that they read. "*" is told to everybody.
 */
export async function hear(
  tx: Tx,
  topics: string[],
  told: string[],
): Promise<{ may: string[]; heard: string[] }> {
  const may = await followable(tx, topics);
  const heard: string[] = [];
  for (const each of may) {
    if (told.includes("*") || told.includes(each) || (await readsRun(tx, each, told))) heard.push(each);
  }
  return { may, heard };
}

/** Whether the viewer reads one of the sessions that something happened to, as the newest version has it. */
async function readsRun(tx: Tx, followed: string, told: string[]): Promise<boolean> {
  const sessions = told.flatMap((each) => {
    const [, spaceId, sessionId] = run.exec(each) ?? [];
    return sessionId && followed === `agenda:${spaceId}` ? [sessionId] : [];
  });
  const [, , spaceId] = topic.exec(followed) ?? [];
  if (sessions.length === 0 || !spaceId) return false;
  const [found] = await tx
    .select({ id: agendaSessions.id })
    .from(agendaSessions)
    .where(
      and(
        eq(agendaSessions.spaceId, spaceId),
        inArray(agendaSessions.sessionId, sessions),
        sql`${agendaSessions.version} = (select max(v.number) from agenda_versions v where v.space_id = ${spaceId})`,
      ),
    )
    .limit(1);
  return found !== undefined;
}
