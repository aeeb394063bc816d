import { isDeepStrictEqual } from "node:util";
import { asc, eq, inArray, sql } from "drizzle-orm";
import { readCountries } from "@/domain/findings/places";
import { kilogramsOf, mostKilograms } from "@/domain/findings/seizures";
import type { Structure } from "@/domain/findings/structure-input";
import { countryNamed } from "@/lib/countries";
import { refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { findings } from "../schema/findings";
import { findingConcealments, findingLegs } from "../schema/routes";
import { seizedDrugs, seizures } from "../schema/seizures";
import { terms } from "../schema/vocabularies";
import { tellReviewers } from "./finding-life";
import { writeLinks } from "./finding-links";
import { locate } from "./places";
import type { Viewer } from "./viewer";

type Named = { field: string; code: string | null };
type Weights = Map<string, number | null>;

function namedTerms({ legs, concealments, seizure }: Structure): Named[] {
  return [
    ...legs.map(({ at, mode }) => ({ field: `legs.${at}.mode`, code: mode })),
    ...concealments.map((code) => ({ field: "concealments", code })),
    ...(seizure
      ? [
          { field: "seizure.placeKind", code: seizure.placeKind },
          { field: "seizure.mode", code: seizure.mode },
          { field: "seizure.concealment", code: seizure.concealment },
          ...seizure.drugs.flatMap(({ at, drug, form, unit }) => [
            { field: `seizure.drugs.${at}.drug`, code: drug },
            { field: `seizure.drugs.${at}.form`, code: form },
            { field: `seizure.drugs.${at}.unit`, code: unit },
          ]),
        ]
      : []),
  ];
}

/** Every term must be known, and in use unless the finding holds it already. Gives what units weigh. */
async function checkTerms(tx: Tx, findingId: string, structure: Structure): Promise<Weights> {
  const named = namedTerms(structure);
  const codes = named.flatMap(({ code }) => code ?? []);
  if (codes.length === 0) return new Map();
  const found = await tx
    .select({
      code: terms.code,
      kilograms: terms.kilograms,
      offered: sql<boolean>`${terms.retiredAt} is null or exists (
        select from finding_legs l where l.finding_id = ${findingId} and l.mode = ${terms.code}
        union all select from finding_concealments c where c.finding_id = ${findingId} and c.concealment = ${terms.code}
        union all select from seizures s where s.finding_id = ${findingId} and ${terms.code} in (s.place_kind, s.mode, s.concealment)
        union all select from seized_drugs d where d.finding_id = ${findingId} and ${terms.code} in (d.drug, d.form, d.unit))`,
    })
    .from(terms)
    .where(inArray(terms.code, codes));
  const offered = new Set(found.flatMap((term) => (term.offered ? term.code : [])));
  const wrong = named.find(({ code }) => code !== null && !offered.has(code));
  if (wrong) throw refuseField(wrong.field, "choose");
  return new Map(found.map(({ code, kilograms }) => [code, kilograms]));
}

/** Whether these rows say what is written already: what is not changed is not submitted anew. */
const stands = (rows: { id: string }[], values: object[]) =>
  isDeepStrictEqual(
    rows.map(({ id: _, ...row }) => row),
    values,
  );

async function writeLegs(tx: Tx, findingId: string, legs: Structure["legs"]) {
  const values: (typeof findingLegs.$inferInsert)[] = [];
  for (const [position, leg] of legs.entries()) {
    const from = await locate(tx, `legs.${leg.at}.from`, leg.from);
    const to = await locate(tx, `legs.${leg.at}.to`, leg.to);
    const of = ({ country, placeId, locality }: typeof from) => placeId ?? country + locality.toLowerCase();
    if (of(from) === of(to)) throw refuseField(`legs.${leg.at}.to`, "route.samePlace");
    values.push({
      findingId,
      position,
      fromCountry: from.country,
      fromPlaceId: from.placeId,
      fromLocality: from.locality,
      toCountry: to.country,
      toPlaceId: to.placeId,
      toLocality: to.locality,
      mode: leg.mode,
      periodFrom: leg.since,
      periodUntil: leg.until,
    });
  }
  const own = eq(findingLegs.findingId, findingId);
  if (stands(await tx.select().from(findingLegs).where(own).orderBy(asc(findingLegs.position)), values))
    return;
  await tx.delete(findingLegs).where(own);
  if (values.length > 0) await tx.insert(findingLegs).values(values);
}

async function writeConcealments(tx: Tx, findingId: string, codes: string[]) {
  const values = [...new Set(codes)].sort().map((concealment) => ({ findingId, concealment }));
  const own = eq(findingConcealments.findingId, findingId);
  const rows = await tx
    .select()
    .from(findingConcealments)
    .where(own)
    .orderBy(sql`${findingConcealments.concealment} collate "C"`);
  if (stands(rows, values)) return;
  await tx.delete(findingConcealments).where(own);
  if (values.length > 0) await tx.insert(findingConcealments).values(values);
}

function country(field: string, written: string): string | null {
  if (written === "") return null;
  const code = countryNamed(written);
  if (!code) throw refuseField(field, "route.unknownCountry");
  return code;
}

async function writeSeizure(tx: Tx, findingId: string, report: Structure["seizure"], weights: Weights) {
  if (!report) {
    await tx.delete(seizures).where(eq(seizures.findingId, findingId));
    return;
  }
  const { country: countryCode, placeId, locality } = await locate(tx, "seizure.at", report.at);
  const transit = readCountries(report.transit, countryNamed);
  if (!transit) throw refuseField("seizure.transit", "route.unknownCountry");
  const columns = {
    seizedOn: report.on,
    countryCode,
    placeId,
    locality,
    placeKind: report.placeKind,
    mode: report.mode,
    concealment: report.concealment,
    producedIn: country("seizure.producedIn", report.producedIn),
    departedFrom: country("seizure.departedFrom", report.departedFrom),
    transit,
    destination: country("seizure.destination", report.destination),
    arrested: report.arrested,
  };
  // The row stays the same one, for it may be linked as the same seizure as another's.
  const [standing] = await tx
    .update(seizures)
    .set(columns)
    .where(eq(seizures.findingId, findingId))
    .returning({ id: seizures.id });
  const [row] = standing
    ? [standing]
    : await tx
        .insert(seizures)
        .values({ findingId, ...columns })
        .returning({ id: seizures.id });
  const seizureId = row?.id ?? "";
  const drugs = report.drugs.map(({ at, ...drug }, position) => {
    const kilograms = kilogramsOf(drug.quantity, weights.get(drug.unit) ?? null);
    if ((kilograms ?? 0) > mostKilograms)
      throw refuseField(`seizure.drugs.${at}.quantity`, "route.tooHeavy", { most: mostKilograms });
    return { seizureId, findingId, position, ...drug, kilograms };
  });
  const own = eq(seizedDrugs.seizureId, seizureId);
  if (stands(await tx.select().from(seizedDrugs).where(own).orderBy(asc(seizedDrugs.position)), drugs))
    return;
  await tx.delete(seizedDrugs).where(own);
  await tx.insert(seizedDrugs).values(drugs);
}

async function isWaiting(tx: Tx, findingId: string): Promise<boolean> {
  const [found] = await tx.select({ state: findings.state }).from(findings).where(eq(findings.id, findingId));
  return found?.state === "submitted";
}

/**
 * Writes the structured content of a finding as its form has it, in place of what it held. The policies say who may. What
 * was validated or returned is submitted anew by a change, and its reviewers hear of it.
 */
export async function writeStructure(tx: Tx, viewer: Viewer, findingId: string, structure: Structure) {
  const weights = await checkTerms(tx, findingId, structure);
  const waited = await isWaiting(tx, findingId);
  await writeLegs(tx, findingId, structure.legs);
  await writeConcealments(tx, findingId, structure.concealments);
  await writeSeizure(tx, findingId, structure.seizure, weights);
  if (!waited && (await isWaiting(tx, findingId))) await tellReviewers(tx, viewer, findingId);
  await writeLinks(tx, viewer, findingId, structure);
}
