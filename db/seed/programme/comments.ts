/** What others say to a finding, in their own language. */
type Comment = {
  on: string;
  author: string;
  body: string;
  label: number;
  at: string;
  /** It asks for a missing piece. */
  question?: true;
  /** Whose question it answers. */
  answers?: { author: string; at: string };
};

export const everyComment: Comment[] = [
  {
    on: "uy-africa",
    author: "maoc-n.member",
    body: "We see the same ports of call in two cases of last autumn.",
    label: 2,
    at: "2021-12-14",
  },
  {
    on: "uy-africa",
    author: "unodc.member",
    body: "For Togo we have figures from the port itself; they can go into the summary.",
    label: 2,
    at: "2021-12-20",
  },
  {
    on: "go-fast",
    author: "mx.member",
    body: "Coincide con lo observado más al norte.",
    label: 2,
    at: "2022-01-19",
  },
  {
    on: "reefer",
    author: "br.member",
    body: "Dois casos em Santos em dezembro, com o mesmo método.",
    label: 3,
    at: "2022-01-31",
  },
  {
    on: "reefer",
    author: "ec.member",
    body: "¿Se conocen las líneas navieras de los dos primeros contenedores?",
    label: 3,
    at: "2022-02-02",
    question: true,
  },
  {
    on: "reefer",
    author: "uy.member",
    body: "Sí; van en el informe que se comparte en la próxima reunión.",
    label: 3,
    at: "2022-02-03",
    answers: { author: "ec.member", at: "2022-02-02" },
  },
  {
    on: "yachts",
    author: "pt.member",
    body: "Nos Açores vemos a escala dos mesmos tipos de veleiro.",
    label: 2,
    at: "2022-02-18",
  },
  {
    on: "red",
    author: "uy.focal",
    body: "Visto. Sin más difusión.",
    label: 4,
    at: "2022-02-21",
  },
  {
    on: "empty-return",
    author: "uy.member",
    body: "¿Desde qué puertos, y con qué frecuencia?",
    label: 2,
    at: "2022-03-12",
    question: true,
  },
  {
    on: "hull",
    author: "ec.member",
    body: "Se observa también con buceadores locales en la ría.",
    label: 2,
    at: "2022-03-11",
  },
];
