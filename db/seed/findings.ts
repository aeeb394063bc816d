/** The observations of the programme's public pages as findings, and some more that are invented and general. */
import type { Tx } from "../client";
import { comments, findings } from "../schema/findings";
import { redReaders } from "../schema/spaces";
import { accountId } from "./accounts";
import { groupId } from "./groups";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import { organisationOf } from "./spaces";

type Finding = {
  key: string;
  group: string;
  author: string;
  title: string;
  body: string;
  label: number;
  evaluation: string;
  at: string;
  observed?: [string, string];
  handling?: "H0" | "H1" | "H2";
  draft?: boolean;
  withdrawn?: boolean;
};

export const everyFinding: Finding[] = [
  {
    key: "uy-africa",
    group: "routes",
    author: "uy.member",
    title: "Incautaciones sin precedentes en Uruguay con destino a África occidental",
    body: "Los envíos interceptados en el Uruguay tenían como destino **Ghana, Nigeria, Benín y Togo**.\n\nEl modo observado es el contenedor marítimo; el dato del modo es ilustrativo.",
    label: 2,
    evaluation: "B2",
    at: "2021-12-06",
    observed: ["2021-01-01", "2021-11-30"],
  },
  {
    key: "arrivals",
    group: "routes",
    author: "unodc.member",
    title: "Shipments intercepted on arrival in Guinea-Bissau, Senegal and Angola",
    body: "Shipments were intercepted on arrival in Guinea-Bissau, Senegal and Angola. Where they departed from is not known in every case.",
    label: 1,
    evaluation: "B3",
    at: "2021-12-08",
  },
  {
    key: "southern-cone",
    group: "routes",
    author: "pe.member",
    title: "Producción andina, reenvío desde el Cono Sur hacia el mercado europeo",
    body: "Producida en Bolivia, Colombia y el Perú, enviada al Brasil, la Argentina, Chile, el Paraguay y el Uruguay, y desde allí reenviada al mercado europeo.",
    label: 1,
    evaluation: "A2",
    at: "2021-12-09",
  },
  {
    key: "reefer",
    group: "routes",
    author: "uy.member",
    title: "Rip-on en contenedores refrigerados",
    body: "En varios contenedores refrigerados con fruta fresca los precintos fueron sustituidos dentro de la terminal, entre la entrada y la carga.\n\nLos bultos estaban detrás de las puertas, al alcance de la mano.",
    label: 3,
    evaluation: "B2",
    at: "2022-01-28",
    observed: ["2022-01-04", "2022-01-26"],
    handling: "H1",
  },
  {
    key: "river",
    group: "routes",
    author: "py.member",
    title: "Uso creciente de la vía fluvial Paraguay-Paraná",
    body: "Barcazas de carga a granel reciben bultos en puntos sin control de la hidrovía antes de llegar a puerto marítimo.",
    label: 2,
    evaluation: "B3",
    at: "2022-02-11",
  },
  {
    key: "red",
    group: "routes",
    author: "co.member",
    title: "Fuente con acceso a la carga en un puerto",
    body: "Solo para las personas nombradas. Contiene el texto **canario-rojo-7431** que nunca debe aparecer fuera de aquí.",
    label: 4,
    evaluation: "A1",
    at: "2022-02-20",
    handling: "H2",
  },
  {
    key: "go-fast",
    group: "means",
    author: "cr.member",
    title: "Lanchas rápidas en relevo por el litoral del Pacífico",
    body: "Las lanchas navegan de noche y repostan en alta mar desde pesqueros. Tres tramos sucesivos, cada uno con otra tripulación.",
    label: 2,
    evaluation: "B2",
    at: "2022-01-17",
    observed: ["2021-11-10", "2022-01-05"],
  },
  {
    key: "semi",
    group: "means",
    author: "br.member",
    title: "Semissubmersíveis com autonomia para o Atlântico",
    body: "Foram encontrados estaleiros artesanais em zonas de mangue. A autonomia estimada permite a travessia do Atlântico.",
    label: 3,
    evaluation: "C3",
    at: "2022-02-03",
  },
  {
    key: "yachts",
    group: "means",
    author: "fr.member",
    title: "Voiliers au départ des Caraïbes orientales",
    body: "Des voiliers de location chargent au large et rejoignent la côte européenne avec un équipage réduit.",
    label: 2,
    evaluation: "B2",
    at: "2022-02-14",
  },
  {
    key: "light-aircraft",
    group: "means",
    author: "mx.member",
    title: "Pistas clandestinas de uso único",
    body: "Las pistas se preparan en pocos días, se usan una vez y se abandonan. Las aeronaves se dejan o se queman.",
    label: 2,
    evaluation: "B3",
    at: "2022-03-01",
  },
  {
    key: "chemical",
    group: "modi-operandi",
    author: "it.member",
    title: "Chemical concealment in charcoal, secondary extraction needed",
    body: "Cocaine bound to charcoal passes simple field tests. A laboratory for secondary extraction is needed at the destination.",
    label: 2,
    evaluation: "A2",
    at: "2022-01-20",
  },
  {
    key: "pin",
    group: "modi-operandi",
    author: "pt.member",
    title: "Fraude com códigos PIN de contentores",
    body: "Códigos de levantamento obtidos por acesso indevido permitem retirar o contentor antes do destinatário.",
    label: 3,
    evaluation: "B2",
    at: "2022-02-08",
  },
  {
    key: "withdrawn",
    group: "modi-operandi",
    author: "ec.member",
    title: "",
    body: "",
    label: 2,
    evaluation: "C4",
    at: "2022-02-25",
    withdrawn: true,
  },
  {
    key: "draft",
    group: "routes",
    author: "uy.member",
    title: "Cambio de puertos de salida (borrador)",
    body: "Por completar con los datos de marzo.",
    label: 2,
    evaluation: "X4",
    at: "2022-03-05",
    draft: true,
  },
];

