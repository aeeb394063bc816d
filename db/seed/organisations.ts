/** Countries with their roles, and the organisations of the programme. */
import { eq } from "drizzle-orm";
import type { supplyChainRoles } from "@/domain/directory";
import type { Tx } from "../client";
import { countries, countryRoles, organisations } from "../schema/organisations";
import { idOf } from "./ids";
import { bodies } from "./programme/bodies";

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

/** The key of an organisation as accounts name it: `uy` for the police force of Uruguay, else its own. */
export function organisationId(key: string): string {
  return idOf(`organisation ${key.length === 2 ? `police-${key}` : key}`);
}

export function languagesOf(key: string): string[] {
  return forces[key.toUpperCase()]?.languages ?? ["es", "en"];
}

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
    await tx
      .update(countries)
      .set({ leadOrganisationId: organisationId(code.toLowerCase()) })
      .where(eq(countries.code, code));
  }
}
