import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { gone, refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { comments } from "../schema/findings";
import { organisations } from "../schema/organisations";
import { findFinding } from "./findings";
import { pageOf, readCursor } from "./page";
import type { Viewer } from "./viewer";

/** Comments on a finding, oldest first, fifty at a time. Of a withdrawn one the trace stays. */
export async function listComments(tx: Tx, findingId: string, cursor?: string | null) {
  const after = readCursor(cursor, ["uuid"]);
  const rows = await tx
    .select({
      id: comments.id,
      body: comments.body,
      keptReason: comments.keptReason,
      label: comments.label,
      kind: comments.kind,
      /** As far as the viewer reads the question: it may have become stricter since. */
      answersId: sql<
        string | null
      >`(select question.id from comments question where question.id = comments.answers_id)`,
      /** As far as the viewer reads the answer. */
      answered: sql<boolean>`exists (select from comments answer
        where answer.answers_id = comments.id and answer.withdrawn_at is null)`,
      createdAt: comments.createdAt,
      organisationId: comments.organisationId,
      withdrawnAt: comments.withdrawnAt,
      author: accounts.name,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      canWithdraw: sql<boolean>`${comments.withdrawnAt} is null
        and viewer_is_author(${comments.spaceId}, ${comments.authorId}, ${comments.organisationId})`,
    })
    .from(comments)
    .innerJoin(accounts, eq(accounts.id, comments.authorId))
    .innerJoin(organisations, eq(organisations.id, comments.organisationId))
    .where(
      and(eq(comments.findingId, findingId), after ? sql`${comments.id} > ${after[0]}::uuid` : undefined),
    )
    .orderBy(asc(comments.id))
    .limit(51);
  return pageOf(rows, (row) => [row.id], 50);
}

/** A comment is at least as strict as its finding; on a RED finding it is RED for the same readers. */
export async function addComment(
  tx: Tx,
  viewer: Viewer,
  comment: {
    findingId: string;
    body: string;
    label: number;
    question: boolean;
    answersId: string | null;
    keptReason?: string;
  },
): Promise<string> {
  const finding = await findFinding(tx, comment.findingId);
  if (!finding?.canComment) throw gone();
  if (comment.label < finding.label || (comment.label === 4 && finding.label < 4))
    throw refuseField("label", "tooLoose");
  const id = v7();
  const { question, ...columns } = comment;
  await tx.insert(comments).values({
    id,
    ...columns,
    kind: question ? "question" : "comment",
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
  });
  return id;
}

/** Gives the id of the finding. */
export async function withdrawComment(tx: Tx, id: string): Promise<string> {
  const [changed] = await tx
    .update(comments)
    .set({ withdrawnAt: sql`now()`, body: "", keptReason: "" })
    .where(and(eq(comments.id, id), isNull(comments.withdrawnAt)))
    .returning({ findingId: comments.findingId });
  if (!changed) throw gone();
  return changed.findingId;
}
