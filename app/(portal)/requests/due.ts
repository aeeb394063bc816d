import { instantOf } from "@/lib/dates";
import { refuseField } from "@/lib/errors";

/** A due moment typed at the clock of a zone, as an instant: one that this clock shows, and still to come. */
export function dueMoment({ dueDay, dueTime }: { dueDay: string; dueTime: string }, timeZone: string): Date {
  const at = instantOf(dueDay, dueTime, timeZone);
  if (at === "skipped") throw refuseField("dueTime", "skippedTime");
  if (at <= new Date()) throw refuseField("dueDay", "deadlinePast");
  return at;
}
