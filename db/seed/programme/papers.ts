/** The papers of the programme: short texts, in several versions and languages. Illustrative. */

export type Paper = {
  key: string;
  space: { activity: string } | { group: string };
  /** The organisation whose contribution it is a paper of. */
  contribution?: string;
  title: string;
  symbol?: string;
  label: number;
  author: string;
  status?: "draft" | "final";
  language?: string;
  datedOn: string;
  files: { language: string; number: number; pdf?: boolean; lines: string[]; note?: string }[];
};

export const papers: Paper[] = [
  {
    key: "agenda",
    space: { activity: "lima" },
    title: "Agenda provisional",
    symbol: "LIMA/2021/1",
    label: 1,
    author: "organiser",
    datedOn: "2021-11-24",
    files: [
      {
        language: "es",
        number: 1,
        lines: [
          "Agenda provisional del taller «Nuevas rutas de la cocaína»",
          "",
          "Tres días: rutas, medios y modi operandi.",
        ],
      },
      {
        language: "es",
        number: 2,
        pdf: true,
        lines: [
          "LIMA/2021/1",
          "Agenda provisional del taller «Nuevas rutas de la cocaína», versión 2",
          "",
          "Día 1: panorama global y contribuciones de países",
          "Día 2: rutas aéreas, canales de intercambio, prioridades",
          "Día 3: lanzamiento de los grupos de trabajo",
        ],
        note: "Con la sesión sobre cooperación judicial",
      },
      {
        language: "en",
        number: 1,
        lines: [
          "Provisional agenda of the workshop “New cocaine routes”",
          "",
          "Three days: routes, means and modi operandi.",
        ],
      },
    ],
  },
  {
    key: "ideal",
    space: { activity: "lima" },
    title: "IDEAL 1.0: resumen",
    symbol: "LIMA/2021/2",
    label: 1,
    author: "ameripol.member",
    datedOn: "2021-11-26",
    files: [
      {
        language: "es",
        number: 1,
        lines: [
          "Resumen de la evaluación IDEAL 1.0.",
          "La primera amenaza es el tráfico de drogas, sobre todo de cocaína.",
        ],
      },
      {
        language: "en",
        number: 1,
        lines: [
          "Summary of the assessment IDEAL 1.0.",
          "The first threat is drug trafficking, cocaine above all.",
        ],
      },
    ],
  },
  {
    key: "contribution-uy",
    space: { activity: "lima" },
    contribution: "uy",
    title: "Uruguay: rutas y modi operandi",
    symbol: "LIMA/2021/3",
    label: 2,
    author: "uy.member",
    datedOn: "2021-11-18",
    files: [
      {
        language: "es",
        number: 1,
        pdf: true,
        lines: ["Uruguay: rutas y modi operandi", "", "1. Lo que se ve", "2. Lo que falta saber"],
      },
    ],
  },
  {
    key: "terms",
    space: { group: "routes" },
    title: "Nuevas rutas: términos de referencia",
    label: 2,
    author: "uy.focal",
    status: "draft",
    datedOn: "2022-01-17",
    files: [
      {
        language: "es",
        number: 1,
        lines: ["Términos de referencia del grupo «Nuevas rutas de la cocaína». Borrador."],
      },
      {
        language: "pt",
        number: 1,
        lines: ["Termos de referência do grupo «Novas rotas da cocaína». Rascunho."],
      },
    ],
  },
  {
    key: "indicators",
    space: { group: "modi-operandi" },
    title: "Indicadores de ocultación",
    label: 3,
    author: "ec.member",
    datedOn: "2022-06-30",
    files: [
      {
        language: "es",
        number: 1,
        pdf: true,
        lines: [
          "Indicadores de ocultación en contenedores",
          "",
          "1. Precinto sustituido o repetido",
          "2. Peso distinto del declarado",
          "3. Parada sin motivo entre planta y terminal",
        ],
      },
    ],
  },
  {
    key: "outline",
    space: { activity: "brasilia" },
    title: "Joint intelligence product: outline",
    symbol: "BRASILIA/2022/1",
    label: 2,
    author: "europol.member",
    language: "en",
    datedOn: "2022-05-12",
    files: [
      {
        language: "en",
        number: 1,
        lines: ["Joint intelligence product: outline", "", "1. Routes", "2. Means", "3. Modi operandi"],
      },
      {
        language: "fr",
        number: 1,
        lines: ["Produit commun de renseignement : plan", "", "1. Routes", "2. Moyens", "3. Modi operandi"],
      },
    ],
  },
  {
    key: "declaration",
    space: { activity: "buenos-aires" },
    title: "Nota de prensa",
    label: 0,
    author: "organiser",
    datedOn: "2022-10-19",
    files: [
      {
        language: "es",
        number: 1,
        lines: ["Se pone en marcha la fuerza de tareas operativa contra el tráfico de drogas."],
      },
      {
        language: "en",
        number: 1,
        lines: ["The operational task force on combating drug trafficking is launched."],
      },
    ],
  },
];
