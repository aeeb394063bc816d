import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { AnswerKind } from "@/domain/requests";
import { gone, refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { answerConsents, answerFindings, answers } from "../schema/answers";
import { findings } from "../schema/findings";
import { organisations } from "../schema/organisations";
import { nameReaders } from "./red-readers";
import { tellAsker } from "./request-mail";
import { findRequest } from "./requests";
import type { Viewer } from "./viewer";

const author = sql<boolean>`${answers.withdrawnAt} is null and viewer_is_author(${answers.spaceId}, ${answers.authorId}, ${answers.organisationId})`;
const consented = sql<boolean>`exists (select from answer_consents c where c.answer_id = answers.id)`;

/** The answers to a request that the viewer reads, in the order they came. Of a withdrawn one the trace stays. */
export async function listAnswers(tx: Tx, requestId: string) {
  return tx
    .select({
      id: answers.id,
      kind: answers.kind,
      body: answers.body,
      keptReason: answers.keptReason,
      label: answers.label,
      createdAt: answers.createdAt,
      withdrawnAt: answers.withdrawnAt,
      author: accounts.name,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      isAuthor: author,
      consented,
      /** The text may become a finding of the viewer's. */
      canPost: sql<boolean>`${answers.withdrawnAt} is null and ${answers.body} <> '' and ${answers.kind} <> 'refused' and ${consented}
        and ${answers.spaceId} = any(array(select viewer_spaces()))
        and exists (select from groups g where g.concluded_at is null and g.id = any(array(select viewer_posting_spaces())))`,
    })
    .from(answers)
    .innerJoin(accounts, eq(accounts.id, answers.authorId))
    .innerJoin(organisations, eq(organisations.id, answers.organisationId))
    .where(eq(answers.spaceId, requestId))
    .orderBy(asc(answers.createdAt), asc(answers.id))
    .limit(100);
}

/** The findings that were made of the answers to a request, where the viewer reads both. */
export async function listMade(tx: Tx, requestId: string) {
  return tx
    .select({
      answerId: answerFindings.answerId,
      id: findings.id,
      title: findings.title,
      label: findings.label,
    })
    .from(answerFindings)
    .innerJoin(answers, eq(answers.id, answerFindings.answerId))
    .innerJoin(findings, eq(findings.id, answerFindings.findingId))
    .where(and(eq(answers.spaceId, requestId), isNull(findings.withdrawnAt)))
    .orderBy(asc(answerFindings.createdAt))
    .limit(100);
}

type Said = {
  kind: AnswerKind;
  body: string;
  keptReason: string;
  label: number;
  readers: string[];
  consent: boolean;
};

/** Answers for the asked service. At least as strict as the request; RED names its readers among its members. */
export async function addAnswer(tx: Tx, viewer: Viewer, requestId: string, said: Said): Promise<string> {
  const { readers, consent, ...columns } = said;
  const request = await findRequest(tx, requestId);
  if (!request?.canAnswer) throw gone();
  if (said.label < request.label) throw refuseField("label", "tooLoose");
  const { accountId: authorId, organisationId } = viewer;
  const id = v7();
  await tx.insert(answers).values({ id, spaceId: requestId, authorId, organisationId, ...columns });
  if (said.label === 4) await nameReaders(tx, { id, spaceId: requestId, authorId }, readers);
  if (consent) await tx.insert(answerConsents).values({ answerId: id, authorId });
  await tellAsker(tx, { id, spaceId: requestId, label: said.label });
  return id;
}

/** Its author lets the text into findings. Gives the request. */
export async function consent(tx: Tx, viewer: Viewer, id: string): Promise<string> {
  const answer = await ownAnswer(tx, id);
  await tx.insert(answerConsents).values({ answerId: id, authorId: viewer.accountId }).onConflictDoNothing();
  return answer.requestId;
}

/** Takes an answer back: the text goes, the trace stays. Gives the request. */
export async function withdrawAnswer(tx: Tx, id: string): Promise<string> {
  const answer = await ownAnswer(tx, id);
  const [changed] = await tx
    .update(answers)
    .set({ withdrawnAt: sql`now()`, body: "", keptReason: "" })
    .where(and(eq(answers.id, id), isNull(answers.withdrawnAt)))
    .returning({ id: answers.id });
  if (!changed) throw gone();
  return answer.requestId;
}

async function ownAnswer(tx: Tx, id: string) {
  const [answer] = await tx
    .select({ requestId: answers.spaceId, mine: author })
    .from(answers)
    .where(eq(answers.id, id));
  if (!answer?.mine) throw gone();
  return answer;
}

/** An answer whose author lets its text into a finding, with what the form begins with; null where it may not. */
export async function findAnswerToPost(tx: Tx, id: string) {
  const { rows } = await tx.execute<{
    id: string;
    requestId: string;
    title: string;
    body: string;
    label: number;
  }>(sql`
    select a.id, a.space_id as "requestId", q.title, a.body, a.label
    from answers a join answer_consents c on c.answer_id = a.id join request_questions q on q.id = a.space_id
    where a.id = ${id} and a.withdrawn_at is null and a.body <> '' and a.kind <> 'refused'
      and a.space_id = any(array(select viewer_spaces()))`);
  return rows[0] ?? null;
}

/** The finding was made of this answer, and is at least as strict. */
export async function linkAnswer(
  tx: Tx,
  viewer: Viewer,
  answerId: string,
  finding: { id: string; label: number },
): Promise<void> {
  const answer = await findAnswerToPost(tx, answerId);
  if (!answer) throw gone();
  if (finding.label < answer.label) throw refuseField("label", "tooLoose");
  await tx.insert(answerFindings).values({ answerId, findingId: finding.id, linkedBy: viewer.accountId });
}
