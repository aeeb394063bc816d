/** Requests for information between services of the programme, with answers of each kind. */
import type { AnswerKind, Urgency } from "../../../domain/requests";

type Answer = {
  by: string;
  kind: AnswerKind;
  body: string;
  at: string;
  label?: number;
  /** Its text may become a finding. */
  consent?: boolean;
};

export type Asked = { service: string; handedTo?: string; answers: Answer[]; closed?: string };

export type Asking = {
  key: string;
  by: string;
  title: string;
  body: string;
  label: number;
  urgency: Urgency;
  at: string;
  due: string;
  timeZone: string;
  /** The key of the finding that it is about. */
  finding?: string;
  /** Each service reads who else is asked. */
  told?: boolean;
  asked: Asked[];
  /** It runs now, in days from the start of the demo; the other moments are those of its documents. */
  now?: { since: number; due: number };
};

export const everyAsking: Asking[] = [
  {
    key: "seals",
    by: "pe.member",
    title: "Precintos cambiados entre la planta y la terminal",
    body: "En el Callao encontramos tres contenedores con fruta fresca cuyo precinto no era el de la planta.\n\n- ¿Han visto precintos cambiados antes de entrar en la terminal?\n- ¿En qué tramo del trayecto?",
    label: 2,
    urgency: "urgent",
    at: "2022-02-08",
    due: "2022-02-15T23:00:00Z",
    timeZone: "America/Lima",
    asked: [
      {
        service: "ec",
        handedTo: "ec.member",
        closed: "2022-02-16",
        answers: [
          {
            by: "ec.member",
            kind: "part",
            body: "Tenemos dos casos en Guayaquil, los dos entre la planta y el primer control. Falta el informe de un tercero.",
            at: "2022-02-10",
            label: 3,
          },
          {
            by: "ec.member",
            kind: "full",
            body: "Son tres casos desde noviembre, todos en el mismo tramo de carretera antes del control de la terminal. El precinto nuevo repite el número del original.",
            at: "2022-02-14",
            consent: true,
          },
        ],
      },
      {
        service: "it",
        closed: "2022-02-16",
        answers: [
          {
            by: "it.focal",
            kind: "nothing",
            body: "We looked through the arrivals of the last six months in Gioia Tauro and Livorno: no changed seal.",
            at: "2022-02-11",
          },
        ],
      },
    ],
  },
  {
    key: "yachts",
    by: "fr.member",
    title: "Départs de voiliers vers les Açores",
    body: "Nous voyons arriver des voiliers dont l’escale précédente reste inconnue. Quels départs avez-vous notés depuis octobre, et depuis quels ports ?",
    label: 2,
    urgency: "routine",
    at: "2022-03-01",
    due: "2022-03-15T17:00:00Z",
    timeZone: "Europe/Paris",
    asked: [
      {
        service: "br",
        answers: [
          {
            by: "br.focal",
            kind: "full",
            body: "Registámos quatro partidas de veleiros entre outubro e janeiro, todas de portos pequenos do nordeste.",
            at: "2022-03-09",
            label: 3,
            consent: true,
          },
        ],
      },
      {
        service: "pt",
        answers: [
          {
            by: "pt.focal",
            kind: "refused",
            body: "Está em curso um processo; a resposta depende da autoridade judiciária. Podemos voltar a responder depois do verão.",
            at: "2022-03-03",
          },
        ],
      },
    ],
  },
  {
    key: "references",
    by: "pe.member",
    title: "Referencias de contenedores refrigerados",
    body: "Vemos los mismos embarcadores en varios puertos. ¿Qué referencias de contenedores refrigerados han quedado registradas en sus controles de este mes?",
    label: 2,
    urgency: "urgent",
    at: "2022-10-03",
    due: "2022-10-10T23:00:00Z",
    timeZone: "America/Lima",
    finding: "reefer",
    told: true,
    now: { since: 2, due: 5 },
    asked: [
      { service: "uy", answers: [] },
      {
        service: "py",
        handedTo: "py.member",
        answers: [
          {
            by: "py.member",
            kind: "part",
            body: "Hay once referencias del puerto de Villeta. Las de Asunción siguen esta semana.",
            at: "2022-10-04",
            label: 3,
          },
        ],
      },
    ],
  },
];
