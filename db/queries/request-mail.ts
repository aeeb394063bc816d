import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { answers } from "../schema/answers";
import type { mailKinds } from "../schema/operations";
import { requestQuestions, requests } from "../schema/requests";
import { memberships } from "../schema/spaces";
import { listFocalPoints, tellAbout } from "./outbox";

type Kind = Extract<(typeof mailKinds)[number], `request-${string}`>;
type Asked = { id: string; askedId: string };

/** Tells the focal points of a service. */
export async function tellService(
  tx: Tx,
  kind: Kind,
  organisationId: string,
  subjectId: string,
): Promise<void> {
  for (const { id } of await listFocalPoints(tx, organisationId)) await tellAbout(tx, kind, id, subjectId);
}

/** Those who are asked: the focal points of the service, and whom they handed the request to. */
export async function listAsked(tx: Tx, { id, askedId }: Asked): Promise<string[]> {
  const focal = await listFocalPoints(tx, askedId);
  const handed = await tx
    .select({ accountId: memberships.accountId })
    .from(memberships)
    .where(
      and(
        eq(memberships.spaceId, id),
        sql`holds_seat(${memberships.spaceId}, ${memberships.accountId}, array['member'])`,
      ),
    )
    .limit(50);
  return [...new Set([...focal.map((each) => each.id), ...handed.map((each) => each.accountId)])];
}

export async function tellAsked(tx: Tx, kind: Kind, asked: Asked): Promise<void> {
  for (const accountId of await listAsked(tx, asked)) await tellAbout(tx, kind, accountId, asked.id);
}

/** Who asked hears of an answer; once they are gone, the focal points of their service. Of a RED one nobody by mail. */
export async function tellAsker(tx: Tx, answer: { id: string; spaceId: string; label: number }) {
  if (answer.label === 4) return;
  const [asked] = await tx
    .select({
      authorId: requests.authorId,
      organisationId: requests.organisationId,
      stays: sql<boolean>`is_member(${requests.id}, ${requests.authorId})`,
    })
    .from(requests)
    .where(eq(requests.id, answer.spaceId));
  if (asked?.stays) await tellAbout(tx, "request-answered", asked.authorId, answer.id);
  else if (asked) await tellService(tx, "request-answered", asked.organisationId, answer.id);
}

/** A request for a mail, read as the mail's reader, with whether it still waits for an answer; null out of their sight. */
export async function findRequestForMail(tx: Tx, id: string) {
  const [found] = await tx
    .select({
      id: requests.id,
      label: requestQuestions.label,
      dueAt: requests.dueAt,
      timeZone: requests.timeZone,
      closedAt: requests.closedAt,
      answered: sql<boolean>`exists (select from answers a where a.space_id = requests.id and a.withdrawn_at is null and a.kind <> 'part')`,
    })
    .from(requestQuestions)
    .innerJoin(requests, eq(requests.id, requestQuestions.id))
    .where(eq(requestQuestions.id, id));
  return found ?? null;
}

/** An answer that stands, for a mail, read as the mail's reader. */
export async function findAnswerForMail(tx: Tx, id: string) {
  const [found] = await tx
    .select({ spaceId: answers.spaceId, label: answers.label })
    .from(answers)
    .where(and(eq(answers.id, id), isNull(answers.withdrawnAt)));
  return found ?? null;
}

/** Requests that are due within a day or were within the last two, by the narrow door of the jobs. */
export async function listDueRequests(tx: Tx, now: Date) {
  return tx
    .select({
      id: requests.id,
      askedId: requests.askedId,
      dueAt: requests.dueAt,
      createdAt: requests.createdAt,
      remindedAt: requests.remindedAt,
    })
    .from(requests)
    .where(
      and(
        isNull(requests.closedAt),
        sql`${requests.dueAt} between ${now.toISOString()}::timestamptz - interval '2 days' and ${now.toISOString()}::timestamptz + interval '1 day'`,
      ),
    );
}

/** Claims a reminder: true for the one who writes it, false when somebody else was quicker. */
export async function claimRequestReminder(
  tx: Tx,
  { id, remindedAt }: { id: string; remindedAt: Date | null },
  now: Date,
): Promise<boolean> {
  const claimed = await tx
    .update(requests)
    .set({ remindedAt: now })
    .where(
      and(
        eq(requests.id, id),
        sql`date_trunc('milliseconds', ${requests.remindedAt}) is not distinct from ${remindedAt?.toISOString() ?? null}::timestamptz`,
      ),
    )
    .returning({ id: requests.id });
  return claimed.length > 0;
}
