/** A session as the seed plans it, and a country's contribution. */
import type { LocalText } from "../../domain/local-text";
import type { sessionKinds } from "../schema/agenda";
import { all } from "./texts";

export type Kind = (typeof sessionKinds)[number];

export type Planned = {
  key: string;
  kind: Kind;
  title: LocalText;
  /** Day of the activity, from 1; 0 waits in the tray. */
  day: number;
  at: string;
  minutes: number;
  /** Rooms by their order; none is all of them. */
  rooms?: number[];
  label?: number;
  speakers?: string[];
  organisations?: string[];
  interpretation?: string[];
  items?: { title: LocalText; minutes: number; speakers?: string[] }[];
};

const names: Record<string, [string, string, string, string]> = {
  bo: ["Bolivia", "Bolivia", "Bolívia", "Bolivie"],
  br: ["Brasil", "Brazil", "Brasil", "Brésil"],
  cl: ["Chile", "Chile", "Chile", "Chili"],
  co: ["Colombia", "Colombia", "Colômbia", "Colombie"],
  cr: ["Costa Rica", "Costa Rica", "Costa Rica", "Costa Rica"],
  ec: ["Ecuador", "Ecuador", "Equador", "Équateur"],
  mx: ["México", "Mexico", "México", "Mexique"],
  py: ["Paraguay", "Paraguay", "Paraguai", "Paraguay"],
  pe: ["Perú", "Peru", "Peru", "Pérou"],
  uy: ["Uruguay", "Uruguay", "Uruguai", "Uruguay"],
};

export function contribution(code: string, day: number, at: string, rooms: number[]): Planned {
  const [es, en, pt, fr] = names[code] ?? [code, code, code, code];
  return {
    key: `contribution ${code}`,
    kind: "contribution",
    title: all(
      `Contribución de país: ${es}`,
      `Country contribution: ${en}`,
      `Contribuição de país: ${pt}`,
      `Contribution de pays : ${fr}`,
    ),
    day,
    at,
    minutes: 45,
    rooms,
    label: 2,
    speakers: [`${code}.member`],
    organisations: [code],
  };
}
