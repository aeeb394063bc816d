/** What each group was asked to do, and its milestones. The newest mandate is the last of its list. */
import type { LocalText } from "../../../domain/local-text";
import { all } from "../texts";

export type Milestone = { title: LocalText; dueOn: string; state?: "reached" | "planned" | "dropped" };

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const yearly = all(
  "Informe a la reunión de los grupos",
  "Report to the meeting of the groups",
  "Relatório à reunião dos grupos",
  "Rapport à la réunion des groupes",
);

export const plans: Record<string, { mandates: LocalText[]; milestones: Milestone[] }> = {
  routes: {
    mandates: [
      all(
        "El grupo reúne y evalúa lo que los servicios observan sobre rutas nuevas de la cocaína.\n\nInforma a la reunión anual.",
        "The group gathers and evaluates what the services observe about new cocaine routes.\n\nIt reports to the yearly meeting.",
        "O grupo reúne e avalia o que os serviços observam sobre novas rotas da cocaína.\n\nInforma a reunião anual.",
        "Le groupe rassemble et évalue ce que les services observent sur les nouvelles routes de la cocaïne.\n\nIl rend compte à la réunion annuelle.",
      ),
      all(
        "El grupo reúne y evalúa lo que los servicios observan sobre rutas nuevas de la cocaína, **también hacia África occidental**, y prepara la parte de rutas del producto conjunto de inteligencia.\n\n1. Cada hallazgo lleva evaluación y etiqueta.\n2. La relatoría resume cada tres meses.\n3. El grupo informa a la reunión anual.",
        "The group gathers and evaluates what the services observe about new cocaine routes, **those to West Africa included**, and prepares the part on routes of the joint intelligence product.\n\n1. Each finding carries an evaluation and a label.\n2. The rapporteur sums up every three months.\n3. The group reports to the yearly meeting.",
        "O grupo reúne e avalia o que os serviços observam sobre novas rotas da cocaína, **também para a África Ocidental**, e prepara a parte sobre rotas do produto conjunto de inteligência.\n\n1. Cada constatação leva avaliação e etiqueta.\n2. A relatoria resume de três em três meses.\n3. O grupo informa a reunião anual.",
        "Le groupe rassemble et évalue ce que les services observent sur les nouvelles routes de la cocaïne, **y compris vers l’Afrique de l’Ouest**, et prépare la partie sur les routes du produit commun de renseignement.\n\n1. Chaque constat porte une évaluation et une mention.\n2. Le rapporteur fait une synthèse tous les trois mois.\n3. Le groupe rend compte à la réunion annuelle.",
      ),
    ],
    milestones: [
      {
        title: all(
          "Primera recopilación de hallazgos",
          "First collection of findings",
          "Primeira recolha de constatações",
          "Premier recueil de constats",
        ),
        dueOn: "2022-02-28",
        state: "reached",
      },
      {
        title: all(
          "Parte sobre rutas del producto conjunto",
          "Part on routes of the joint product",
          "Parte sobre rotas do produto conjunto",
          "Partie sur les routes du produit commun",
        ),
        dueOn: "2022-09-30",
        state: "reached",
      },
      {
        title: all(
          "Panorama compartido: actualización trimestral",
          "Shared picture: quarterly update",
          "Panorama partilhado: atualização trimestral",
          "Vue partagée : mise à jour trimestrielle",
        ),
        dueOn: inDays(10),
      },
      { title: yearly, dueOn: inDays(24) },
    ],
  },
  means: {
    mandates: [
      all(
        "El grupo compara los medios aéreos y marítimos que observan los servicios y propone jornadas conjuntas de acción.",
        "The group compares the means by air and by sea that the services observe, and proposes joint action days.",
        "O grupo compara os meios aéreos e marítimos que os serviços observam e propõe jornadas conjuntas de ação.",
        "Le groupe compare les moyens aériens et maritimes que les services observent et propose des journées d’action conjointes.",
      ),
    ],
    milestones: [
      {
        title: all(
          "Clasificación de medios",
          "Classification of means",
          "Classificação de meios",
          "Classification des moyens",
        ),
        dueOn: "2022-04-29",
        state: "reached",
      },
      {
        title: all(
          "Segunda jornada conjunta de acción",
          "Second joint action day",
          "Segunda jornada conjunta de ação",
          "Deuxième journée d’action conjointe",
        ),
        dueOn: "2022-11-15",
        state: "dropped",
      },
      { title: yearly, dueOn: inDays(24) },
    ],
  },
  "modi-operandi": {
    mandates: [
      all(
        "El grupo reúne métodos de ocultación y de extracción y mantiene una lista común de indicadores. No trata datos personales.",
        "The group gathers methods of concealment and extraction and keeps a common list of indicators. It handles no personal data.",
        "O grupo reúne métodos de ocultação e de extração e mantém uma lista comum de indicadores. Não trata dados pessoais.",
        "Le groupe rassemble des méthodes de dissimulation et d’extraction et tient une liste commune d’indicateurs. Il ne traite aucune donnée personnelle.",
      ),
    ],
    milestones: [
      {
        title: all(
          "Lista común de indicadores",
          "Common list of indicators",
          "Lista comum de indicadores",
          "Liste commune d’indicateurs",
        ),
        dueOn: "2022-06-30",
        state: "reached",
      },
      {
        title: all("Revisión de la lista", "Review of the list", "Revisão da lista", "Révision de la liste"),
        dueOn: inDays(5),
      },
      { title: yearly, dueOn: inDays(24) },
    ],
  },
};
