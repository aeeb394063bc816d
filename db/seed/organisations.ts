/** Countries with their roles, and the organisations of the programme. */
import type { LocalText } from "../../domain/local-text";
import type { Tx } from "../client";
import {
  contactPoints,
  countries,
  countryRoles,
  organisations,
  type supplyChainRoles,
} from "../schema/organisations";
import { idOf } from "./ids";

type Role = (typeof supplyChainRoles)[number];

const roles: Record<string, Role | null> = {
  BO: "production",
  CO: "production",
  PE: "production",
  BR: "transit",
  AR: "transit",
  CL: "transit",
  PY: "transit",
  UY: "transit",
  CR: null,
  EC: null,
  MX: null,
  GH: "transit",
  NG: "transit",
  BJ: "transit",
  TG: "transit",
  GW: "transit",
  SN: "transit",
  AO: "transit",
  FR: "destination",
  IT: "destination",
  PT: "destination",
};

/** The thirteen police forces: the lead organisations of their countries. */
export const forces: Record<string, { name: string; languages: string[] }> = {
  BO: { name: "Policía Boliviana", languages: ["es"] },
  BR: { name: "Polícia Federal", languages: ["pt"] },
  CL: { name: "Policía de Investigaciones de Chile", languages: ["es"] },
  CO: { name: "Policía Nacional de Colombia", languages: ["es"] },
  CR: { name: "Policía de Control de Drogas", languages: ["es"] },
  EC: { name: "Policía Nacional del Ecuador", languages: ["es"] },
  MX: { name: "Guardia Nacional", languages: ["es"] },
  PY: { name: "Policía Nacional del Paraguay", languages: ["es"] },
  PE: { name: "Policía Nacional del Perú", languages: ["es"] },
  UY: { name: "Policía Nacional del Uruguay", languages: ["es"] },
  FR: { name: "Police nationale", languages: ["fr"] },
  IT: { name: "Polizia di Stato", languages: ["it"] },
  PT: { name: "Polícia Judiciária", languages: ["pt"] },
};

type Organisation = {
  key: string;
  name: string;
  fullName?: LocalText;
  type: (typeof organisations.$inferInsert)["type"];
  country?: string;
};

export const bodies: Organisation[] = [
  { key: "el-paccto", name: "EL PAcCTO", type: "programme" },
  {
    key: "ameripol",
    name: "Ameripol",
    type: "international organisation",
    fullName: {
      es: "Comunidad de Policías de América",
      en: "Police Community of the Americas",
      original: "es",
    },
  },
  { key: "interpol", name: "Interpol", type: "international organisation" },
  { key: "europol", name: "Europol", type: "EU agency" },
  {
    key: "unodc",
    name: "UNODC",
    type: "international organisation",
    fullName: {
      en: "United Nations Office on Drugs and Crime",
      es: "Oficina de las Naciones Unidas contra la Droga y el Delito",
      original: "en",
    },
  },
  {
    key: "maoc-n",
    name: "MAOC (N)",
    type: "international organisation",
    fullName: { en: "Maritime Analysis and Operations Centre (Narcotics)", original: "en" },
  },
  {
    key: "emcdda",
    name: "EMCDDA",
    type: "EU agency",
    fullName: { en: "European Monitoring Centre for Drugs and Drug Addiction", original: "en" },
  },
  { key: "seacop", name: "SEACOP", type: "EU project" },
  { key: "crimjust", name: "CRIMJUST", type: "EU project" },
  { key: "colibri", name: "COLIBRI", type: "EU project" },
  { key: "empact", name: "EMPACT", type: "EU platform" },
  { key: "copolad-iii", name: "COPOLAD III", type: "programme" },
  { key: "eurojust", name: "Eurojust", type: "EU agency" },
  { key: "frontex", name: "Frontex", type: "EU agency" },
  {
    key: "eu-delegation-peru",
    name: "European Union Delegation in Peru",
    type: "diplomatic mission",
    country: "PE",
    fullName: {
      en: "European Union Delegation in Peru",
      es: "Delegación de la Unión Europea en el Perú",
      original: "en",
    },
  },
  {
    key: "mininter-peru",
    name: "Ministerio del Interior del Perú",
    type: "ministry",
    country: "PE",
    fullName: {
      es: "Ministerio del Interior del Perú",
      en: "Ministry of the Interior of Peru",
      original: "es",
    },
  },
];

/** The key of an organisation as accounts name it: `uy` for the police force of Uruguay, else its own. */
export function organisationId(key: string): string {
  return idOf(`organisation ${key.length === 2 ? `police-${key}` : key}`);
}

const centre: LocalText = {
  es: "Centro de comunicaciones antidrogas",
  en: "Anti-drug communications centre",
  pt: "Centro de comunicações antidroga",
  fr: "Centre de communications antidrogue",
  original: "es",
};

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

export async function seedOrganisations(tx: Tx) {
  await tx.insert(countries).values(Object.keys(roles).map((code) => ({ code })));
  const played = Object.entries(roles).filter((entry): entry is [string, Role] => entry[1] !== null);
  await tx.insert(countryRoles).values(
    played.map(([countryCode, role]) => ({
      id: idOf(`role ${countryCode}`),
      countryCode,
      role,
      from: "2021",
    })),
  );
  await tx.insert(organisations).values([
    ...Object.entries(forces).map(([code, { name, languages }]) => ({
      id: organisationId(code.toLowerCase()),
      key: `police-${code.toLowerCase()}`,
      name,
      type: "police force" as const,
      countryCode: code,
      languages,
    })),
    ...bodies.map(({ country, ...body }) => ({
      id: organisationId(body.key),
      countryCode: country ?? null,
      languages: ["es", "en"],
      ...body,
    })),
  ]);
  for (const code of Object.keys(forces)) {
    await tx.execute(
      `update countries set lead_organisation_id = '${organisationId(code.toLowerCase())}' where code = '${code}'`,
    );
  }
  await tx.insert(contactPoints).values(
    Object.keys(forces).map((code, index) => ({
      id: idOf(`contact point ${code}`),
      organisationId: organisationId(code.toLowerCase()),
      service: centre,
      hours: index % 3 === 2 ? ("day" as const) : ("around the clock" as const),
      languages: forces[code]?.languages ?? [],
      phone: `+000 000 ${String(index + 1).padStart(4, "0")}`,
      email: `turno.${code.toLowerCase()}@enlace.example`,
      verifiedAt: index === 4 ? null : daysAgo(index % 4 === 1 ? 120 : 10 + index),
    })),
  );
}
