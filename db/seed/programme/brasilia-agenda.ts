/** Three shorter days in Brasília. Illustrative. */
import type { LocalText } from "../../../domain/local-text";
import { all } from "../texts";
import { closing, opening, type Planned, pause } from "./planned";

const session = (
  key: string,
  day: number,
  at: string,
  minutes: number,
  title: LocalText,
  more: Partial<Planned> = {},
): Planned => ({ key, kind: "working session", title, day, at, minutes, languages: ["pt"], ...more });

export const brasiliaAgenda: Planned[] = [
  session("opening", 1, "09:30", 30, opening, { kind: "opening", organisations: ["br", "el-paccto"] }),
  session(
    "since-lima",
    1,
    "10:00",
    60,
    all(
      "Desde Lima: informe de los tres grupos",
      "Since Lima: report of the three groups",
      "Desde Lima: relatório dos três grupos",
      "Depuis Lima : rapport des trois groupes",
    ),
    { kind: "presentation", speakers: ["uy.focal", "br.focal", "ec.focal"] },
  ),
  pause(1, "11:00", 30),
  session(
    "by-air",
    1,
    "11:30",
    90,
    all("Por aire: observaciones", "By air: observations", "Por ar: observações", "Par air : observations"),
    { rooms: [1], label: 2, speakers: ["mx.member"], organisations: ["mx", "ameripol", "colibri"] },
  ),
  session(
    "by-sea",
    1,
    "11:30",
    90,
    all("Por mar: observaciones", "By sea: observations", "Por mar: observações", "Par mer : observations"),
    { rooms: [2], label: 2, speakers: ["seacop.member"], organisations: ["seacop", "maoc-n", "pt"] },
  ),
  session(
    "european-picture",
    2,
    "09:30",
    75,
    all("El mercado europeo", "The European market", "O mercado europeu", "Le marché européen"),
    {
      kind: "presentation",
      speakers: ["emcdda.member", "europol.member"],
      organisations: ["emcdda", "europol"],
      languages: ["en"],
    },
  ),
  pause(2, "10:45", 30),
  session(
    "product",
    2,
    "11:15",
    105,
    all(
      "Producto conjunto: esquema y autores",
      "Joint product: outline and authors",
      "Produto conjunto: esquema e autores",
      "Produit commun : plan et auteurs",
    ),
    { kind: "round table", label: 2 },
  ),
  session(
    "timetable",
    3,
    "09:30",
    60,
    all(
      "Calendario hasta fin de año",
      "Timetable until the end of the year",
      "Calendário até ao fim do ano",
      "Calendrier jusqu’à la fin de l’année",
    ),
    { kind: "round table" },
  ),
  pause(3, "10:30", 30),
  session("closing", 3, "11:00", 45, closing, { kind: "closing", organisations: ["el-paccto"] }),
];
