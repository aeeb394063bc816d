/** The published agenda as a device keeps it. */
import { KEPT_CEILING } from "@/domain/keeping";
import type { Tx } from "../client";
import { findActivity } from "./activities";
import { currentVersion, namesOf, roomNames } from "./agenda";
import { listLive } from "./day";

/** The sessions that may be kept with the names in them, by their live times; null where there is nothing to keep. */
export async function readKept(tx: Tx, activityId: string) {
  const activity = await findActivity(tx, activityId);
  const version = activity ? await currentVersion(tx, activityId) : 0;
  if (!activity?.open || version === 0 || activity.label > KEPT_CEILING) return null;
  const { sessions } = await listLive(tx, activityId, version);
  const kept = sessions.filter(({ label, startsAt }) => startsAt && label <= KEPT_CEILING);
  const names = await namesOf(tx, activityId, kept);
  return { activity, version, kept, names, rooms: await roomNames(tx, activityId) };
}
