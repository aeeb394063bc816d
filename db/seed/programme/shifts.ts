/** The standing cell: four shifts a day without a gap, from a week ago to two months ahead, so that there is always a now and a next. */
import { addDays, instantOf } from "../../../lib/dates";
import { all } from "../texts";
import type { Planned } from "./planned";
import { firstShift } from "./today";

const days = 68;

const handover = all("Relevo", "Handover", "Passagem de turno", "Relève");
const open = all("Consultas abiertas", "Open questions", "Consultas em aberto", "Questions ouvertes");

const shift = (hour: number) =>
  all(
    `Turno de ${hour} a ${hour + 6} h`,
    `Shift from ${hour} to ${hour + 6} h`,
    `Turno das ${hour} às ${hour + 6} h`,
    `Permanence de ${hour} à ${hour + 6} h`,
  );

/** Four shifts on each of these days of the agenda; `name` tells a day from all others. */
export function shiftsOf(days: { day: number; name: string | number }[]): Planned[] {
  return days.flatMap(({ day, name }) =>
    [0, 6, 12, 18].map((hour) => ({
      key: `shift ${name} ${hour}`,
      kind: "working session" as const,
      title: shift(hour),
      day,
      at: `${String(hour).padStart(2, "0")}:00`,
      minutes: 360,
      interpretation: ["es", "en"],
      items: [
        { title: handover, minutes: 30 },
        { title: open, minutes: 330 },
      ],
    })),
  );
}

export const shifts = shiftsOf(
  Array.from({ length: days }, (_, index) => ({ day: index + 1, name: index + 1 })),
);

/** The shift that is on at an instant, and when it began. */
export function shiftOn(now: Date): { key: string; startsAt: Date } | undefined {
  const begun = shifts.flatMap(({ key, day, at, minutes }) => {
    const startsAt = instantOf(addDays(firstShift, day - 1), at, "America/Lima");
    const on =
      startsAt !== "skipped" && startsAt <= now && now.getTime() < startsAt.getTime() + minutes * 60_000;
    return on ? [{ key, startsAt }] : [];
  });
  return begun[0];
}
