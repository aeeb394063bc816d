/** The three meetings of the programme, one that is always under way, a draft and a cancelled one. */
import type { LocalText } from "../../domain/local-text";
import type { Tx } from "../client";
import { activities, participantContacts, participants, rooms } from "../schema/activities";
import type { SpaceRole } from "../schema/spaces";
import { accountId } from "./accounts";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import { type Member, organisationOf, seedSpace } from "./spaces";
import { all } from "./texts";

const latin = ["bo", "br", "cl", "co", "cr", "ec", "mx", "py", "pe", "uy"];
const european = ["fr", "it", "pt"];

type Activity = {
  key: string;
  label: number;
  open?: boolean;
  kind?: "workshop" | "meeting" | "conference";
  title: LocalText;
  summary: LocalText;
  objectives?: LocalText;
  place: { city: string; country: string; zone: string; address?: string };
  dates: [string, string];
  illustrative?: boolean;
  countriesTotal?: number;
  closed?: boolean;
  cancelled?: boolean;
  rooms: string[];
  accounts: { account: string; roles: SpaceRole[] }[];
};

const attending = (keys: string[]) =>
  keys.flatMap((key) => [
    { account: `${key}.focal`, roles: ["participant"] as SpaceRole[] },
    { account: `${key}.member`, roles: ["speaker", "participant"] as SpaceRole[] },
  ]);

const organiser = { account: "organiser", roles: ["organiser"] as SpaceRole[] };
const thisYear = new Date().getUTCFullYear();

export const lima: Activity = {
  key: "lima",
  label: 1,
  title: all(
    "Nuevas rutas de la cocaína",
    "New cocaine routes",
    "Novas rotas da cocaína",
    "Nouvelles routes de la cocaïne",
  ),
  summary: all(
    "Taller en que países de América Latina y Europa y organismos internacionales comparten lo que ve cada uno.",
    "A workshop in which Latin American and European countries and international bodies share what each of them sees.",
    "Seminário em que países da América Latina e da Europa e organismos internacionais partilham o que cada um vê.",
    "Un atelier où des pays d’Amérique latine et d’Europe et des organismes internationaux partagent ce que chacun voit.",
  ),
  objectives: all(
    "- Una visión global del tráfico de cocaína en países de producción, tránsito y consumo\n- Una cooperación operativa internacional más fuerte\n- Contactos entre servicios operativos de confianza\n- Estrategias para un intercambio de información rápido y fluido\n- Prioridades estratégicas y operativas para el trabajo en 2022",
    "- A global view of cocaine trafficking across countries of production, transit and consumption\n- Stronger international operational cooperation\n- Contacts between trusted operational services\n- Strategies for a rapid and fluid exchange of information\n- Strategic and operational priorities for the work in 2022",
    "- Uma visão global do tráfico de cocaína em países de produção, trânsito e consumo\n- Uma cooperação operacional internacional mais forte\n- Contactos entre serviços operacionais de confiança\n- Estratégias para uma troca de informações rápida e fluida\n- Prioridades estratégicas e operacionais para o trabalho em 2022",
    "- Une vision globale du trafic de cocaïne dans les pays de production, de transit et de consommation\n- Une coopération opérationnelle internationale plus forte\n- Des contacts entre services opérationnels de confiance\n- Des stratégies pour un échange d’informations rapide et fluide\n- Des priorités stratégiques et opérationnelles pour le travail en 2022",
  ),
  place: { city: "Lima", country: "PE", zone: "America/Lima" },
  dates: ["2021-11-30", "2021-12-02"],
  illustrative: true,
  countriesTotal: 14,
  closed: true,
  rooms: ["Sala Pacífico", "Sala Amazonas", "Sala Andes"],
  accounts: [
    organiser,
    ...attending(latin),
    ...["ameripol", "interpol", "seacop", "unodc", "crimjust", "maoc-n"].map((key) => ({
      account: `${key}.member`,
      roles: ["speaker", "participant"] as SpaceRole[],
    })),
    { account: "observer", roles: ["observer"] },
  ],
};

