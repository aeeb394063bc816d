"use server";
import { hashOf, newSecret } from "@/auth/secret";
import type { Viewer } from "@/auth/viewer";
import { write } from "@/auth/write";
import type { Tx } from "@/db/client";
import { editAccount, enableAccount, planEnd } from "@/db/queries/accounts";
import { recordActs } from "@/db/queries/audit";
import {
  addInvitation,
  relinkInvitation,
  resendInvitation,
  revokeInvitation,
} from "@/db/queries/invitations";
import { tellAbout, tellFocalPoints } from "@/db/queries/outbox";
import { disableAccount, endPosting, moveAccount } from "@/db/queries/succession";
import {
  editedAccountInput,
  endedPosting,
  invitationInput,
  movedAccount,
  oneId,
  plannedEnd,
} from "@/domain/identity-input";
import { endOfDay } from "@/lib/dates";
import { env } from "@/lib/env";
import { gone } from "@/lib/errors";
import { paths } from "@/lib/paths";

export const saveAccount = write({
  input: editedAccountInput,
  audit: "account.edit",
  async work(tx, { id, revision, ...content }) {
    await editAccount(tx, id, revision, content);
    return { subject: id, to: paths.editAccount(id, "saved") };
  },
});

/** A row for each seat that somebody took. */
const noteSeats = (tx: Tx, { accountId }: Viewer, taken: string[]) =>
  recordActs(tx, accountId, "membership.take-seat", taken);

export const endPostingNow = write({
  input: endedPosting,
  audit: "account.end-posting",
  async work(tx, { id, seats }, viewer) {
    await noteSeats(tx, viewer, await endPosting(tx, id, seats));
    await tellAbout(tx, "posting-ended", id, null);
    return { subject: id, to: paths.accounts("posting-ended") };
  },
});

export const disableNow = write({
  input: endedPosting,
  audit: "account.disable",
  async work(tx, { id, seats }, viewer) {
    await noteSeats(tx, viewer, await disableAccount(tx, id, seats));
    return { subject: id, to: paths.editAccount(id, "saved") };
  },
});

export const enableAgain = write({
  input: oneId,
  audit: "account.enable",
  async work(tx, { id }) {
    await enableAccount(tx, id);
    return { subject: id, to: paths.editAccount(id, "saved") };
  },
});

/** The focal points of the new organisation are told. */
export const moveNow = write({
  input: movedAccount,
  audit: "account.move",
  async work(tx, { id, organisationId, seats }, viewer) {
    await noteSeats(tx, viewer, await moveAccount(tx, id, organisationId, seats));
    await tellFocalPoints(tx, organisationId, id);
    return { subject: id, to: paths.editAccount(id, "saved") };
  },
});

export const planEndOfPosting = write({
  input: plannedEnd,
  audit: "account.plan-end",
  async work(tx, { id, endsOn }) {
    await planEnd(tx, id, endOfDay(endsOn));
    if (endsOn) await tellAbout(tx, "posting-ends", id, null, { day: endsOn });
    return { subject: id, to: paths.endPosting(id) };
  },
});

export const createInvitation = write({
  input: invitationInput,
  audit: "invitation.create",
  async work(tx, content, viewer) {
    const id = await addInvitation(tx, viewer.accountId, content);
    return { subject: id, to: paths.invitationLink(id) };
  },
});

export const sendInvitationAgain = write({
  input: oneId,
  audit: "invitation.resend",
  async work(tx, { id }) {
    await resendInvitation(tx, id);
    return { subject: id, to: paths.invitationLink(id) };
  },
});

export const takeInvitationBack = write({
  input: oneId,
  audit: "invitation.revoke",
  async work(tx, { id }) {
    await revokeInvitation(tx, id);
    return { subject: id, to: paths.invitationLink(id) };
  },
});

/** Where no mail leaves, an administrator hands the link over: a fresh one, shown once, each look audited. */
export const lookAtInvitation = write({
  input: oneId,
  audit: "invitation.look",
  async work(tx, { id }) {
    if (env.smtpUrl) throw gone();
    const secret = newSecret();
    await relinkInvitation(tx, id, hashOf(secret));
    return { subject: id, show: { address: env.publicUrl + paths.invitation(secret) } };
  },
});
