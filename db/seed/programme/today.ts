/** What is under way whenever somebody looks, what comes next and what is still a draft. All of it is illustrative. */
import { addDays } from "../../../lib/dates";
import { all } from "../texts";
import { type Activity, attending, european, latin, liaisons, organiser, withRoles } from "./activity";

const today = new Date().toISOString().slice(0, 10);
const year = Number(today.slice(0, 4));

export const firstShift = addDays(today, -7);
export const cellRooms = ["Sala de guardia", "Mesa marítima", "Mesa aérea"];
export const meetingDay = addDays(today, 24);

export const aroundToday: Activity[] = [
  {
    key: "coordination",
    label: 1,
    kind: "meeting",
    title: all(
      "Célula permanente de coordinación",
      "Standing coordination cell",
      "Célula permanente de coordenação",
      "Cellule permanente de coordination",
    ),
    summary: all(
      "Los puntos de contacto se reúnen por turnos, en tres salas, todos los días y a toda hora. Ilustrativa.",
      "The contact points meet in shifts, in three rooms, every day and around the clock. Illustrative.",
      "Os pontos de contacto reúnem-se por turnos, em três salas, todos os dias e a qualquer hora. Ilustrativa.",
      "Les points de contact se réunissent par roulement, dans trois salles, tous les jours et à toute heure. À titre d’illustration.",
    ),
    objectives: all(
      "- Que nunca falte un interlocutor\n- Pasar de un turno a otro lo que sigue abierto",
      "- Somebody to answer at any hour\n- What is still open passes from one shift to the next",
      "- Que nunca falte um interlocutor\n- Passar de um turno a outro o que continua em aberto",
      "- Un interlocuteur à toute heure\n- Transmettre d’une équipe à l’autre ce qui reste ouvert",
    ),
    place: { city: "Lima", country: "PE", zone: "America/Lima" },
    dates: [`${year}-01-01`, `${year + 1}-12-31`],
    illustrative: true,
    rooms: cellRooms,
    accounts: [
      organiser,
      ...attending([...latin, ...european]),
      ...liaisons(["maoc-n", "interpol", "ameripol"]),
      { account: "observer", roles: ["observer"] },
    ],
  },
  {
    key: "annual",
    label: 1,
    kind: "meeting",
    title: all(
      "Reunión de los grupos de trabajo",
      "Meeting of the working groups",
      "Reunião dos grupos de trabalho",
      "Réunion des groupes de travail",
    ),
    summary: all(
      "Los grupos informan de su trabajo y revisan sus mandatos. Ilustrativa.",
      "The groups report on their work and review their mandates. Illustrative.",
      "Os grupos informam sobre o seu trabalho e reveem os seus mandatos. Ilustrativa.",
      "Les groupes rendent compte de leur travail et revoient leurs mandats. À titre d’illustration.",
    ),
    place: { city: "Santiago", country: "CL", zone: "America/Santiago" },
    dates: [meetingDay, addDays(meetingDay, 1)],
    illustrative: true,
    rooms: ["Sala Norte", "Sala Sur"],
    accounts: [
      organiser,
      ...withRoles(attending(latin.filter((code) => code !== "uy")), {
        "cl.focal": ["chair", "participant"],
      }),
      // Reports for its group; the delegation of Uruguay is still to be named.
      { account: "uy.focal", roles: ["speaker"], unconfirmed: true },
      ...liaisons([...european, "maoc-n", "unodc", "seacop", "crimjust"]),
    ],
  },
  {
    key: "next-workshop",
    label: 2,
    open: false,
    kind: "workshop",
    title: all(
      "Taller sobre puertos y contenedores",
      "Workshop on ports and containers",
      "Seminário sobre portos e contentores",
      "Atelier sur les ports et les conteneurs",
    ),
    summary: all(
      "Aún en preparación. Ilustrativo.",
      "Still in preparation. Illustrative.",
      "Ainda em preparação. Ilustrativo.",
      "Encore en préparation. À titre d’illustration.",
    ),
    place: { city: "Montevideo", country: "UY", zone: "America/Montevideo" },
    dates: [`${year + 1}-03-09`, `${year + 1}-03-11`],
    illustrative: true,
    rooms: ["Sala 1", "Sala 2"],
    accounts: [organiser],
  },
];
