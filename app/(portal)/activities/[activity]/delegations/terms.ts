import { dayOf, instantOf, writeTime } from "@/lib/dates";
import { refuseField } from "@/lib/errors";

type Typed = {
  quota: number;
  answerDay: string;
  answerTime: string;
  note: string;
  contributionDay: string | null;
};
type Activity = { timeZone: string; endsOn: string };
type Standing = { answerUntil: Date; contributionUntil: Date | null };

/** The end of a day at the place of the activity. */
const endOf = "23:59";

/** A deadline typed at the place's clock, as an instant: in the future, unless it stood so already, and before all is over. */
function deadline(
  { day, clock, field }: { day: string; clock: string; field: string },
  activity: Activity,
  standing: Date | null | undefined,
): Date {
  const at = instantOf(day, clock, activity.timeZone);
  if (at === "skipped") throw refuseField(field, "skippedTime");
  if (day > activity.endsOn) throw refuseField(field, "afterActivity");
  if (at <= new Date() && at.getTime() !== standing?.getTime()) throw refuseField(field, "deadlinePast");
  return at;
}

/** The terms of an invitation, its wall-clock times as instants. */
export function termsOf(activity: Activity, typed: Typed, standing?: Standing) {
  const { quota, note, contributionDay } = typed;
  const answer = { day: typed.answerDay, clock: typed.answerTime, field: "answerDay" };
  return {
    terms: { quota, note, answerUntil: deadline(answer, activity, standing?.answerUntil) },
    contributionUntil: contributionDay
      ? deadline(
          { day: contributionDay, clock: endOf, field: "contributionDay" },
          activity,
          standing?.contributionUntil,
        )
      : null,
  };
}

/** The same terms as the fields of the form. */
export function termFields(
  activity: Activity,
  standing: Standing & { quota: number; note: string },
): Record<string, string> {
  const { timeZone } = activity;
  const { answerUntil, contributionUntil } = standing;
  return {
    quota: String(standing.quota),
    note: standing.note,
    answerDay: dayOf(answerUntil, timeZone),
    answerTime: writeTime(answerUntil, timeZone),
    contributionDay: contributionUntil ? dayOf(contributionUntil, timeZone) : "",
  };
}
