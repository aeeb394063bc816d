"use server";
import { write } from "@/auth/write";
import { addComment, withdrawComment } from "@/db/queries/comments";
import { linkSeizures, unlinkSeizures } from "@/db/queries/finding-links";
import { addFinding, editFinding, reviewFinding } from "@/db/queries/findings";
import * as input from "@/domain/finding-input";
import { linkedSeizures } from "@/domain/findings/link-input";
import type { Structure } from "@/domain/findings/structure-input";
import { paths } from "@/lib/paths";

/** What a finding's form sends: the text, and the route, seizure and links. */
function parted<T extends Structure>(content: T) {
  const { legs, concealments, seizure, related, relatedAddress, priorityId, ...text } = content;
  return [text, { legs, concealments, seizure, related, relatedAddress, priorityId }] as const;
}

export const postFinding = write({
  input: input.newFinding,
  audit: "finding.create",
  async work(tx, { groupId, ...content }, viewer) {
    const id = await addFinding(tx, viewer, groupId, ...parted(content));
    return { subject: id, to: paths.finding(id) };
  },
});

export const saveFinding = write({
  input: input.editedFinding,
  audit: "finding.edit",
  async work(tx, { id, revision, ...content }, viewer) {
    await editFinding(tx, viewer, id, revision, ...parted(content));
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
  async work(tx, comment, viewer) {
    const id = await addComment(tx, viewer, comment);
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
