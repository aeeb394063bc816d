/** Delegations: who is invited with how many places, whom they nominate, and what became of it. */
export const nominationStates = ["nominated", "confirmed", "waiting", "refused", "withdrawn"] as const;
export type NominationState = (typeof nominationStates)[number];

export const nominationRoles = ["participant", "speaker"] as const;

/** States that take up a place of the quota. Who waits takes none. */
export const takesPlace = (state: NominationState) => state === "nominated" || state === "confirmed";

/** Somebody whom the delegation still wants to send. */
export const stands = (state: NominationState) => takesPlace(state) || state === "waiting";

export const decisions = ["confirmed", "waiting", "refused"] as const;
export type Decision = (typeof decisions)[number];

/** What an organiser may decide next. A confirmed person is first taken out of the activity again. */
export function decisionsOn(state: NominationState): Decision[] {
  if (state === "confirmed" || state === "withdrawn") return [];
  return decisions.filter((decision) => decision !== state);
}

export type DelegationState = "withdrawn" | "declined" | "answered" | "late" | "open";

/** How an invitation stands. `named` counts the people ever nominated whose names were not taken back. */
export function delegationState(
  invitation: { withdrawnAt: Date | null; declinedAt: Date | null; answerUntil: Date; named: number },
  now: Date,
): DelegationState {
  if (invitation.withdrawnAt) return "withdrawn";
  if (invitation.declinedAt) return "declined";
  if (invitation.named > 0) return "answered";
  return invitation.answerUntil <= now ? "late" : "open";
}

export type ContributionState = "none" | "open" | "missing" | "given" | "givenLate";

/** What became of the contribution that was asked for. */
export function contributionState(
  asked: { contributionUntil: Date | null; submittedAt: Date | null },
  now: Date,
): ContributionState {
  const { contributionUntil: until, submittedAt } = asked;
  if (submittedAt) return until && submittedAt > until ? "givenLate" : "given";
  if (!until) return "none";
  return until <= now ? "missing" : "open";
}

/** Minutes that a contribution is given on the grid at first. */
export const contributionMinutes = 30;

const day = 86_400_000;
const remindersBefore = [7 * day, day];
/** A reminder that could not go out when it was due is still worth sending so much later. */
const grace = 2 * day;

/**
 * Whether a reminder is due: seven days and one day before the end, once each. None is sent for a moment before the
 * invitation, and one that was sent since by hand counts.
 */
export function reminderDue(
  { until, since, last }: { until: Date; since: Date; last: Date | null },
  now: Date,
): boolean {
  return remindersBefore.some((before) => {
    const due = until.getTime() - before;
    const ends = Math.min(due + grace, until.getTime());
    return (
      due <= now.getTime() && now.getTime() < ends && since.getTime() <= due && (last?.getTime() ?? 0) < due
    );
  });
}
