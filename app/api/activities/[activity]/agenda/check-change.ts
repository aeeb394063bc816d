import { minuteOfDay } from "@/domain/agenda/clock";
import type { AgendaSession } from "@/domain/agenda/session";
import { refuseField } from "@/lib/errors";

type Activity = { label: number; startsOn: string; endsOn: string; timeZone: string };

/** What a schema cannot know: the label of the room that the sessions are in, and the days of their activity. */
export function checkChange(activity: Activity, after: Record<string, AgendaSession | null>): void {
  for (const session of Object.values(after)) {
    if (!session) continue;
    if (session.label < activity.label) throw refuseField("label", "tooLoose");
    if (session.startsAt === null) continue;
    const { day } = minuteOfDay(Date.parse(session.startsAt), activity.timeZone);
    if (day < activity.startsOn || day > activity.endsOn) throw refuseField("day", "outsideActivity");
  }
}
