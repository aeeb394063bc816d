/** Who is invited, with whom they come and what they bring. Illustrative: the public pages name the bodies alone. */

import type { nominationRoles, nominationStates } from "../../../domain/delegations";
import type { LocalText } from "../../../domain/local-text";
import { addDays, instantOf } from "../../../lib/dates";
import { all } from "../texts";
import { latin } from "./activity";
import { namesOf } from "./planned";
import { meetingDay } from "./today";

export type Named = {
  /** An account, or a guest of the activity. */
  who: string;
  name?: string;
  guest?: boolean;
  role?: (typeof nominationRoles)[number];
  state?: (typeof nominationStates)[number];
};

export type Invited = {
  activity: string;
  organisation: string;
  quota: number;
  invitedOn: Date;
  answerUntil: Date;
  note?: string;
  /** The first of them is the head. */
  named?: Named[];
  declined?: string;
  reminded?: Date;
  contribution?: { until: Date; session: string; given?: Date; title?: LocalText; languages?: string[] };
};

const at = (day: string, clock: string, zone: string): Date => {
  const moment = instantOf(day, clock, zone);
  if (moment === "skipped") throw new Error(`${day} ${clock} is skipped in ${zone}`);
  return moment;
};

const routesOf = (code: string): LocalText => {
  const [es, en, pt, fr] = namesOf(code);
  return all(
    `${es}: rutas y modi operandi`,
    `${en}: routes and modi operandi`,
    `${pt}: rotas e modi operandi`,
    `${fr} : routes et modi operandi`,
  );
};

const lima = {
  activity: "lima",
  invitedOn: at("2021-10-15", "10:00", "America/Lima"),
  answerUntil: at("2021-11-12", "18:00", "America/Lima"),
};
const limaPapers = at("2021-11-19", "23:59", "America/Lima");

/** Both accounts of a country, and an analyst without one where the activity knows one. */
function countryAtLima(code: string): Invited {
  const analyst: Named[] = ["pe", "co"].includes(code)
    ? [{ who: `analyst-${code}`, guest: true, name: code === "pe" ? "Analyst, Peru" : "Analyst, Colombia" }]
    : [];
  const given = { py: "2021-11-23", cr: null }[code] ?? "2021-11-18";
  return {
    ...lima,
    organisation: code,
    quota: 3,
    named: [{ who: `${code}.focal` }, { who: `${code}.member`, role: "speaker" }, ...analyst],
    contribution: {
      until: limaPapers,
      session: `contribution ${code}`,
      ...(code !== "cr" && {
        given: at(given, "16:30", "America/Lima"),
        title: routesOf(code),
        languages: [code === "br" ? "pt" : "es"],
      }),
    },
  };
}

const bodyAtLima = (organisation: string): Invited => ({
  ...lima,
  organisation,
  quota: 1,
  named: [{ who: `${organisation}.member`, role: "speaker" }],
});

const zone = "America/Santiago";
const today = addDays(meetingDay, -24);
const annual = {
  activity: "annual",
  invitedOn: at(addDays(today, -12), "10:00", zone),
  answerUntil: at(addDays(today, 10), "18:00", zone),
};
const annualPapers = at(addDays(today, 17), "23:59", zone);

function countryAtAnnual(code: string): Invited {
  const contribution = { until: annualPapers, session: `contribution ${code}` };
  return {
    ...annual,
    organisation: code,
    quota: 2,
    named: [{ who: `${code}.focal` }, { who: `${code}.member`, role: "speaker" }],
    ...(code === "br" && {
      contribution: {
        ...contribution,
        given: at(addDays(today, -1), "15:00", zone),
        title: routesOf("br"),
        languages: ["pt"],
      },
    }),
    ...(code === "ec" && { contribution }),
  };
}

const bodyAtAnnual = (organisation: string): Invited => ({
  ...annual,
  organisation,
  quota: 1,
  named: [{ who: `${organisation}.member`, role: "speaker" }],
});

export const invited: Invited[] = [
  ...latin.map(countryAtLima),
  ...["ameripol", "interpol", "seacop", "unodc", "crimjust", "maoc-n"].map(bodyAtLima),
  { ...lima, organisation: "emcdda", quota: 1, reminded: at("2021-11-11", "09:00", "America/Lima") },
  { ...lima, organisation: "eurojust", quota: 1, declined: "No delegate is free on these days." },
  ...latin.filter((code) => code !== "uy").map(countryAtAnnual),
  {
    ...annual,
    organisation: "uy",
    quota: 3,
    note: "El punto de contacto ya figura con el informe de su grupo; faltan los nombres de la delegación.",
    contribution: { until: annualPapers, session: "contribution uy" },
  },
  ...["fr", "it", "maoc-n", "unodc", "seacop", "crimjust"].map(bodyAtAnnual),
  {
    ...annual,
    organisation: "pt",
    quota: 1,
    named: [{ who: "pt.member" }, { who: "pt.focal", state: "waiting" }],
  },
  { ...annual, organisation: "interpol", quota: 2, named: [{ who: "interpol.member", state: "nominated" }] },
  { ...annual, organisation: "ameripol", quota: 2, reminded: at(addDays(today, -2), "09:00", zone) },
  { ...annual, organisation: "frontex", quota: 1, declined: "Not our field this year." },
];
