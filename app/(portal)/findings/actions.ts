"use server";
import { write } from "@/auth/write";
import { linkAnswer } from "@/db/queries/answers";
import { addComment, withdrawComment } from "@/db/queries/comments";
import { linkSeizures, unlinkSeizures } from "@/db/queries/finding-links";
import { writeStructure } from "@/db/queries/finding-structure-writing";
import { addFinding, editFinding, reviewFinding } from "@/db/queries/findings";
import { recordGuard } from "@/db/queries/guard";
import * as input from "@/domain/finding-input";
import { linkedSeizures } from "@/domain/findings/link-input";
import { paths } from "@/lib/paths";

export const postFinding = write({
  input: input.newFinding,
  audit: "finding.create",
  async work(tx, { groupId, answerId, guard, ...content }, viewer) {
    const { legs, concealments, seizure, related, relatedAddress, priorityId, ...text } = content;
    const id = await addFinding(tx, viewer, groupId, text);
    if (answerId) await linkAnswer(tx, viewer, answerId, { id, label: text.label });
    await writeStructure(tx, viewer, id, {
      legs,
      concealments,
      seizure,
      related,
      relatedAddress,
      priorityId,
    });
    await recordGuard(tx, viewer, id, guard);
    return { subject: id, to: paths.finding(id) };
  },
});

export const saveFinding = write({
  input: input.editedFinding,
  audit: "finding.edit",
  async work(tx, { id, revision, guard, ...content }, viewer) {
    const { legs, concealments, seizure, related, relatedAddress, priorityId, ...text } = content;
    await editFinding(tx, viewer, id, revision, text);
    await writeStructure(tx, viewer, id, {
      legs,
      concealments,
      seizure,
      related,
      relatedAddress,
      priorityId,
    });
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

export const linkSeizure = write({
  input: linkedSeizures,
  audit: "seizure.link",
  async work(tx, { seizureId, otherId }, viewer) {
    const { id, findingId } = await linkSeizures(tx, viewer, seizureId, otherId);
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const unlinkSeizure = write({
  input: linkedSeizures,
  audit: "seizure.unlink",
  async work(tx, { seizureId, otherId }) {
    const { id, findingId } = await unlinkSeizures(tx, seizureId, otherId);
    return { subject: id, to: paths.finding(findingId) };
  },
});
