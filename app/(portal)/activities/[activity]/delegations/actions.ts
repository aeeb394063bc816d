"use server";
import { getLocale } from "next-intl/server";
import { write } from "@/auth/write";
import type { Tx } from "@/db/client";
import { notesOf, recordAct } from "@/db/queries/audit";
import { askForContributions, askNoLonger, takeOver } from "@/db/queries/contribution-sessions";
import {
  changeTerms,
  findInviting,
  inviteOrganisations,
  withdrawDelegation,
} from "@/db/queries/delegation-acts";
import { tellDecision, tellDelegation, tellNominees } from "@/db/queries/delegation-mail";
import { remind, remindable } from "@/db/queries/delegation-reminding";
import { findDelegation, listDelegations } from "@/db/queries/delegations";
import { decide, giveAccess, removeConfirmed } from "@/db/queries/nominations";
import { listOrganisationsToChoose } from "@/db/queries/organisations";
import * as input from "@/domain/delegation-input";
import { gone, Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { sessionTitle } from "./session-title";
import { termsOf } from "./terms";

/** A delegation together with its activity, for those who may change it. */
async function running(tx: Tx, id: string) {
  const delegation = await findDelegation(tx, id);
  if (!delegation) throw gone();
  return { delegation, activity: await findInviting(tx, delegation.spaceId) };
}

export const invite = write({
  input: input.newDelegations,
  audit: null,
  async work(tx, { activityId, countries, organisations, ...typed }, viewer) {
    const activity = await findInviting(tx, activityId);
    const { terms, contributionUntil } = termsOf(activity, typed);
    const chosen = [...new Set([...countries, ...organisations])];
    const invited = await inviteOrganisations(tx, viewer, activityId, chosen, terms);
    const note = notesOf(tx, viewer);
    for (const { id } of invited) await note("delegation.invite", id);
    if (contributionUntil) {
      const known = new Map((await listOrganisationsToChoose(tx)).map((each) => [each.id, each]));
      const locale = await getLocale();
      const asking = await Promise.all(
        invited.map(async ({ id, organisationId }) => {
          const organisation = known.get(organisationId) ?? { name: "", countryCode: null };
          return { id, title: await sessionTitle(organisation, locale) };
        }),
      );
      const made = await askForContributions(tx, viewer, activityId, asking, contributionUntil);
      for (const { id } of invited) await note("delegation.ask-contribution", id);
      for (const id of made) await note("agenda-session.create", id);
    }
    for (const each of invited) await tellDelegation(tx, "delegation-invited", each);
    return { to: paths.delegations(activityId) };
  },
});

export const saveTerms = write({
  input: input.editedDelegation,
  audit: "delegation.edit",
  async work(tx, { id, revision, ...typed }, viewer) {
    const { delegation, activity } = await running(tx, id);
    const { terms, contributionUntil } = termsOf(activity, typed, delegation);
    await changeTerms(tx, id, revision, terms);
    const before = delegation.contributionUntil;
    const note = notesOf(tx, viewer);
    if (contributionUntil && contributionUntil.getTime() !== before?.getTime()) {
      const { organisation: name, countryCode } = delegation;
      const title = await sessionTitle({ name, countryCode }, await getLocale());
      const made = await askForContributions(tx, viewer, activity.id, [{ id, title }], contributionUntil);
      await note("delegation.ask-contribution", id);
      for (const each of made) await note("agenda-session.create", each);
      if (!delegation.submittedAt) await tellDelegation(tx, "contribution-asked", delegation);
    }
    if (!contributionUntil && before) await askNoLonger(tx, viewer, id);
    return { subject: id, to: paths.delegation(activity.id, id) };
  },
});

export const withdraw = write({
  input: input.oneDelegation,
  audit: "delegation.withdraw",
  async work(tx, { id }) {
    const { delegation } = await running(tx, id);
    await withdrawDelegation(tx, id);
    await tellDelegation(tx, "delegation-withdrawn", delegation);
    await tellNominees(tx, "delegation-withdrawn", delegation);
    return { subject: id, to: paths.delegations(delegation.spaceId) };
  },
});

export const remindOne = write({
  input: input.oneDelegation,
  audit: "delegation.remind",
  async work(tx, { id }) {
    const { delegation } = await running(tx, id);
    await remind(tx, delegation, new Date());
    return { subject: id, done: "reminded" };
  },
});

export const remindAll = write({
  input: input.allDelegations,
  audit: null,
  async work(tx, { activityId }, viewer) {
    await findInviting(tx, activityId);
    const now = new Date();
    const open = (await listDelegations(tx, activityId)).filter(
      (each) => each.focalPoints > 0 && remindable(each, now).length > 0,
    );
    if (open.length === 0) throw new Refusal({ failure: { key: "nothingToRemind" } });
    for (const each of open) {
      await remind(tx, each, now);
      await recordAct(tx, { accountId: viewer.accountId, act: "delegation.remind", subjectId: each.id });
    }
    return { done: "reminded" };
  },
});

const acts = {
  confirmed: "nomination.confirm",
  waiting: "nomination.put-on-waiting-list",
  refused: "nomination.refuse",
} as const;

export const decideNomination = write({
  input: input.decidedNomination,
  audit: null,
  async work(tx, { id, revision, decision, reason }, viewer) {
    const decided = await decide(tx, viewer, id, revision, { decision, reason });
    await tellDecision(tx, `nomination-${decision}`, decided, reason);
    await recordAct(tx, { accountId: viewer.accountId, act: acts[decision], subjectId: id });
    return { to: paths.delegation(decided.spaceId, decided.delegationId) };
  },
});

export const removeNominee = write({
  input: input.oneNomination,
  audit: "participant.remove",
  async work(tx, { id }) {
    const { spaceId, delegationId, participantId } = await removeConfirmed(tx, id);
    return { subject: participantId, to: paths.delegation(spaceId, delegationId) };
  },
});

export const giveNomineeAccess = write({
  input: input.oneNomination,
  audit: "participant.edit",
  async work(tx, { id }) {
    const { spaceId, delegationId, participantId } = await giveAccess(tx, id);
    return { subject: participantId, to: paths.delegation(spaceId, delegationId) };
  },
});

export const takeContributionOver = write({
  input: input.oneDelegation,
  audit: "agenda-session.edit",
  async work(tx, { id }, viewer) {
    const { delegation } = await running(tx, id);
    const session = await takeOver(tx, viewer, id);
    return { subject: session, to: paths.delegation(delegation.spaceId, id) };
  },
});
