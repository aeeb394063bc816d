/** The agenda of one day in Buenos Aires, of the group's meeting and of the meeting to come. Illustrative. */
import { all } from "../texts";
import { closing, contribution, opening, type Planned, pause } from "./planned";

/** CLEAR, so that whoever is not signed in reads it too. */
export const buenosAiresAgenda: Planned[] = [
  { key: "opening", kind: "opening" as const, title: opening, day: 1, at: "09:00", minutes: 30 },
  {
    key: "task-force",
    kind: "presentation" as const,
    title: all(
      "La fuerza de tareas: objetivos y forma de trabajo",
      "The task force: aims and ways of working",
      "A força-tarefa: objetivos e forma de trabalho",
      "La force opérationnelle : objectifs et fonctionnement",
    ),
    day: 1,
    at: "09:30",
    minutes: 60,
    organisations: ["el-paccto"],
  },
  pause(1, "10:30", 30),
  {
    key: "sea",
    kind: "presentation" as const,
    title: all(
      "Lo que enseña la cooperación en el mar",
      "Lessons from cooperation at sea",
      "Lições da cooperação no mar",
      "Les leçons de la coopération en mer",
    ),
    day: 1,
    at: "11:00",
    minutes: 45,
    speakers: ["maoc-n.member"],
    organisations: ["maoc-n"],
    languages: ["en"],
  },
  {
    key: "steps",
    kind: "round table" as const,
    title: all(
      "Siguientes pasos de la red",
      "Next steps of the network",
      "Próximos passos da rede",
      "Prochaines étapes du réseau",
    ),
    day: 1,
    at: "11:45",
    minutes: 60,
  },
  { key: "closing", kind: "closing" as const, title: closing, day: 1, at: "12:45", minutes: 15 },
].map((planned) => ({ ...planned, label: 0 }));

export const modiMeetingAgenda: Planned[] = [
  {
    key: "indicators",
    kind: "working session",
    title: all("Indicadores comunes", "Common indicators", "Indicadores comuns", "Indicateurs communs"),
    day: 1,
    at: "10:00",
    minutes: 90,
    label: 3,
    speakers: ["ec.member"],
  },
  {
    key: "pending",
    kind: "round table",
    title: all("Asuntos pendientes", "Open questions", "Assuntos pendentes", "Questions en suspens"),
    day: 1,
    at: "11:30",
    minutes: 30,
    label: 3,
  },
];

export const annualAgenda: Planned[] = [
  { key: "opening", kind: "opening", title: opening, day: 1, at: "09:00", minutes: 30 },
  {
    key: "reports",
    kind: "presentation",
    title: all(
      "Informes de los grupos",
      "Reports of the groups",
      "Relatórios dos grupos",
      "Rapports des groupes",
    ),
    day: 1,
    at: "09:30",
    minutes: 90,
    speakers: ["uy.focal", "br.focal", "ec.focal"],
  },
  pause(1, "11:00", 30),
  {
    key: "mandates",
    kind: "round table",
    title: all("Revisión de mandatos", "Review of mandates", "Revisão de mandatos", "Révision des mandats"),
    day: 1,
    at: "11:30",
    minutes: 90,
    label: 2,
  },
  {
    key: "plan",
    kind: "working session",
    title: all(
      "Plan del año siguiente",
      "Plan for the next year",
      "Plano do ano seguinte",
      "Plan de l’année suivante",
    ),
    day: 2,
    at: "09:00",
    minutes: 120,
    label: 2,
  },
  { key: "closing", kind: "closing", title: closing, day: 2, at: "11:00", minutes: 30 },
];

/** Contributions that are asked for wait in the tray; nobody speaks in them yet. */
export const annualTray: Planned[] = ["br", "ec", "uy"].map((code) => ({
  ...contribution(code, 0, "00:00", []),
  minutes: 30,
  label: 1,
  speakers: [],
}));
