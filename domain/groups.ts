/** Working groups: their states and what may be said of them. */

export const groupStates = ["proposed", "active", "dormant", "concluded"] as const;
export type GroupState = (typeof groupStates)[number];

/** The state follows from what happened: published or not, resting since, concluded since. */
export function groupState(group: {
  open: boolean;
  dormantAt: Date | null;
  concludedAt: Date | null;
}): GroupState {
  if (!group.open) return "proposed";
  if (group.concludedAt) return "concluded";
  return group.dormantAt ? "dormant" : "active";
}

/** What a chair may make of a group now. A proposed one is launched; a concluded one stays as it is. */
export function nextStates(state: GroupState): GroupState[] {
  switch (state) {
    case "proposed":
      return ["active"];
    case "active":
      return ["dormant", "concluded"];
    case "dormant":
      return ["active", "concluded"];
    case "concluded":
      return [];
  }
}

/** Within how many days what is due or ends is near. */
export const nearDays = 30;

/** Whether a planned milestone falls on today or the days after it, up to `until`. Days are `YYYY-MM-DD`. */
export function isNear(milestone: { state: string; dueOn: string }, today: string, until: string): boolean {
  return milestone.state === "planned" && milestone.dueOn >= today && milestone.dueOn <= until;
}

/** Whether a milestone is past its day and still planned. Days are `YYYY-MM-DD`. */
export function isLate(milestone: { state: string; dueOn: string }, today: string): boolean {
  return milestone.state === "planned" && milestone.dueOn < today;
}
