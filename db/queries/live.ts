import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { isId } from "@/domain/ids";
import type { Tx } from "../client";
import { activities } from "../schema/activities";
import { agendaSessions } from "../schema/agenda";
import { notices } from "../schema/notices";
import { mayEdit, mayMark } from "./activities";
import { findViewer } from "./viewer";

const topic = /^(draft|messages|agenda|attendance|notices):(.+)$/;

const needs: Record<string, SQL> = {
  draft: mayEdit,
  messages: mayEdit,
  attendance: mayMark,
};

/**
 * Those of some topics that this viewer may follow: `agenda:` of an activity that they read, `draft:` and `messages:` of
 * one that they edit, `attendance:` of one where they mark it, `notices:` of themselves.
 */
export async function followable(tx: Tx, topics: string[]): Promise<string[]> {
  const viewer = await findViewer(tx);
  if (!viewer) return [];
  const may: string[] = [];
  for (const each of topics) {
    const [, kind = "", id = ""] = topic.exec(each) ?? [];
    if (!isId(id)) continue;
    if (kind === "notices") {
      if (id === viewer.accountId) may.push(each);
      continue;
    }
    const [found] = await tx
      .select({ id: activities.id })
      .from(activities)
      .where(and(eq(activities.id, id), needs[kind]));
    if (found) may.push(each);
  }
  return may;
}

const run = /^run:([0-9a-f-]{36}):([0-9a-f-]{36})$/;

const notice = /^notice:([0-9a-f-]{36}):([0-9a-f-]{36})$/;

/** The topic on which it is heard what the database tells of a session or a notice; else what it tells itself. */
export function heardOn(told: string): string {
  const [, spaceId] = run.exec(told) ?? [];
  const [, accountId] = notice.exec(told) ?? [];
  if (spaceId) return `agenda:${spaceId}`;
  return accountId ? `notices:${accountId}` : told;
}

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
    if (
      told.includes("*") ||
      told.includes(each) ||
      (await readsRun(tx, each, told)) ||
      (await readsNotice(tx, each, told))
    )
      heard.push(each);
  }
  return { may, heard };
}

/** Whether one of the notices told of opens something to the viewer. */
async function readsNotice(tx: Tx, followed: string, told: string[]): Promise<boolean> {
  const ids = told.flatMap((each) => {
    const [, accountId, id] = notice.exec(each) ?? [];
    return id && followed === `notices:${accountId}` ? [id] : [];
  });
  if (ids.length === 0) return false;
  const found = await tx.select({ id: notices.id }).from(notices).where(inArray(notices.id, ids)).limit(1);
  return found.length > 0;
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
