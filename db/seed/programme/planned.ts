/** A session as the seed plans it. */

import type { sessionKinds } from "@/domain/agenda/kinds";
import type { LocalText } from "../../../domain/local-text";
import { all } from "../texts";

export type Planned = {
  key: string;
  kind: (typeof sessionKinds)[number];
  title: LocalText;
  summary?: LocalText;
  /** Day of the activity, from 1; 0 waits in the tray. */
  day: number;
  at: string;
  minutes: number;
  /** Rooms by their order; none is all of them. */
  rooms?: number[];
  label?: number;
  speakers?: string[];
  organisations?: string[];
  languages?: string[];
  interpretation?: string[];
  fixed?: boolean;
  items?: { title: LocalText; minutes: number; speakers?: string[] }[];
};

export const coffee = all("Café", "Coffee", "Café", "Café");
export const lunch = all("Almuerzo", "Lunch", "Almoço", "Déjeuner");
export const opening = all(
  "Sesión de apertura",
  "Opening session",
  "Sessão de abertura",
  "Séance d’ouverture",
);
export const closing = all(
  "Conclusiones y clausura",
  "Conclusions and closing",
  "Conclusões e encerramento",
  "Conclusions et clôture",
);

export const pause = (day: number, at: string, minutes: number, title = coffee): Planned => ({
  key: `break ${day} ${at}`,
  kind: "break",
  title,
  day,
  at,
  minutes,
  languages: [],
  interpretation: [],
});

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

/** A country's name in Spanish, English, Portuguese and French. */
export const namesOf = (code: string) => names[code] ?? ([code, code, code, code] as const);

/** A country's contribution, given by its liaison. */
export function contribution(code: string, day: number, at: string, rooms: number[]): Planned {
  const [es, en, pt, fr] = namesOf(code);
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
    languages: [code === "br" ? "pt" : "es"],
  };
}
