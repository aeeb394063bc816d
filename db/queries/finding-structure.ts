import { asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { LocalText } from "@/domain/local-text";
import type { Tx } from "../client";
import { places } from "../schema/places";
import { findingConcealments, findingLegs } from "../schema/routes";
import { seizedDrugs, seizures } from "../schema/seizures";
import { terms } from "../schema/vocabularies";

/** One end of a leg, or where something was seized. */
export type Point = {
  country: string;
  place: string | null;
  unlocode: string | null;
  locality: string;
  latitude: number | null;
  longitude: number | null;
};

const [start, end] = [alias(places, "start"), alias(places, "finish")];
const [mode, concealment] = [alias(terms, "mode_term"), alias(terms, "concealment_term")];

const listLegs = (tx: Tx, ids: string[]) =>
  tx
    .select({
      findingId: findingLegs.findingId,
      from: {
        country: findingLegs.fromCountry,
        place: sql<string | null>`${start.name}`,
        unlocode: sql<string | null>`${start.unlocode}`,
        locality: findingLegs.fromLocality,
        latitude: sql<number | null>`${start.latitude}`,
        longitude: sql<number | null>`${start.longitude}`,
      },
      to: {
        country: findingLegs.toCountry,
        place: sql<string | null>`${end.name}`,
        unlocode: sql<string | null>`${end.unlocode}`,
        locality: findingLegs.toLocality,
        latitude: sql<number | null>`${end.latitude}`,
        longitude: sql<number | null>`${end.longitude}`,
      },
      mode: findingLegs.mode,
      modeNames: mode.names,
      since: findingLegs.periodFrom,
      until: findingLegs.periodUntil,
    })
    .from(findingLegs)
    .leftJoin(start, eq(start.id, findingLegs.fromPlaceId))
    .leftJoin(end, eq(end.id, findingLegs.toPlaceId))
    .leftJoin(mode, eq(mode.code, findingLegs.mode))
    .where(inArray(findingLegs.findingId, ids))
    .orderBy(asc(findingLegs.findingId), asc(findingLegs.position));

const listConcealments = (tx: Tx, ids: string[]) =>
  tx
    .select({
      findingId: findingConcealments.findingId,
      code: findingConcealments.concealment,
      names: terms.names,
    })
    .from(findingConcealments)
    .innerJoin(terms, eq(terms.code, findingConcealments.concealment))
    .where(inArray(findingConcealments.findingId, ids))
    .orderBy(asc(terms.position), asc(terms.id));

const listSeizures = (tx: Tx, ids: string[]) =>
  tx
    .select({
      id: seizures.id,
      findingId: seizures.findingId,
      on: seizures.seizedOn,
      at: {
        country: seizures.countryCode,
        place: sql<string | null>`${places.name}`,
        unlocode: sql<string | null>`${places.unlocode}`,
        locality: seizures.locality,
        latitude: sql<number | null>`${places.latitude}`,
        longitude: sql<number | null>`${places.longitude}`,
      },
      placeKind: seizures.placeKind,
      placeKindNames: terms.names,
      mode: seizures.mode,
      modeNames: mode.names,
      concealment: seizures.concealment,
      concealmentNames: concealment.names,
      producedIn: seizures.producedIn,
      departedFrom: seizures.departedFrom,
      transit: seizures.transit,
      destination: seizures.destination,
      arrested: seizures.arrested,
    })
    .from(seizures)
    .leftJoin(places, eq(places.id, seizures.placeId))
    .leftJoin(terms, eq(terms.code, seizures.placeKind))
    .leftJoin(mode, eq(mode.code, seizures.mode))
    .leftJoin(concealment, eq(concealment.code, seizures.concealment))
    .where(inArray(seizures.findingId, ids));

const name = (code: typeof seizedDrugs.drug | typeof seizedDrugs.form | typeof seizedDrugs.unit) =>
  sql<LocalText | null>`(select t.names from terms t where t.code = ${code})`;

const listDrugs = (tx: Tx, ids: string[]) =>
  tx
    .select({
      findingId: seizedDrugs.findingId,
      drug: seizedDrugs.drug,
      drugNames: name(seizedDrugs.drug),
      form: seizedDrugs.form,
      formNames: name(seizedDrugs.form),
      quantity: seizedDrugs.quantity,
      unit: seizedDrugs.unit,
      unitNames: name(seizedDrugs.unit),
      kilograms: seizedDrugs.kilograms,
    })
    .from(seizedDrugs)
    .where(inArray(seizedDrugs.findingId, ids))
    .orderBy(asc(seizedDrugs.findingId), asc(seizedDrugs.position));

type Rows<F extends (...given: never[]) => PromiseLike<unknown[]>> = Awaited<ReturnType<F>>;
export type Leg = Rows<typeof listLegs>[number];
export type Drug = Rows<typeof listDrugs>[number];
export type Seizure = Rows<typeof listSeizures>[number] & { drugs: Drug[] };
export type Structured = {
  legs: Leg[];
  concealments: Rows<typeof listConcealments>;
  seizure: Seizure | null;
};

/** The route, concealments and seizures of findings that the viewer may read, by finding. */
export async function readStructures(tx: Tx, ids: string[]): Promise<(id: string) => Structured> {
  if (ids.length === 0) return () => ({ legs: [], concealments: [], seizure: null });
  const [legs, concealments, reports, drugs] = [
    await listLegs(tx, ids),
    await listConcealments(tx, ids),
    await listSeizures(tx, ids),
    await listDrugs(tx, ids),
  ];
  const of = <R extends { findingId: string }>(rows: R[], id: string) =>
    rows.filter(({ findingId }) => findingId === id);
  return (id) => ({
    legs: of(legs, id),
    concealments: of(concealments, id),
    seizure: of(reports, id).map((report) => ({ ...report, drugs: of(drugs, id) }))[0] ?? null,
  });
}
