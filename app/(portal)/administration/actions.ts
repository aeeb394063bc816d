"use server";
import { hashOf, newSecret } from "@/auth/secret";
import { write } from "@/auth/write";
import { editAccount, planEnd } from "@/db/queries/accounts";
import { recordAct } from "@/db/queries/audit";
import {
  addInvitation,
  relinkInvitation,
  resendInvitation,
  revokeInvitation,
} from "@/db/queries/invitations";
import { tellAbout, tellFocalPoints } from "@/db/queries/outbox";
import { endPosting } from "@/db/queries/succession";
import {
  editedAccountInput,
  endedPosting,
  invitationInput,
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
    const moved = await editAccount(tx, id, revision, content);
    if (moved) await tellFocalPoints(tx, content.organisationId, id);
    return { subject: id, to: paths.editAccount(id, "saved") };
  },
});

export const endPostingNow = write({
  input: endedPosting,
  audit: "account.end-posting",
  async work(tx, { id, seats }, viewer) {
    for (const subjectId of await endPosting(tx, id, seats))
      await recordAct(tx, { accountId: viewer.accountId, act: "membership.take-seat", subjectId });
    await tellAbout(tx, "posting-ended", id, null);
    return { subject: id, to: paths.accounts("posting-ended") };
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
