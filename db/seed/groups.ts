/** Three working groups launched in Lima, and one that is only proposed. */
import type { LocalText } from "../../domain/local-text";
import type { Tx } from "../client";
import { groups, joinRequests, mandates, milestones } from "../schema/groups";
import { accountId } from "./accounts";
import { activityId } from "./activities";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import { type Member, seedSpace } from "./spaces";
import { all } from "./texts";

export const groupId = (key: string) => idOf(`group ${key}`);

type Group = {
  key: string;
  label: number;
  open?: boolean;
  title: LocalText;
  summary: LocalText;
  members: Member[];
};

const members = (codes: string[]): Member[] =>
  codes.map((code) => ({ account: `${code}.member`, roles: ["member"] }));

export const everyGroup: Group[] = [
  {
    key: "routes",
    label: 1,
    title: all(
      "Nuevas rutas de la cocaína",
      "New cocaine routes",
      "Novas rotas da cocaína",
      "Nouvelles routes de la cocaïne",
    ),
    summary: all(
      "Reúne lo que cada servicio observa sobre rutas nuevas, sobre todo hacia África occidental y Europa.",
      "Brings together what each service observes about new routes, above all to West Africa and Europe.",
      "Reúne o que cada serviço observa sobre rotas novas, sobretudo para a África Ocidental e a Europa.",
      "Rassemble ce que chaque service observe sur les nouvelles routes, surtout vers l’Afrique de l’Ouest et l’Europe.",
    ),
    members: [
      { account: "uy.focal", roles: ["chair"] },
      { account: "pe.member", roles: ["rapporteur"] },
      ...members(["uy", "br", "co", "ec", "bo", "py", "ameripol", "maoc-n", "unodc"]),
      { account: "observer", roles: ["observer"] },
      { account: "former", roles: ["member"], until: new Date("2022-03-01T12:00:00Z") },
      { account: "cl.member", roles: ["member"], until: new Date("2022-06-30T12:00:00Z") },
    ],
  },
  {
    key: "means",
    label: 1,
    title: all("Medios aéreos y marítimos", "Air and sea", "Meios aéreos e marítimos", "Air et mer"),
    summary: all(
      "Embarcaciones, aeronaves y la carga que llevan.",
      "Vessels, aircraft and the cargo they carry.",
      "Embarcações, aeronaves e a carga que levam.",
      "Navires, aéronefs et leur cargaison.",
    ),
    members: [
      { account: "br.focal", roles: ["chair"] },
      { account: "seacop.member", roles: ["rapporteur"] },
      ...members(["br", "cl", "cr", "mx", "fr", "pt", "maoc-n", "interpol"]),
    ],
  },
  {
    key: "modi-operandi",
    label: 2,
    title: all("Modi operandi", "Modi operandi", "Modi operandi", "Modi operandi"),
    summary: all(
      "Métodos de ocultación y de extracción, con indicadores comunes.",
      "Methods of concealment and extraction, with common indicators.",
      "Métodos de ocultação e de extração, com indicadores comuns.",
      "Méthodes de dissimulation et d’extraction, avec des indicateurs communs.",
    ),
    members: [
      { account: "ec.focal", roles: ["chair"] },
      { account: "crimjust.member", roles: ["rapporteur"] },
      ...members(["ec", "co", "uy", "it", "pt", "europol"]),
    ],
  },
  {
    key: "ports",
    label: 1,
    open: false,
    title: all("Seguridad portuaria", "Port security", "Segurança portuária", "Sécurité portuaire"),
    summary: all(
      "Propuesto, aún sin lanzar.",
      "Proposed, not yet launched.",
      "Proposto, ainda por lançar.",
      "Proposé, pas encore lancé.",
    ),
    members: [{ account: "organiser", roles: ["chair"] }],
  },
];

const mandate = all(
  "El grupo reúne y evalúa observaciones, elabora indicadores comunes y prepara un producto conjunto de inteligencia.\n\nInforma a la reunión anual.",
  "The group gathers and evaluates observations, draws up common indicators and prepares a joint intelligence product.\n\nIt reports to the yearly meeting.",
  "O grupo reúne e avalia observações, elabora indicadores comuns e prepara um produto conjunto de inteligência.\n\nInforma a reunião anual.",
  "Le groupe rassemble et évalue des observations, élabore des indicateurs communs et prépare un produit commun de renseignement.\n\nIl rend compte à la réunion annuelle.",
);

export async function seedGroups(tx: Tx) {
  for (const group of everyGroup) {
    const id = groupId(group.key);
    await seedSpace(
      tx,
      { id, kind: "group", label: group.label, open: group.open ?? true, author: "organiser" },
      group.members,
    );
    await tx.insert(groups).values({
      id,
      title: group.title,
      summary: group.summary,
      launchedAtId: group.open === false ? null : activityId("lima"),
      createdAt: new Date("2021-12-02T17:00:00Z"),
    });
    if (group.open === false) continue;
    const numbers = group.key === "routes" ? [1, 2] : [1];
    await tx.insert(mandates).values(
      numbers.map((number) => ({
        id: idOf(`mandate ${group.key} ${number}`),
        spaceId: id,
        number,
        text: mandate,
        authorId: accountId(group.members[0]?.account ?? "organiser"),
        createdAt: new Date(`2022-0${number}-15T15:00:00Z`),
      })),
    );
    await seedMilestones(tx, group.key, id);
  }
  await seedRequests(tx);
}

async function seedMilestones(tx: Tx, key: string, spaceId: string) {
  const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const steps = [
    {
      title: all(
        "Primera recopilación de observaciones",
        "First collection of observations",
        "Primeira recolha de observações",
        "Premier recueil d’observations",
      ),
      dueOn: "2022-02-28",
      state: "reached" as const,
    },
    {
      title: all("Indicadores comunes", "Common indicators", "Indicadores comuns", "Indicateurs communs"),
      dueOn: "2022-06-30",
      state: "planned" as const,
    },
    {
      title: all(
        "Borrador del producto conjunto",
        "Draft of the joint product",
        "Rascunho do produto conjunto",
        "Projet de produit commun",
      ),
      dueOn: soon,
      state: "planned" as const,
    },
  ];
  await tx
    .insert(milestones)
    .values(steps.map((step, index) => ({ id: idOf(`milestone ${key} ${index}`), spaceId, ...step })));
}

async function seedRequests(tx: Tx) {
  const asked = {
    spaceId: groupId("routes"),
    reason: "Seguimos dos envíos que cambiaron de ruta y queremos compararlos con el grupo.",
  };
  await tx.insert(joinRequests).values([
    {
      id: idOf("request mx"),
      ...asked,
      accountId: accountId("mx.member"),
      organisationId: organisationId("mx"),
    },
    {
      id: idOf("request fr"),
      ...asked,
      accountId: accountId("fr.member"),
      organisationId: organisationId("fr"),
      decision: "refused",
      decisionReason: "El grupo está completo hasta la reunión de Brasilia.",
      decidedBy: accountId("uy.focal"),
      decidedAt: new Date("2022-02-02T15:00:00Z"),
    },
  ]);
}
