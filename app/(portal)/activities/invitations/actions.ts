"use server";
import { write } from "@/auth/write";
import { acceptAfterAll, decline, findInvited } from "@/db/queries/asked-delegations";
import { notesOf, recordAct } from "@/db/queries/audit";
import { findContribution, writeContribution } from "@/db/queries/contributions";
import { tellHeads } from "@/db/queries/delegation-mail";
import { addInvitation } from "@/db/queries/invitations";
import { nameHead, nominate, refuseOwnAddress, takeBack } from "@/db/queries/nominations";
import * as input from "@/domain/delegation-input";
import { gone } from "@/lib/errors";
import { paths } from "@/lib/paths";

export const nominatePerson = write({
  input: input.newNomination,
  audit: null,
  async work(tx, { delegationId, invite, inviteIn, ...nominee }, viewer) {
    const invitation = await findInvited(tx, delegationId);
    if (!invitation?.canNominate) throw gone();
    const { accountId, email, name, function: does } = nominee;
    if (!accountId && email) await refuseOwnAddress(tx, viewer, email);
    const note = notesOf(tx, viewer);
    const id = await nominate(tx, viewer, delegationId, nominee);
    await note("nomination.create", id);
    if (!accountId && email && invite) {
      const posting = { organisationId: viewer.organisationId, role: "member" as const };
      const flags = { focalPoint: false, alternate: false };
      const person = { email, name, function: does, language: inviteIn };
      await note(
        "invitation.create",
        await addInvitation(tx, viewer.accountId, { ...person, ...posting, ...flags }),
      );
    }
    return { to: paths.invited(delegationId) };
  },
});

export const takeNameBack = write({
  input: input.oneNomination,
  audit: "nomination.take-back",
  async work(tx, { id }) {
    const { delegationId, spaceId, state } = await takeBack(tx, id);
    if (state === "confirmed") await tellHeads(tx, "nomination-taken-back", spaceId, delegationId);
    return { subject: id, to: paths.invited(delegationId) };
  },
});

export const setHead = write({
  input: input.oneNomination,
  audit: "delegation.name-head",
  async work(tx, { id }) {
    const delegationId = await nameHead(tx, id);
    return { subject: delegationId, to: paths.invited(delegationId) };
  },
});

export const declineToCome = write({
  input: input.declinedDelegation,
  audit: "delegation.decline",
  async work(tx, { id, reason }) {
    await decline(tx, id, reason);
    return { subject: id, to: paths.invited(id) };
  },
});

export const comeAfterAll = write({
  input: input.oneDelegation,
  audit: "delegation.accept",
  async work(tx, { id }) {
    await acceptAfterAll(tx, id);
    return { subject: id, to: paths.invited(id) };
  },
});

export const saveContribution = write({
  input: input.writtenContribution,
  audit: null,
  async work(tx, { delegationId, revision, ...content }, viewer) {
    const before = await findContribution(tx, delegationId);
    const id = await writeContribution(tx, viewer, delegationId, revision, content);
    const given = content.give && !before?.submittedAt;
    const act = given ? "contribution.give-in" : before ? "contribution.edit" : "contribution.create";
    await recordAct(tx, { accountId: viewer.accountId, act, subjectId: id });
    return { to: paths.contribution(delegationId) };
  },
});