export const everyActivity: Activity[] = [
  lima,
  {
    key: "brasilia",
    label: 1,
    kind: "meeting",
    title: all(
      "Grupo de trabajo sobre tráfico de drogas por aire y mar",
      "Working group on drug trafficking by air and sea",
      "Grupo de trabalho sobre o tráfico de drogas por ar e mar",
      "Groupe de travail sur le trafic de drogue par air et mer",
    ),
    summary: all(
      "Acuerdo para elaborar un producto conjunto de inteligencia sobre las nuevas rutas de la cocaína.",
      "Agreement to draw up a joint intelligence product on the new cocaine routes.",
      "Acordo para elaborar um produto conjunto de inteligência sobre as novas rotas da cocaína.",
      "Accord pour élaborer un produit commun de renseignement sur les nouvelles routes de la cocaïne.",
    ),
    place: { city: "Brasília", country: "BR", zone: "America/Sao_Paulo" },
    dates: ["2022-05-10", "2022-05-12"],
    illustrative: true,
    countriesTotal: 13,
    closed: true,
    rooms: ["Auditório", "Sala 1", "Sala 2"],
    accounts: [
      organiser,
      ...attending([...latin, ...european]),
      ...["ameripol", "europol", "unodc", "emcdda", "seacop", "crimjust", "maoc-n", "colibri", "empact"].map(
        (key) => ({
          account: `${key}.member`,
          roles: ["participant"] as SpaceRole[],
        }),
      ),
    ],
  },
  {
    key: "buenos-aires",
    label: 0,
    kind: "conference",
    title: all(
      "Lanzamiento de la fuerza de tareas operativa contra el tráfico de drogas",
      "Launch of the operational task force on combating drug trafficking",
      "Lançamento da força-tarefa operacional contra o tráfico de drogas",
      "Lancement de la force opérationnelle contre le trafic de drogue",
    ),
    summary: all(
      "Una red de policías antidrogas especializadas en el plazo de un año.",
      "A network of specialised anti-narcotics police within a year.",
      "Uma rede de polícias antidroga especializadas no prazo de um ano.",
      "Un réseau de polices antidrogue spécialisées en l’espace d’un an.",
    ),
    place: { city: "Buenos Aires", country: "AR", zone: "America/Argentina/Buenos_Aires" },
    dates: ["2022-10-19", "2022-10-19"],
    countriesTotal: 16,
    closed: true,
    rooms: ["Salón de actos"],
    accounts: [
      organiser,
      ...["maoc-n", "copolad-iii", "seacop", "crimjust", "eurojust", "frontex", "emcdda", "empact"].map(
        (key) => ({
          account: `${key}.member`,
          roles: ["speaker", "participant"] as SpaceRole[],
        }),
      ),
    ],
  },
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
      "Reunión en línea de los puntos de contacto, por turnos, todos los días. Ilustrativa.",
      "The contact points meet online, in shifts, every day. Illustrative.",
      "Reunião em linha dos pontos de contacto, por turnos, todos os dias. Ilustrativa.",
      "Réunion en ligne des points de contact, par roulement, tous les jours. Illustratif.",
    ),
    place: { city: "Lima", country: "PE", zone: "America/Lima" },
    dates: [`${thisYear}-01-01`, `${thisYear + 1}-12-31`],
    illustrative: true,
    rooms: ["En línea"],
    accounts: [
      organiser,
      ...attending(latin),
      ...attending(european),
      { account: "observer", roles: ["observer"] },
    ],
  },
  {
    key: "next-workshop",
    label: 2,
    open: false,
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
      "Encore en préparation. Illustratif.",
    ),
    place: { city: "Montevideo", country: "UY", zone: "America/Montevideo" },
    dates: [`${thisYear + 1}-03-09`, `${thisYear + 1}-03-11`],
    illustrative: true,
    rooms: ["Sala 1"],
    accounts: [organiser],
  },
  {
    key: "cancelled",
    label: 1,
    cancelled: true,
    kind: "meeting",
    title: all(
      "Reunión técnica sobre buques nodriza",
      "Technical meeting on mother vessels",
      "Reunião técnica sobre navios-mãe",
      "Réunion technique sur les navires ravitailleurs",
    ),
    summary: all(
      "Cancelada. Ilustrativa.",
      "Cancelled. Illustrative.",
      "Cancelada. Ilustrativa.",
      "Annulée. Illustratif.",
    ),
    place: { city: "Guayaquil", country: "EC", zone: "America/Guayaquil" },
    dates: ["2022-08-23", "2022-08-24"],
    illustrative: true,
    rooms: ["Sala 1"],
    accounts: [organiser, ...attending(["ec", "co"])],
  },
];

export const activityId = (key: string) => idOf(`activity ${key}`);
export const roomId = (key: string, index: number) => idOf(`room ${key} ${index}`);
export const participantId = (key: string, account: string) => idOf(`participant ${key} ${account}`);

export async function seedActivities(tx: Tx, names: Map<string, { name: string; function: string }>) {
  for (const activity of everyActivity) {
    const id = activityId(activity.key);
    const { place, dates } = activity;
    const members: Member[] = activity.accounts;
    await seedSpace(
      tx,
      { id, kind: "activity", label: activity.label, open: activity.open ?? true, author: "organiser" },
      members,
    );
    await tx.insert(activities).values({
      id,
      kind: activity.kind ?? "workshop",
      title: activity.title,
      summary: activity.summary,
      objectives: activity.objectives ?? {},
      city: place.city,
      address: place.address ?? "",
      countryCode: place.country,
      timeZone: place.zone,
      startsOn: dates[0],
      endsOn: dates[1],
      languages: ["es", "en"],
      interpretation: ["es", "en", "pt"],
      countriesTotal: activity.countriesTotal ?? null,
      illustrative: activity.illustrative ?? false,
      closedAt: activity.closed ? new Date(`${dates[1]}T23:00:00Z`) : null,
      cancelledAt: activity.cancelled ? new Date("2022-08-01T12:00:00Z") : null,
    });
    await tx.insert(rooms).values(
      activity.rooms.map((name, index) => ({
        id: roomId(activity.key, index),
        spaceId: id,
        name,
        position: index,
        capacity: 80 - index * 30,
      })),
    );
    await tx.insert(participants).values(
      activity.accounts.map(({ account, roles }) => ({
        id: participantId(activity.key, account),
        spaceId: id,
        accountId: accountId(account),
        name: names.get(account)?.name ?? account,
        function: names.get(account)?.function ?? "",
        organisationId: organisationId(organisationOf(account)),
        languages: ["es"],
        roles,
        namePublic: account === "maoc-n.member",
      })),
    );
  }
  await seedWithoutAccount(tx);
}

/** Two who take part without an account: they open the Lima workshop. */
async function seedWithoutAccount(tx: Tx) {
  const guests = [
    { key: "eu-delegation-peru", name: "Head of Delegation, European Union in Peru" },
    { key: "mininter-peru", name: "Representative, Ministry of the Interior of Peru" },
  ];
  for (const { key, name } of guests) {
    const id = participantId("lima", key);
    await tx.insert(participants).values({
      id,
      spaceId: activityId("lima"),
      name,
      organisationId: organisationId(key),
      languages: ["es"],
      roles: ["speaker"],
    });
    await tx
      .insert(participantContacts)
      .values({ participantId: id, spaceId: activityId("lima"), email: `${key}@enlace.example` });
  }
}
