"use server";
import { write } from "@/auth/write";
import { addComment, withdrawComment } from "@/db/queries/comments";
import { addFinding, editFinding, reviewFinding, withdrawFinding } from "@/db/queries/findings";
import { recordGuard } from "@/db/queries/guard";
import * as input from "@/domain/finding-input";
import { paths } from "@/lib/paths";

export const postFinding = write({
  input: input.newFinding,
  audit: "finding.create",
  async work(tx, { groupId, guard, ...content }, viewer) {
    const id = await addFinding(tx, viewer, groupId, content);
    await recordGuard(tx, viewer, id, guard);
    return { subject: id, to: paths.finding(id) };
  },
});

export const saveFinding = write({
  input: input.editedFinding,
  audit: "finding.edit",
  async work(tx, { id, revision, guard, ...content }, viewer) {
    await editFinding(tx, id, revision, content);
    await recordGuard(tx, viewer, id, guard);
    return { subject: id, to: paths.finding(id) };
  },
});

export const correctFinding = write({
  input: input.reviewedFinding,
  audit: "finding.correct",
  async work(tx, { id, revision, ...change }, viewer) {
    await reviewFinding(tx, viewer, id, revision, change);
    return { subject: id, to: paths.finding(id) };
  },
});

export const retractFinding = write({
  input: input.withdrawnFinding,
  audit: "finding.withdraw",
  async work(tx, { id }) {
    await withdrawFinding(tx, id);
    return { subject: id, to: paths.finding(id) };
  },
});

export const postComment = write({
  input: input.newComment,
  audit: "comment.create",
  async work(tx, { guard, ...comment }, viewer) {
    const id = await addComment(tx, viewer, comment);
    await recordGuard(tx, viewer, id, guard);
    return { subject: id, to: paths.finding(comment.findingId) };
  },
});

export const retractComment = write({
  input: input.withdrawnComment,
  audit: "comment.withdraw",
  async work(tx, { id }) {
    const findingId = await withdrawComment(tx, id);
    return { subject: id, to: paths.finding(findingId) };
  },
});
