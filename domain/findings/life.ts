/** The life of a finding: its states, the steps between them, and what others may ask its author. */

export const findingStates = ["draft", "submitted", "returned", "validated", "withdrawn"] as const;
export type FindingState = (typeof findingStates)[number];

export const stepKinds = ["submitted", "validated", "returned", "withdrawn"] as const;

/** The parts of a finding to which a correction is proposed. */
export const correctable = ["title", "body"] as const;
export type Correctable = (typeof correctable)[number];

export const decisions = ["accepted", "refused"] as const;

const tones = {
  draft: "waiting",
  submitted: "info",
  returned: "waiting",
  validated: "good",
  withdrawn: "neutral",
} as const;

/** How a state looks: what waits is sand, what stands is green. */
export const toneOf = (state: FindingState) => tones[state];
