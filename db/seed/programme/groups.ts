/** Three working groups launched in Lima, and one that is only proposed. */
import type { LocalText } from "../../../domain/local-text";
import type { Member } from "../spaces";
import { all } from "../texts";

export type Group = {
  key: string;
  label: number;
  open?: boolean;
  title: LocalText;
  summary: LocalText;
  objectives?: LocalText;
  members: Member[];
};

const members = (keys: string[]): Member[] =>
  keys.map((key) => ({ account: `${key}.member`, roles: ["member"] }));

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
    objectives: all(
      "- Describir las rutas tramo a tramo\n- Avisar pronto de los cambios\n- Dar la base del panorama compartido de 2022",
      "- Describe the routes leg by leg\n- Give early notice of changes\n- Lay the ground for the shared picture of 2022",
      "- Descrever as rotas troço a troço\n- Avisar cedo das mudanças\n- Dar a base do panorama partilhado de 2022",
      "- Décrire les routes étape par étape\n- Signaler tôt les changements\n- Préparer la vue partagée de 2022",
    ),
    members: [
      { account: "uy.focal", roles: ["chair"] },
      { account: "pe.member", roles: ["rapporteur"] },
      ...members(["uy", "br", "co", "ec", "bo", "py", "it", "ameripol", "maoc-n", "unodc"]),
      { account: "observer", roles: ["observer"] },
      { account: "former", roles: ["member"], until: "2022-03-01T12:00:00Z" },
      { account: "cl.member", roles: ["member"], until: "2022-06-30T12:00:00Z" },
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
    objectives: all(
      "- Clasificar los medios observados por alcance y carga\n- Proponer jornadas conjuntas de acción",
      "- Sort the means observed by range and load\n- Propose joint action days",
      "- Classificar os meios observados por alcance e carga\n- Propor jornadas conjuntas de ação",
      "- Classer les moyens observés par rayon d’action et charge\n- Proposer des journées d’action conjointes",
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
    objectives: all(
      "- Acordar una lista común de indicadores\n- Revisarla con cada método nuevo",
      "- Agree on a common list of indicators\n- Review it with each new method",
      "- Acordar uma lista comum de indicadores\n- Revê-la com cada método novo",
      "- Arrêter une liste commune d’indicateurs\n- La revoir à chaque nouvelle méthode",
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
