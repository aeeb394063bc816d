import { Temporal } from "temporal-polyfill";

/**
 * Dates and times in words. Instants are `Date`; days are `YYYY-MM-DD` and belong to no zone; a time zone is its
 * IANA name. Dates are written, never numeric.
 */

/** Writing costs ten times as much as remembering; a list writes the same few days at each request. */
const MOST = 2000;
const remembered = (written: Map<string, string>, key: string, write: () => string): string => {
  const known = written.get(key);
  if (known !== undefined) return known;
  if (written.size >= MOST) written.clear();
  const text = write();
  written.set(key, text);
  return text;
};
const ranges = new Map<string, string>();
const distances = new Map<string, Intl.RelativeTimeFormat>();

/** One way of writing, for each language and zone. Making a formatter costs far more than using one. */
function formats(options: Intl.DateTimeFormatOptions) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (locale: string, timeZone = "UTC"): Intl.DateTimeFormat => {
    const key = `${locale} ${timeZone}`;
    const known = made.get(key);
    if (known) return known;
    // "30 November 2021", as the field writes it in English.
    const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...options, timeZone });
    made.set(key, format);
    return format;
  };
}

function writer(options: Intl.DateTimeFormatOptions) {
  const format = formats(options);
  const written = new Map<string, string>();
  return (at: Date, locale: string, timeZone = "UTC"): string =>
    remembered(written, `${at.getTime()} ${locale} ${timeZone}`, () => format(locale, timeZone).format(at));
}

const ranged = formats({ day: "numeric", month: "long", year: "numeric" });
const offset = formats({ timeZoneName: "shortOffset" });
const wholeDay = writer({ day: "numeric", month: "long", year: "numeric" });
const weekdayAndDay = writer({ weekday: "long", day: "numeric", month: "long" });
const fullDay = writer({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const monthName = writer({ month: "long" });
const shortMonth = writer({ month: "short" });
const shortWeekday = writer({ weekday: "short" });
const wholeMonth = writer({ month: "long", year: "numeric" });
const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const hours = writer(time);
const moment = writer({ day: "numeric", month: "short", year: "numeric", ...time });
// Swedish dates are written as ISO 8601 has them.
const isoDay = writer({ year: "numeric", month: "2-digit", day: "2-digit" });

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** "30 November 2021" */
export function writeDay(day: string, locale: string): string {
  return wholeDay(noon(day), locale);
}

/** "Tuesday, 30 November" */
export function writeWeekday(day: string, locale: string): string {
  return weekdayAndDay(noon(day), locale);
}

/** "Tuesday, 30 November 2021" */
export function writeFullDay(day: string, locale: string): string {
  return fullDay(noon(day), locale);
}

/** The parts of a date block: day of the month, the month in short, and the year unless it is this one. */
export function dayAndMonth(
  day: string,
  locale: string,
  now = new Date(),
): { day: string; month: string; weekday: string; year: string | null } {
  const year = day.slice(0, 4);
  return {
    day: String(Number(day.slice(8))),
    month: shortMonth(noon(day), locale),
    weekday: shortWeekday(noon(day), locale),
    year: year === String(now.getUTCFullYear()) ? null : year,
  };
}

/** "30 November – 2 December 2021" */
export function writeDays(from: string, until: string, locale: string): string {
  if (from === until) return writeDay(from, locale);
  return remembered(ranges, `${from} ${until} ${locale}`, () =>
    ranged(locale).formatRange(noon(from), noon(until)),
  );
}

/** "30 Nov 2021, 09:15" in that zone. */
export function writeMoment(at: Date, locale: string, timeZone: string): string {
  return moment(at, locale, timeZone);
}

/** "09:15", twenty-four hours, in that zone. */
export function writeTime(at: Date, timeZone: string): string {
  return hours(at, "en", timeZone);
}

/** "November 2021" of `2021-11`. */
export function writeMonth(month: string, locale: string): string {
  return wholeMonth(noon(`${month}-01`), locale);
}

/** "November" of `2021-11`. */
export function writeMonthName(month: string, locale: string): string {
  return monthName(noon(`${month}-01`), locale);
}

/** "2021" of `2021`, "November 2021" of `2021-11`. */
export function writePeriod(period: string, locale: string): string {
  return period.length > 4 ? writeMonth(period, locale) : period;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** "2 hours ago", "in 3 days", by the largest unit that fits. */
export function writeDistance(at: Date, now: Date, locale: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const relative = distances.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  distances.set(locale, relative);
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return relative.format(0, "minute");
}

/** The calendar day of an instant in a zone. */
export function dayOf(at: Date, timeZone: string): string {
  return isoDay(at, "sv", timeZone);
}

/**
 * The instant of a wall-clock time in a zone. A time that a change of clocks skips gives "skipped", one that it
 * repeats gives its first occurrence.
 */
export function instantOf(day: string, clock: string, timeZone: string): Date | "skipped" {
  const wall = Temporal.PlainDateTime.from(`${day}T${clock}`);
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  if (!zoned.toPlainDateTime().equals(wall)) return "skipped";
  return new Date(zoned.epochMilliseconds);
}

/** "UTC−5", as it is in that zone at that moment. */
export function offsetOf(at: Date, timeZone: string): string {
  const parts = offset("en", timeZone).formatToParts(at);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
  return name.replace("GMT", "UTC").replace("-", "−");
}

/** How much later the second zone's clocks show than the first's at that moment, in minutes. */
export function minutesAhead(at: Date, timeZone: string, than: string): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  const difference =
    instant.toZonedDateTimeISO(timeZone).offsetNanoseconds -
    instant.toZonedDateTimeISO(than).offsetNanoseconds;
  return difference / 60e9;
}

/** "2021-11-30T09:00:00-05:00": an instant as the clock in that zone shows it, with its offset. */
export function zonedMoment(at: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return zoned.toString({ timeZoneName: "never", fractionalSecondDigits: 0 });
}

/** A day some days later (or earlier, if negative). */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same hour on the clock at the place, days later or earlier. One that a change of clocks skips moves past the gap. */
export function moveDays(at: Date, days: number, timeZone: string): Date {
  const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(wall.toPlainDateTime().add({ days }).toZonedDateTime(timeZone).epochMilliseconds);
}

/** A membership until a day holds for all of that day: it ends when the day is over in UTC. */
export function endOfDay(day: string | null): Date | null {
  return day ? new Date(`${day}T23:59:59Z`) : null;
}

/** A country's first time zone; UTC where no country is known. */
export function zoneOfCountry(countryCode: string | null): string {
  if (!countryCode) return "UTC";
  const locale = new Intl.Locale(`und-${countryCode}`) as Intl.Locale & { getTimeZones?(): string[] };
  return locale.getTimeZones?.()[0] ?? "UTC";
}
