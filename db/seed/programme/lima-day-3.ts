/** Third day of Lima, what waits in the tray and what only its organisers see. Illustrative. */
import type { LocalText } from "../../../domain/local-text";
import { all } from "../texts";
import { closing, contribution, type Planned, pause } from "./planned";

const firstMeeting = (key: string, room: number, title: LocalText): Planned => ({
  key: `groups ${key}`,
  kind: "working session",
  title,
  day: 3,
  at: "10:45",
  minutes: 75,
  rooms: [room],
  label: 3,
});

export const limaDay3: Planned[] = [
  {
    key: "launch",
    kind: "working session",
    title: all(
      "Lanzamiento de los grupos de trabajo",
      "Launch of the working groups",
      "Lançamento dos grupos de trabalho",
      "Lancement des groupes de travail",
    ),
    summary: all(
      "Nuevas rutas, medios empleados y modi operandi: mandato, presidencia y relatoría de cada grupo.",
      "New routes, means used and modi operandi: mandate, chair and rapporteur of each group.",
      "Novas rotas, meios utilizados e modi operandi: mandato, presidência e relatoria de cada grupo.",
      "Nouvelles routes, moyens employés et modi operandi : mandat, présidence et rapporteur de chaque groupe.",
    ),
    day: 3,
    at: "09:00",
    minutes: 90,
    organisations: ["el-paccto", "ameripol"],
  },
  pause(3, "10:30", 15),
  firstMeeting(
    "routes",
    0,
    all(
      "Grupo «Nuevas rutas»: primer encuentro",
      "Group “New routes”: first meeting",
      "Grupo «Novas rotas»: primeiro encontro",
      "Groupe « Nouvelles routes » : première rencontre",
    ),
  ),
  firstMeeting(
    "means",
    1,
    all(
      "Grupo «Medios aéreos y marítimos»: primer encuentro",
      "Group “Air and sea”: first meeting",
      "Grupo «Meios aéreos e marítimos»: primeiro encontro",
      "Groupe « Air et mer » : première rencontre",
    ),
  ),
  firstMeeting(
    "modi",
    2,
    all(
      "Grupo «Modi operandi»: primer encuentro",
      "Group “Modi operandi”: first meeting",
      "Grupo «Modi operandi»: primeiro encontro",
      "Groupe « Modi operandi » : première rencontre",
    ),
  ),
  {
    key: "closing",
    kind: "closing",
    title: closing,
    day: 3,
    at: "12:15",
    minutes: 45,
    organisations: ["el-paccto"],
  },
];

export const limaTray: Planned[] = [
  contribution("cr", 0, "00:00", []),
  contribution("py", 0, "00:00", []),
  {
    key: "financial",
    kind: "presentation",
    title: all(
      "Investigación financiera paralela",
      "Parallel financial investigation",
      "Investigação financeira paralela",
      "Enquête financière parallèle",
    ),
    day: 0,
    at: "00:00",
    minutes: 30,
  },
];

export const limaSetUp: Planned = {
  key: "setup",
  kind: "blocker",
  title: all(
    "Montaje de cabinas de interpretación",
    "Setting up the interpreters’ booths",
    "Montagem das cabines de interpretação",
    "Installation des cabines d’interprétation",
  ),
  day: 1,
  at: "08:00",
  minutes: 60,
  rooms: [0],
  languages: [],
  interpretation: [],
};
