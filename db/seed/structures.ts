/** Writes what the findings of the seed say of routes, seizures and each other. */
import { sql } from "drizzle-orm";
import type { Tx } from "../client";
import { findingConcealments, findingLegs, findingPriorities, relatedFindings } from "../schema/routes";
import { sameSeizures, seizedDrugs, seizures } from "../schema/seizures";
import { accountId } from "./accounts";
import { authorOf, findingId } from "./findings";
import { idOf } from "./ids";
import { priorityId } from "./priorities";
import { structures } from "./programme/structures";
import { placeId } from "./vocabularies";

const id = (name: string) => idOf(name, "2022-05-01T12:00:00Z");
const seizureId = (finding: string) => id(`seizure ${finding}`);
const ordered = (one: string, other: string) =>
  (one < other ? [one, other] : [other, one]) as [string, string];

function at(place: string) {
  const country = place.slice(0, 2);
  const locality = place.slice(3).trim();
  if (place.length === 2 || place[2] === ":") return { country, placeId: null, locality };
  return { country, placeId: placeId(place), locality: "" };
}

const all = Object.entries(structures);

export async function seedStructures(tx: Tx) {
  await tx.insert(findingLegs).values(
    all.flatMap(([finding, { legs = [] }]) =>
      legs.map(({ mode, since, until, ...leg }, position) => {
        const [from, to] = [at(leg.from), at(leg.to)];
        return {
          id: id(`leg ${finding} ${position}`),
          findingId: findingId(finding),
          position,
          fromCountry: from.country,
          fromPlaceId: from.placeId,
          fromLocality: from.locality,
          toCountry: to.country,
          toPlaceId: to.placeId,
          toLocality: to.locality,
          mode: mode ? `mode/${mode}` : null,
          periodFrom: since ?? null,
          periodUntil: until ?? null,
        };
      }),
    ),
  );
  await tx.insert(findingConcealments).values(
    all.flatMap(([finding, { concealments = [] }]) =>
      concealments.map((key) => ({
        id: id(`concealment ${finding} ${key}`),
        findingId: findingId(finding),
        concealment: `concealment/${key}`,
      })),
    ),
  );
  await seedSeizures(tx);
  await tx.insert(relatedFindings).values(
    all.flatMap(([finding, { related = [] }]) =>
      related.map((key) => {
        const [one, other] = ordered(findingId(finding), findingId(key));
        const linkedBy = accountId(authorOf(finding));
        return { id: id(`related ${finding} ${key}`), findingId: one, otherId: other, linkedBy };
      }),
    ),
  );
  await tx
    .insert(findingPriorities)
    .values(
      all.flatMap(([finding, { serves }]) =>
        serves
          ? [{ id: id(`serves ${finding}`), findingId: findingId(finding), priorityId: priorityId(serves) }]
          : [],
      ),
    );
}

async function seedSeizures(tx: Tx) {
  const reports = all.flatMap(([finding, { seizure }]) => (seizure ? [{ finding, ...seizure }] : []));
  await tx.insert(seizures).values(
    reports.map(({ finding, on, at: place, placeKind, mode, concealment, transit, ...rest }) => {
      const where = at(place);
      return {
        id: seizureId(finding),
        findingId: findingId(finding),
        seizedOn: on,
        countryCode: where.country,
        placeId: where.placeId,
        locality: where.locality,
        placeKind: `place/${placeKind}`,
        mode: `mode/${mode}`,
        concealment: concealment ? `concealment/${concealment}` : null,
        producedIn: rest.producedIn ?? null,
        departedFrom: rest.departedFrom ?? null,
        transit: transit ?? [],
        destination: rest.destination ?? null,
        arrested: rest.arrested ?? null,
      };
    }),
  );
  await tx.insert(seizedDrugs).values(
    reports.flatMap(({ finding, drugs }) =>
      drugs.map(([drug, form, quantity, unit, kilograms], position) => ({
        id: id(`seized ${finding} ${position}`),
        seizureId: seizureId(finding),
        findingId: findingId(finding),
        position,
        drug: `drug/${drug}`,
        form: `form/${form}`,
        quantity,
        unit: `unit/${unit}`,
        kilograms,
      })),
    ),
  );
  await tx.insert(sameSeizures).values(
    reports.flatMap(({ finding, sameAs }) => {
      if (!sameAs) return [];
      const [one, other] = ordered(seizureId(finding), seizureId(sameAs.finding));
      const linkedBy = accountId(sameAs.by);
      return [{ id: id(`same seizure ${finding}`), seizureId: one, otherId: other, linkedBy }];
    }),
  );
  await tx.execute(sql`update finding_versions v set structure = structure_of(v.finding_id)`);
}
