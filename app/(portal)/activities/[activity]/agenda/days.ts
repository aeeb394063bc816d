import type { Span } from "@/db/queries/agenda";
import { addDays, dayOf, instantOf } from "@/lib/dates";

/** A day of a place as a span of instants. */
export function spanOf(day: string, zone: string): Span {
  const at = (each: string) => {
    const start = instantOf(each, "00:00", zone);
    return start === "skipped" ? new Date(`${each}T00:00:00Z`) : start;
  };
  return { from: at(day), until: at(addDays(day, 1)) };
}

/** The days on which something begins, and which of them to show: the one asked for, today, or the first. */
export function chooseDay(
  starts: Date[],
  zone: string,
  asked: string | undefined,
): { days: string[]; day: string | undefined } {
  const days = [...new Set(starts.map((at) => dayOf(at, zone)))].sort();
  const today = dayOf(new Date(), zone);
  return { days, day: days.find((each) => each === asked) ?? days.find((each) => each === today) ?? days[0] };
}

/** A window of days around the one that is shown, so that a long activity does not list hundreds. */
export function daysAround(days: string[], day: string, most = 9): string[] {
  const at = days.indexOf(day);
  const first = Math.max(0, Math.min(at - Math.floor(most / 2), days.length - most));
  return days.slice(first, first + most);
}
