import { and, asc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { supplyChainRoles } from "@/domain/directory";
import { gone, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { countries, countryRoles, organisations } from "../schema/organisations";
import { statement } from "../statement";

type Role = (typeof supplyChainRoles)[number];

/** The countries of the programme with their present roles in the supply chain. Names come from the codes, so the page sorts. */
export async function listCountries(tx: Tx) {
  return tx
    .select({
      code: countries.code,
      roles: sql<Role[]>`array(select r.role from country_roles r where r.country_code = ${countries.code}
        and (r.until is null or r.until >= to_char(now(), 'YYYY-MM')) order by r."from")`,
      organisations: sql<number>`(select count(*)::int from organisations o where o.country_code = ${countries.code})`,
      lead: organisations.name,
    })
    .from(countries)
    .leftJoin(organisations, eq(organisations.id, countries.leadOrganisationId))
    .orderBy(asc(countries.code))
    .limit(300);
}

const codes = statement()((tx) =>
  tx.select({ code: countries.code }).from(countries).orderBy(asc(countries.code)).limit(300),
);

/** Their codes alone, for a choice. */
export async function listCountryCodes(tx: Tx) {
  return codes(tx, {});
}

/** A country with its roles over time and its organisations; null when it is none of the programme's. */
export async function findCountry(tx: Tx, code: string) {
  const [country] = await tx
    .select({
      code: countries.code,
      leadOrganisationId: countries.leadOrganisationId,
      revision: countries.revision,
      canAdminister: sql<boolean>`viewer_role() = 'administrator'`,
      canOrganise: sql<boolean>`viewer_role() = 'organiser'`,
    })
    .from(countries)
    .where(eq(countries.code, code));
  return country ?? null;
}

/** The roles of a country in the supply chain, past ones too, by when they begin; at most a hundred. */
export async function listCountryRoles(tx: Tx, code: string) {
  return tx
    .select({
      id: countryRoles.id,
      role: countryRoles.role,
      region: countryRoles.region,
      from: countryRoles.from,
      until: countryRoles.until,
    })
    .from(countryRoles)
    .where(eq(countryRoles.countryCode, code))
    .orderBy(asc(countryRoles.from), asc(countryRoles.id))
    .limit(100);
}

/** Takes a country into the programme by its code, ISO 3166-1 alpha-2; names come from the codes. */
export async function addCountry(tx: Tx, code: string): Promise<void> {
  await tx.insert(countries).values({ code });
}

/** Names the organisation that speaks for the country; it must be one of the country's, and no mission. */
export async function nameLeadOrganisation(
  tx: Tx,
  code: string,
  revision: number,
  organisationId: string | null,
) {
  const changed = await tx
    .update(countries)
    .set({ leadOrganisationId: organisationId, revision: sql`${countries.revision} + 1` })
    .where(
      and(
        eq(countries.code, code),
        eq(countries.revision, revision),
        organisationId
          ? sql`exists (select from organisations o where o.id = ${organisationId} and o.country_code = ${code} and o.type <> 'diplomatic mission')`
          : undefined,
      ),
    )
    .returning({ code: countries.code });
  if (changed.length === 0) throw (await findCountry(tx, code))?.canAdminister ? stale() : gone();
}

/** A role of the country from a year or month on; it goes on where `until` is null. Gives its identifier. */
export async function addCountryRole(
  tx: Tx,
  code: string,
  role: { role: Role; region: string; from: string; until: string | null },
): Promise<string> {
  const id = v7();
  await tx.insert(countryRoles).values({ id, countryCode: code, ...role });
  return id;
}

/** Gives the code of the country. */
export async function removeCountryRole(tx: Tx, id: string): Promise<string> {
  const [removed] = await tx
    .delete(countryRoles)
    .where(eq(countryRoles.id, id))
    .returning({ code: countryRoles.countryCode });
  if (!removed) throw gone();
  return removed.code;
}
