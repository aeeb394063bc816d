/** How the findings of the seed lived: who validated or returned them, earlier versions, and what was asked of their authors. */

/** Those that still wait for chair or rapporteur; the others were validated. */
export const waiting = ["red", "former", "empty-return", "correction", "air-cargo", "extraction-team"];

export const reviewers = { routes: "pe.member", means: "seacop.member", "modi-operandi": "crimjust.member" };
/** Where the rapporteur is the author. */
export const chairs = { routes: "uy.focal", means: "br.focal", "modi-operandi": "ec.focal" };

export const returned = {
  river: {
    reason:
      "Faltan las fechas y el tramo de la hidrovía. Sin ellos no se puede comparar con lo que ven otros.",
    at: "2022-02-15",
  },
};

export const withdrawalReasons = { withdrawn: "Repite un hallazgo anterior del grupo." };

type Earlier = { on: string; title?: string; body?: string; evaluation?: string; at: string; by?: string };

/** What stood before, from the first version on; `by` where the reviewer's correction ended it. */
export const earlier: Earlier[] = [
  {
    on: "reefer",
    title: "Rip-on en contenedores",
    body: "En varios contenedores con fruta fresca los precintos fueron sustituidos dentro de la terminal.",
    evaluation: "C3",
    at: "2022-01-28",
  },
  {
    on: "reefer",
    body: "En varios contenedores refrigerados con fruta fresca los precintos fueron sustituidos dentro de la terminal, entre la entrada y la carga.\n\n- Los bultos estaban detrás de las puertas\n- El precinto nuevo tenía el mismo número que el de origen",
    evaluation: "B3",
    at: "2022-01-29",
  },
  { on: "southern-cone", evaluation: "B2", at: "2021-12-09" },
];

/** When the version that stands was written, and by whom, where it is not the first. */
export const lastEdits: Record<string, { at: string; by: string }> = {
  reefer: { at: "2022-01-30", by: "uy.member" },
  "southern-cone": { at: "2021-12-11", by: "uy.focal" },
};

export const everyCorroboration = [
  {
    on: "reefer",
    author: "br.member",
    body: "Vemos o mesmo em Santos desde novembro: seis contentores frigoríficos, sempre com o selo trocado dentro do terminal.",
    evaluation: "B3",
    label: 3,
    at: "2022-02-01",
  },
  {
    on: "uy-africa",
    author: "maoc-n.member",
    body: "Two vessels with the same cargo agent called at these ports in the autumn.",
    evaluation: "A2",
    label: 2,
    at: "2021-12-15",
  },
  {
    on: "mother-vessel",
    author: "pt.member",
    body: "A mesma zona, três transbordos em março.",
    evaluation: "B2",
    label: 2,
    at: "2022-03-28",
  },
];

type Correction = {
  on: string;
  author: string;
  field: "title" | "body";
  proposed: string;
  reason: string;
  at: string;
  refused?: { reason: string; at: string };
};

export const everyCorrection: Correction[] = [
  {
    on: "reefer",
    author: "ec.member",
    field: "body",
    proposed:
      "En varios contenedores refrigerados con fruta fresca los precintos fueron sustituidos dentro de la terminal, después de la carga y antes del embarque.\n\n- Los bultos estaban detrás de las puertas, al alcance de la mano\n- El precinto nuevo tenía el mismo número que el de origen\n- La temperatura registrada subió durante menos de una hora",
    reason: "En los casos que compartimos, la puerta se abrió después de la carga, no antes.",
    at: "2022-02-04",
  },
  {
    on: "yachts",
    author: "pt.member",
    field: "title",
    proposed: "Voiliers au départ des Caraïbes, escale aux Açores",
    reason: "Os casos que conhecemos passam todos pelos Açores.",
    at: "2022-02-19",
    refused: { reason: "Deux cas seulement : le titre reste plus général.", at: "2022-02-21" },
  },
];

type Sharing = {
  on: string;
  author: string;
  wanted: number | "means" | "modi-operandi";
  reason: string;
  at: string;
  refused?: { reason: string; at: string };
};

export const everySharing: Sharing[] = [
  {
    on: "reefer",
    author: "it.member",
    wanted: 2,
    reason:
      "I colleghi dei porti di arrivo, che non fanno parte del gruppo, devono conoscere il metodo dei sigilli.",
    at: "2022-02-05",
  },
  {
    on: "river",
    author: "br.member",
    wanted: "means",
    reason: "O grupo de meios aéreos e marítimos estuda as mesmas barcaças.",
    at: "2022-02-20",
    refused: { reason: "Primero se completan las fechas que faltan.", at: "2022-02-22" },
  },
];
