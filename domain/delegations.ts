/** Delegations: who is invited with how many places, whom they nominate, and what became of it. */
export const nominationStates = ["nominated", "confirmed", "waiting", "refused", "withdrawn"] as const;
export type NominationState = (typeof nominationStates)[number];

export const nominationRoles = ["participant", "speaker"] as const;

/** States that take up a place of the quota. Who waits takes none. */
export const takesPlace = (state: NominationState) => state === "nominated" || state === "confirmed";
