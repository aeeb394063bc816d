/** A first set of priorities for 2022, with positions and two decisions. */
import type { LocalText } from "../../domain/local-text";
import type { Tx } from "../client";
import {
  decisions,
  type positionKinds,
  positions,
  priorities,
  type priorityStates,
  yearDelegations,
  years,
} from "../schema/priorities";
import { accountId } from "./accounts";
import { groupId } from "./groups";
import { idOf } from "./ids";
import { forces, organisationId } from "./organisations";
import { bodies } from "./programme/bodies";
import { seedSpace } from "./spaces";
import { all } from "./texts";

export const yearId = idOf("year 2022");
export const priorityId = (code: string) => idOf(`priority ${code}`);

type Position = (typeof positionKinds)[number];
type Priority = {
  code: string;
  title: LocalText;
  text: LocalText;
  label: number;
  state: (typeof priorityStates)[number];
  group?: string;
  author: string;
  /** By the organisation's key; the reason of an objection or a reservation. */
  positions: Record<string, Position | [Position, string]>;
};

const latin = ["bo", "br", "cl", "co", "cr", "ec", "mx", "py", "pe", "uy"];
const everyone = [...latin, "fr", "it", "pt"];
const supported = (keys: string[]): Priority["positions"] =>
  Object.fromEntries(keys.map((key) => [key, "supports"]));

export const everyPriority: Priority[] = [
  {
    code: "S1",
    label: 2,
    state: "adopted",
    group: "routes",
    author: "uy.focal",
    positions: supported(everyone),
    title: all(
      "Panorama compartido de las rutas marítimas de la cocaína hacia Europa",
      "Shared picture of maritime cocaine routes to Europe",
      "Panorama partilhado das rotas marítimas da cocaína para a Europa",
      "Vue partagée des routes maritimes de la cocaïne vers l’Europe",
    ),
    text: all(
      "Las delegaciones mantienen un panorama común de las rutas marítimas, actualizado cada tres meses.",
      "The delegations keep a common picture of maritime routes, brought up to date every three months.",
      "As delegações mantêm um panorama comum das rotas marítimas, atualizado de três em três meses.",
      "Les délégations tiennent une vue commune des routes maritimes, mise à jour tous les trois mois.",
    ),
  },
  {
    code: "S2",
    label: 2,
    state: "in consultation",
    group: "modi-operandi",
    author: "ec.focal",
    positions: {
      ...supported(latin.slice(0, 8)),
      pt: ["supports with a reservation", "Sob reserva da disponibilidade de laboratórios."],
    },
    title: all(
      "Indicadores comunes de modi operandi y ocultación",
      "Common indicators for modi operandi and concealment",
      "Indicadores comuns de modi operandi e ocultação",
      "Indicateurs communs de modi operandi et de dissimulation",
    ),
    text: all(
      "Se acuerda una lista común de indicadores y se revisa cada año.",
      "A common list of indicators is agreed and reviewed every year.",
      "É acordada uma lista comum de indicadores, revista todos os anos.",
      "Une liste commune d’indicateurs est arrêtée et revue chaque année.",
    ),
  },
  {
    code: "S3",
    label: 1,
    state: "proposed",
    author: "organiser",
    positions: supported(["co", "pe"]),
    title: all(
      "Evaluación de la amenaza IDEAL: segunda fase",
      "Threat assessment IDEAL: second phase",
      "Avaliação da ameaça IDEAL: segunda fase",
      "Évaluation de la menace IDEAL : deuxième phase",
    ),
    text: all(
      "Los países de la segunda fase aportan sus datos antes de julio.",
      "The countries of the second phase give their data before July.",
      "Os países da segunda fase entregam os seus dados antes de julho.",
      "Les pays de la deuxième phase remettent leurs données avant juillet.",
    ),
  },
  {
    code: "O1",
    label: 3,
    state: "in consultation",
    group: "means",
    author: "br.focal",
    positions: { ...supported(["br", "cl", "uy"]), cr: "abstains" },
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
  },
  {
    code: "O2",
    label: 1,
    state: "adopted",
    author: "organiser",
    positions: supported(everyone),
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
  },
  {
    code: "O3",
    label: 2,
    state: "in consultation",
    group: "routes",
    author: "uy.focal",
    positions: {
      ...supported(["uy", "bo", "co", "ec"]),
      it: ["objects", "The deadline of 24 hours is too short for our service."],
    },
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
  },
  {
    code: "O4",
    label: 2,
    state: "draft",
    author: "organiser",
    positions: {},
    title: all(
      "Investigaciones financieras paralelas",
      "Parallel financial inquiries",
      "Investigações financeiras paralelas",
      "Enquêtes financières parallèles",
    ),
    text: all("Por redactar.", "To be drafted.", "Por redigir.", "À rédiger."),
  },
];

export async function seedPriorities(tx: Tx) {
  await seedSpace(tx, { id: yearId, kind: "year", label: 1, open: true, author: "organiser" }, []);
  await tx.insert(years).values({ id: yearId, year: 2022 });
  const international = bodies
    .filter((body) => body.type === "international organisation")
    .map((body) => body.key);
  const admitted = [...Object.keys(forces).map((code) => code.toLowerCase()), ...international];
  await tx.insert(yearDelegations).values(
    admitted.map((key) => ({
      id: idOf(`delegation ${key}`),
      spaceId: yearId,
      organisationId: organisationId(key),
    })),
  );
  await tx.insert(priorities).values(
    everyPriority.map(({ code, positions: _positions, group, author, ...priority }) => ({
      id: priorityId(code),
      spaceId: yearId,
      kind: code.startsWith("S") ? ("strategic" as const) : ("operational" as const),
      number: Number(code.slice(1)),
      authorId: accountId(author),
      organisationId: organisationId(author === "organiser" ? "el-paccto" : author.slice(0, 2)),
      leadGroupId: group ? groupId(group) : null,
      createdAt: new Date("2021-12-02T16:00:00Z"),
      ...priority,
    })),
  );
  const entries = everyPriority.flatMap((priority) =>
    Object.entries(priority.positions).map(([key, given]) => {
      const [position, reason] = Array.isArray(given) ? given : [given, ""];
      return {
        id: idOf(`position ${priority.code} ${key}`),
        priorityId: priorityId(priority.code),
        label: priority.label,
        authorId: accountId(`${key}.focal`),
        organisationId: organisationId(key),
        position,
        reason,
        createdAt: new Date("2022-01-14T15:00:00Z"),
      };
    }),
  );
  await tx.insert(positions).values(entries);
  await tx.insert(decisions).values(
    ["O2", "S1"].map((code, index) => ({
      id: idOf(`decision ${code}`),
      spaceId: yearId,
      label: everyPriority.find((priority) => priority.code === code)?.label ?? 1,
      authorId: accountId("organiser"),
      organisationId: organisationId("el-paccto"),
      year: 2022,
      number: index + 1,
      priorityId: priorityId(code),
      text: all(
        `La prioridad ${code} queda adoptada para 2022.`,
        `Priority ${code} is adopted for 2022.`,
        `A prioridade ${code} fica adotada para 2022.`,
        `La priorité ${code} est adoptée pour 2022.`,
      ),
      takenOn: "2022-01-21",
      takenAt: "Reunión en línea de las delegaciones",
    })),
  );
}
