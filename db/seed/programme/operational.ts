/** Operational priorities for 2022. Illustrative. */
import { all, fromEnglish } from "../texts";
import { everyone, type Priority, support } from "./priority";

export const operational: Priority[] = [
  {
    code: "O1",
    label: 3,
    state: "in consultation",
    group: "means",
    author: "br.focal",
    title: all(
      "Jornadas conjuntas de acción en puertos de contenedores",
      "Joint action days in container ports",
      "Jornadas conjuntas de ação em portos de contentores",
      "Journées d’action conjointes dans les ports à conteneurs",
    ),
    text: all(
      "Dos jornadas conjuntas en el año, preparadas por el grupo.",
      "Two joint days in the year, prepared by the group.",
      "Duas jornadas conjuntas no ano, preparadas pelo grupo.",
      "Deux journées conjointes dans l’année, préparées par le groupe.",
    ),
    entries: [
      ...support(["br", "cl", "uy", "pt"], "2022-01-20"),
      ["cr", "2022-01-24", "abstains"],
      ["mx", "2022-01-24", "objects", "Las fechas coinciden con otra operación."],
      ["mx", "2022-02-10", "supports with a reservation", "Con otra fecha para la segunda jornada."],
    ],
  },
  {
    code: "O2",
    label: 1,
    state: "adopted",
    author: "organiser",
    title: all(
      "Puntos de contacto día y noche en cada servicio",
      "Contact points on call, day and night, in every service",
      "Pontos de contacto dia e noite em cada serviço",
      "Points de contact jour et nuit dans chaque service",
    ),
    text: all(
      "Cada servicio nombra un punto de contacto disponible día y noche y lo verifica cada noventa días.",
      "Each service names a contact point on call day and night and verifies it every ninety days.",
      "Cada serviço nomeia um ponto de contacto disponível dia e noite e verifica-o de noventa em noventa dias.",
      "Chaque service désigne un point de contact joignable jour et nuit et le vérifie tous les quatre-vingt-dix jours.",
    ),
    reasons: all(
      "Un envío no espera al horario de oficina.",
      "A shipment does not wait for office hours.",
      "Um envio não espera pelo horário de expediente.",
      "Un envoi n’attend pas les heures de bureau.",
    ),
    entries: support([...everyone, "ameripol", "interpol", "unodc", "maoc-n"], "2022-01-12"),
  },
  {
    code: "O3",
    label: 2,
    state: "in consultation",
    group: "routes",
    author: "uy.focal",
    title: all(
      "Intercambio rápido sobre envíos a África occidental",
      "Rapid exchange on shipments to West Africa",
      "Troca rápida sobre envios para a África Ocidental",
      "Échange rapide sur les envois vers l’Afrique de l’Ouest",
    ),
    text: all(
      "Lo que se sepa de un envío se comparte en 24 horas.",
      "What becomes known of a shipment is shared within 24 hours.",
      "O que se souber de um envio é partilhado em 24 horas.",
      "Ce que l’on apprend d’un envoi est partagé dans les 24 heures.",
    ),
    entries: [
      ...support(["uy", "bo", "co", "ec", "unodc"], "2022-01-21"),
      ["it", "2022-01-25", "objects", "The deadline of 24 hours is too short for our service."],
      [
        "fr",
        "2022-01-27",
        "supports with a reservation",
        "Sous réserve de l’accord de l’autorité judiciaire.",
      ],
    ],
  },
  {
    code: "O4",
    label: 2,
    state: "draft",
    author: "organiser",
    title: fromEnglish(
      "Parallel financial investigations",
      "Investigaciones financieras paralelas",
      "Investigações financeiras paralelas",
      "Enquêtes financières parallèles",
    ),
    text: fromEnglish("To be drafted.", "Por redactar.", "Por redigir.", "À rédiger."),
    entries: [],
  },
];
