/** Priorities of a year: their numbers, positions and how they are adopted. */

export const priorityKinds = ["strategic", "operational"] as const;
export type PriorityKind = (typeof priorityKinds)[number];

export const positionKinds = ["supports", "supports with a reservation", "abstains", "objects"] as const;
export type PositionKind = (typeof positionKinds)[number];

export type PriorityState = "draft" | "proposed" | "in consultation" | "adopted" | "withdrawn";

/** Strategic priorities are S1, S2, …; operational ones O1, O2, … */
export function priorityCode(priority: { kind: PriorityKind; number: number }): string {
  return (priority.kind === "strategic" ? "S" : "O") + priority.number;
}

/** Positions are taken until a priority is adopted or withdrawn. */
export function takesPositions(state: PriorityState): boolean {
  return state === "proposed" || state === "in consultation";
}

/** What an organiser may make of a priority next, adoption aside: that is a decision. */
export function nextPriorityStates(state: PriorityState): PriorityState[] {
  switch (state) {
    case "draft":
      return ["proposed", "withdrawn"];
    case "proposed":
      return ["in consultation", "withdrawn"];
    case "in consultation":
      return ["proposed", "withdrawn"];
    default:
      return [];
  }
}

/** Decisions are numbered by year: `2022/07`. */
export function decisionCode(decision: { year: number; number: number }): string {
  return `${decision.year}/${String(decision.number).padStart(2, "0")}`;
}

/** The last entry of each delegation stands. Entries come oldest first. */
export function standingPositions<Entry extends { organisationId: string }>(
  entries: Entry[],
): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.organisationId, entry]));
}