export function findingId(key: string): string {
  const at = everyFinding.find((finding) => finding.key === key)?.at;
  return idOf(`finding ${key}`, `${at}T14:00:00Z`);
}

export async function seedFindings(tx: Tx) {
  await tx.insert(findings).values(
    everyFinding.map((finding) => ({
      id: findingId(finding.key),
      spaceId: groupId(finding.group),
      label: finding.label,
      authorId: accountId(finding.author),
      organisationId: organisationId(organisationOf(finding.author)),
      title: finding.title,
      body: finding.body,
      observedFrom: finding.observed?.[0] ?? null,
      observedUntil: finding.observed?.[1] ?? null,
      source: finding.evaluation[0] ?? "X",
      information: finding.evaluation[1] ?? "4",
      handling: finding.handling ?? ("H0" as const),
      createdAt: new Date(`${finding.at}T14:00:00Z`),
      submittedAt: finding.draft ? null : new Date(`${finding.at}T15:00:00Z`),
      withdrawnAt: finding.withdrawn ? new Date("2022-03-02T15:00:00Z") : null,
    })),
  );
  await tx.insert(redReaders).values(
    ["pe.member", "uy.focal"].map((reader) => ({
      itemId: findingId("red"),
      spaceId: groupId("routes"),
      authorId: accountId("co.member"),
      accountId: accountId(reader),
    })),
  );
  const said = [
    {
      on: "reefer",
      author: "br.member",
      body: "Dois casos em Santos em dezembro, com o mesmo agente sob outro nome.",
      label: 3,
    },
    {
      on: "reefer",
      author: "ec.member",
      body: "¿Se conocen las líneas navieras de los dos primeros contenedores?",
      label: 3,
    },
    {
      on: "uy-africa",
      author: "maoc-n.member",
      body: "We see the same ports of call in two cases of last autumn.",
      label: 2,
    },
    { on: "go-fast", author: "mx.member", body: "Coincide con lo observado más al norte.", label: 2 },
  ];
  await tx.insert(comments).values(
    said.map((comment, index) => ({
      id: idOf(`comment ${index}`, `2022-03-0${index + 1}T15:00:00Z`),
      findingId: findingId(comment.on),
      label: comment.label,
      authorId: accountId(comment.author),
      organisationId: organisationId(organisationOf(comment.author)),
      body: comment.body,
      createdAt: new Date(`2022-03-0${index + 1}T15:00:00Z`),
    })),
  );
}
