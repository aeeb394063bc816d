"use server";
import { write } from "@/auth/write";
import { recordAct } from "@/db/queries/audit";
import {
  acceptCorrection,
  proposeCorrection,
  refuseCorrection,
  takeBackCorrection,
} from "@/db/queries/corrections";
import { addCorroboration, editCorroboration, withdrawCorroboration } from "@/db/queries/corroborations";
import { judgeFinding, withdrawFinding } from "@/db/queries/finding-life";
import { acceptSharing, askForSharing, refuseSharing, takeBackSharing } from "@/db/queries/sharing";
import * as input from "@/domain/findings/life-input";
import { paths } from "@/lib/paths";

export const validateFinding = write({
  input: input.validatedFinding,
  audit: "finding.validate",
  async work(tx, { id, version }, viewer) {
    await judgeFinding(tx, viewer, id, { kind: "validated", version });
    return { subject: id, to: paths.finding(id) };
  },
});

export const returnFinding = write({
  input: input.returnedFinding,
  audit: "finding.return",
  async work(tx, { id, ...verdict }, viewer) {
    await judgeFinding(tx, viewer, id, { kind: "returned", ...verdict });
    return { subject: id, to: paths.finding(id) };
  },
});

export const retractFinding = write({
  input: input.withdrawnFinding,
  audit: "finding.withdraw",
  async work(tx, { id, ...trace }, viewer) {
    await withdrawFinding(tx, viewer, id, trace);
    return { subject: id, to: paths.finding(id) };
  },
});

export const corroborate = write({
  input: input.newCorroboration,
  audit: "corroboration.create",
  async work(tx, { findingId, ...content }, viewer) {
    const id = await addCorroboration(tx, viewer, findingId, content);
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const saveCorroboration = write({
  input: input.editedCorroboration,
  audit: "corroboration.edit",
  async work(tx, { id, revision, ...content }) {
    const findingId = await editCorroboration(tx, id, revision, content);
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const retractCorroboration = write({
  input: input.withdrawnCorroboration,
  audit: "corroboration.withdraw",
  async work(tx, { id }) {
    const findingId = await withdrawCorroboration(tx, id);
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const propose = write({
  input: input.newCorrection,
  audit: "correction.propose",
  async work(tx, { findingId, ...content }, viewer) {
    const id = await proposeCorrection(tx, viewer, findingId, content);
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const takeCorrection = write({
  input: input.acceptedCorrection,
  audit: "correction.accept",
  async work(tx, { id, revision }, viewer) {
    const findingId = await acceptCorrection(tx, viewer, id, revision);
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const declineCorrection = write({
  input: input.refusedRequest,
  audit: "correction.refuse",
  async work(tx, { id, reason, keptReason }, viewer) {
    const findingId = await refuseCorrection(tx, viewer, id, reason, keptReason);
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const askWider = write({
  input: input.newSharing,
  audit: "sharing-request.create",
  async work(tx, { findingId, wanted, reason, keptReason }, viewer) {
    const id = await askForSharing(tx, viewer, findingId, { ...wanted, reason, keptReason });
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const shareWider = write({
  input: input.acceptedSharing,
  audit: "sharing-request.accept",
  async work(tx, { id, revision, reason, keptReason }, viewer) {
    const { findingId, copy } = await acceptSharing(tx, viewer, id, revision, reason, keptReason);
    await recordAct(tx, {
      accountId: viewer.accountId,
      act: copy ? "finding.copy" : "finding.loosen",
      subjectId: copy ?? findingId,
    });
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const declineSharing = write({
  input: input.refusedRequest,
  audit: "sharing-request.refuse",
  async work(tx, { id, reason, keptReason }, viewer) {
    const findingId = await refuseSharing(tx, viewer, id, reason, keptReason);
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const retractCorrection = write({
  input: input.takenBackRequest,
  audit: "correction.withdraw",
  async work(tx, { id }, viewer) {
    const findingId = await takeBackCorrection(tx, viewer, id);
    return { subject: id, to: paths.finding(findingId) };
  },
});

export const retractSharing = write({
  input: input.takenBackRequest,
  audit: "sharing-request.withdraw",
  async work(tx, { id }, viewer) {
    const findingId = await takeBackSharing(tx, viewer, id);
    return { subject: id, to: paths.finding(findingId) };
  },
});
