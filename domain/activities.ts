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

/** Where its organisers go first, as the activity stands. */
export function firstActs(state: ActivityState) {
  const first = {
    draft: ["build", "invite"],
    published: ["agenda", "delegations"],
    "under way": ["day", "attendance"],
    closed: ["attendance", "export"],
    cancelled: [],
  } as const;
  return [...first[state]];
}

/** How many days lie between two days, `YYYY-MM-DD`. */
export function daysLater(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

/** The weeks of a month, `YYYY-MM`, each from Monday to Sunday, as days; days of other months are null. */
export function monthGrid(month: string): (string | null)[][] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const days = Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`);
  const cells = [...Array<null>(lead).fill(null), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday] ?? null),
  );
}

/** The month some months later (or earlier, if negative). */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}
