/**
 * The standing cell: four shifts a day without a gap and two desks beside them, from a week ago to two months ahead, so
 * that there is always a now in three rooms, and a next.
 */
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

/** What the desks follow, each in its room. */
const desks = [
  {
    key: "sea",
    titles: [
      all("Buques en seguimiento", "Vessels being followed", "Navios em acompanhamento", "Navires suivis"),
      all(
        "Contenedores: avisos de los puertos",
        "Containers: word from the ports",
        "Contentores: avisos dos portos",
        "Conteneurs : avis des ports",
      ),
      all(
        "Veleros en el Atlántico",
        "Sailing boats in the Atlantic",
        "Veleiros no Atlântico",
        "Voiliers dans l’Atlantique",
      ),
    ],
  },
  {
    key: "air",
    titles: [
      all("Vuelos sin plan", "Flights without a plan", "Voos sem plano", "Vols sans plan"),
      all(
        "Pasajeros y equipajes",
        "Passengers and luggage",
        "Passageiros e bagagens",
        "Passagers et bagages",
      ),
      all("Carga aérea", "Air cargo", "Carga aérea", "Fret aérien"),
    ],
  },
];

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** Four shifts and what the desks follow on each of these days of the agenda; `name` tells a day from all others. */
export function shiftsOf(days: { day: number; name: string | number }[]): Planned[] {
  return days.flatMap(({ day, name }) => [
    ...[0, 6, 12, 18].map((hour) => ({
      key: `shift ${name} ${hour}`,
      kind: "working session" as const,
      title: shift(hour),
      day,
      at: clock(hour),
      minutes: 360,
      rooms: [0],
      languages: ["es"],
      interpretation: ["es", "en", "pt"],
      items: [
        { title: handover, minutes: 30 },
        { title: open, minutes: 330 },
      ],
    })),
    ...desks.flatMap(({ key, titles }, desk) =>
      titles.map((title, turn) => ({
        key: `desk ${key} ${name} ${turn}`,
        kind: "round table" as const,
        title,
        day,
        at: clock(turn * 8),
        minutes: 480,
        rooms: [desk + 1],
        languages: ["es", "en", "pt"],
      })),
    ),
  ]);
}

export const shifts = shiftsOf(
  Array.from({ length: days }, (_, index) => ({ day: index + 1, name: index + 1 })),
);

/** What is on at an instant in each room, and when it began; the shift first. */
export function allOn(now: Date): { key: string; startsAt: Date }[] {
  return shifts.flatMap(({ key, day, at, minutes }) => {
    const startsAt = instantOf(addDays(firstShift, day - 1), at, "America/Lima");
    const on =
      startsAt !== "skipped" && startsAt <= now && now.getTime() < startsAt.getTime() + minutes * 60_000;
    return on ? [{ key, startsAt }] : [];
  });
}

/** The shift that is on at an instant. */
export const shiftOn = (now: Date) => allOn(now)[0];
