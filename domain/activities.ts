/** Activities: their kinds, their states, and what may be said of who takes part. */
export const activityKinds = ["workshop", "meeting", "training", "conference"] as const;

export const activityRoles = [
  "organiser",
  "chair",
  "rapporteur",
  "speaker",
  "participant",
  "interpreter",
  "observer",
] as const;
export type ActivityRole = (typeof activityRoles)[number];

export const activityStates = ["draft", "published", "under way", "closed", "cancelled"] as const;
export type ActivityState = (typeof activityStates)[number];

/** An activity lasts at most so many days: a calendar need not look further back. */
export const longestActivity = 1100;

/**
 * The state follows from what happened and from the calendar at the place, whose day `today` is: published until it
 * begins, under way on its days, closed when they are over or when it was closed before.
 */
export function activityState(
  activity: {
    open: boolean;
    closedAt: Date | null;
    cancelledAt: Date | null;
    startsOn: string;
    endsOn: string;
  },
  today: string,
): ActivityState {
  if (activity.cancelledAt) return "cancelled";
  if (!activity.open) return "draft";
  if (activity.closedAt || activity.endsOn < today) return "closed";
  return activity.startsOn <= today ? "under way" : "published";
}

export type ActivityAct = "publish" | "close" | "cancel";

/** What its organisers may make of it now. What is over or cancelled stays as it is. */
export function nextActs(state: ActivityState): ActivityAct[] {
  switch (state) {
    case "draft":
      return ["publish", "cancel"];
    case "published":
      return ["cancel"];
    case "under way":
      return ["close", "cancel"];
    default:
      return [];
  }
}

/** How many days lie between two days, `YYYY-MM-DD`. */
export function daysLater(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}
