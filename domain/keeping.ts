/** What may stay on a device: an agenda up to AMBER, until a day after the activity's end. */
export const KEPT_CEILING = 2;

/** Whether the agenda of an activity may be kept at all: published, not stricter than AMBER, not over for long. */
export function mayBeKept(activity: { open: boolean; label: number }, until: Date, now: Date): boolean {
  return activity.open && activity.label <= KEPT_CEILING && now < until;
}
