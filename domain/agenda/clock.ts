/** The clock at the place of an activity: instants as days and minutes, and back. Works in the browser too. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  let found = formats.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat("sv", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, found);
  }
  return found;
}

const known = new Map<string, WallTime>();

/** A day as `YYYY-MM-DD`, and minutes since its midnight as the clock shows them. */
export type WallTime = { day: string; minute: number };

/** What the clock in that zone shows at an instant (milliseconds since 1970), to the minute. */
export function minuteOfDay(instant: number, timeZone: string): WallTime {
  const key = `${instant} ${timeZone}`;
  const cached = known.get(key);
  if (cached) return cached;
  const [day = "", time = ""] = format(timeZone).format(instant).split(" ");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const wall = { day, minute: hour * 60 + minute };
  if (known.size > 5000) known.clear();
  known.set(key, wall);
  return wall;
}

const asUtc = ({ day, minute }: WallTime) => Date.parse(`${day}T00:00Z`) + minute * 60_000;

/**
 * The instant at which the clock in that zone shows this, in milliseconds; null for a time that a change of clocks
 * skips. Of two it gives the earlier. Minutes beyond 1,440 are those of the next day.
 */
export function instantAt(wall: WallTime, timeZone: string): number | null {
  const wanted = asUtc(wall);
  const shows = (instant: number) => asUtc(minuteOfDay(instant, timeZone));
  const candidates = [-86_400_000, 0, 86_400_000].map(
    (around) => wanted - (shows(wanted + around) - (wanted + around)),
  );
  const fitting = candidates.filter((instant) => shows(instant) === wanted);
  return fitting.length > 0 ? Math.min(...fitting) : null;
}

/** "09:05" of 545. */
export function writeMinute(minute: number): string {
  const within = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

/** 545 of "09:05" or "09:05:00". */
export function readMinute(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return hour * 60 + minute;
}
