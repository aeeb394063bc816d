"use server";
import { write } from "@/auth/write";
import { linkAnswer } from "@/db/queries/answers";
import { addAttachments, removeAttachment } from "@/db/queries/attachments";
import { addComment, withdrawComment } from "@/db/queries/comments";
import { closeDraft, discardDraft, keepDraft } from "@/db/queries/finding-drafts";
import { linkSeizures, unlinkSeizures } from "@/db/queries/finding-links";
import { addFinding, editFinding, findFinding, reviewFinding } from "@/db/queries/findings";
import { newAttachments, removedAttachment } from "@/domain/attachment-input";
import * as input from "@/domain/finding-input";
import { discardedDraft, keptDraft } from "@/domain/findings/draft-input";
import { linkedSeizures } from "@/domain/findings/link-input";
import type { Structure } from "@/domain/findings/structure-input";
import { gone } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { takeAttachments } from "@/lib/uploads";

/** What a finding's form sends: the text, and the route, seizure and links. */
function parted<T extends Structure>(content: T) {
  const { legs, concealments, seizure, related, relatedAddress, priorityId, ...text } = content;
  return [text, { legs, concealments, seizure, related, relatedAddress, priorityId }] as const;
}

const keep = write({
  input: keptDraft,
  audit: "finding.keep-draft",
  async work(tx, draft, viewer) {
    const id = await keepDraft(tx, viewer, draft);
    return { subject: id, to: paths.newFinding(draft.groupId, id) };
  },
});

/** Posts a finding; or keeps what was typed as a draft, also what a post would refuse. */
export const postFinding = write({
  input: input.newFinding,
  audit: "finding.create",
  instead: { draft: keep },
  async work(tx, { groupId, answerId, draftKey, revision, files, ...content }, viewer) {
    const [text, structure] = parted(content);
    const id = await addFinding(tx, viewer, groupId, { ...text, draft: false }, structure);
    if (answerId) await linkAnswer(tx, viewer, answerId, { id, label: text.label });
    await closeDraft(tx, draftKey, revision);
    await addAttachments(tx, viewer, id, await takeAttachments(files));
    return { subject: id, to: paths.finding(id) };
  },
});

export const throwDraftAway = write({
  input: discardedDraft,
  audit: "finding.discard-draft",
  async work(tx, { id }) {
    await discardDraft(tx, id);
    return { subject: id, to: paths.findings({ drafts: 1 }) };
  },
});

export const attachFiles = write({
  input: newAttachments,
  audit: "attachment.create",
  async work(tx, { findingId, files }, viewer) {
    if (!(await findFinding(tx, findingId))?.canEdit) throw gone();
    await addAttachments(tx, viewer, findingId, await takeAttachments(files));
    return { subject: findingId, to: paths.finding(findingId) };
  },
});

export const takeAttachmentAway = write({
  input: removedAttachment,
  audit: "attachment.remove",
  async work(tx, { id }) {
    const findingId = await removeAttachment(tx, id);
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const saveFinding = write({
  input: input.editedFinding,
  audit: "finding.edit",
  async work(tx, { id, revision, files, ...content }, viewer) {
    await editFinding(tx, viewer, id, revision, ...parted(content));
    await addAttachments(tx, viewer, id, await takeAttachments(files));
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
