import { and, asc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { readPlace } from "@/domain/findings/places";
import { countryNamed } from "@/lib/countries";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { places } from "../schema/places";
import { terms } from "../schema/vocabularies";
import { pageOf, pageSize, readCursor } from "./page";

const listed = {
  id: places.id,
  countryCode: places.countryCode,
  kind: places.kind,
  kindNames: terms.names,
  name: places.name,
  unlocode: places.unlocode,
  latitude: places.latitude,
  longitude: places.longitude,
  revision: places.revision,
};

const named = (words: string) =>
  sql`(position(searchable(${words}) in searchable(${places.name})) > 0 or ${places.unlocode} = upper(${words}))`;

type Filter = { cursor?: string | null; words?: string; country?: string; kind?: string };

/** Places by name. */
export async function listPlaces(tx: Tx, filter: Filter = {}, size = pageSize) {
  const after = readCursor(filter.cursor, ["text", "uuid"]);
  const rows = await tx
    .select(listed)
    .from(places)
    .innerJoin(terms, eq(terms.code, places.kind))
    .where(
      and(
        filter.words ? named(filter.words) : undefined,
        filter.country ? eq(places.countryCode, filter.country) : undefined,
        filter.kind ? eq(places.kind, filter.kind) : undefined,
        after ? sql`(${places.name}, ${places.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(places.name), asc(places.id))
    .limit(size + 1);
  return pageOf(rows, (row) => [row.name, row.id], size);
}

/** The countries that places lie in. */
export async function listPlaceCountries(tx: Tx) {
  return tx
    .selectDistinct({ code: places.countryCode })
    .from(places)
    .orderBy(asc(places.countryCode))
    .limit(300);
}

/** A few places whose name or code begins so, for a field that is being typed in. */
export async function suggestPlaces(tx: Tx, words: string) {
  return tx
    .select(listed)
    .from(places)
    .innerJoin(terms, eq(terms.code, places.kind))
    .where(named(words))
    .orderBy(sql`position(searchable(${words}) in searchable(${places.name}))`, asc(places.name))
    .limit(8);
}

/** The known place next to a point of the earth, no farther than about a hundred kilometres; none where there is none. */
export async function nearestPlaces(
  tx: Tx,
  { latitude, longitude }: { latitude: number; longitude: number },
) {
  const kilometres = sql`111.2 * acosd(least(1, sind(${latitude}::float8) * sind(${places.latitude})
    + cosd(${latitude}::float8) * cosd(${places.latitude}) * cosd(${longitude}::float8 - ${places.longitude})))`;
  return tx
    .select(listed)
    .from(places)
    .innerJoin(terms, eq(terms.code, places.kind))
    .where(sql`${places.latitude} is not null and ${kilometres} < 100`)
    .orderBy(kilometres)
    .limit(1);
}

export async function findPlace(tx: Tx, id: string) {
  const [place] = await tx
    .select({ ...listed, canEdit: sql<boolean>`viewer_role() = 'organiser'` })
    .from(places)
    .innerJoin(terms, eq(terms.code, places.kind))
    .where(eq(places.id, id));
  return place ?? null;
}

type Content = {
  kind: string;
  name: string;
  unlocode: string | null;
  latitude: number | null;
  longitude: number | null;
};

async function checkKind(tx: Tx, kind: string) {
  const [known] = await tx.select({ code: terms.code }).from(terms).where(eq(terms.code, kind));
  if (!known) throw refuseField("kind", "choose");
}

export async function addPlace(tx: Tx, place: Content & { countryCode: string }): Promise<string> {
  if (!countryNamed(place.countryCode)) throw refuseField("countryCode", "choose");
  await checkKind(tx, place.kind);
  const id = v7();
  await tx.insert(places).values({ id, ...place });
  return id;
}

/** The country stays: routes name it beside the place. */
export async function editPlace(tx: Tx, id: string, revision: number, content: Content): Promise<void> {
  await checkKind(tx, content.kind);
  const before = await findPlace(tx, id);
  if (!before?.canEdit) throw gone();
  if (content.unlocode && !content.unlocode.startsWith(before.countryCode))
    throw refuseField("unlocode", "route.unlocodeCountry");
  const [changed] = await tx
    .update(places)
    .set({ ...content, revision: sql`${places.revision} + 1` })
    .where(and(eq(places.id, id), eq(places.revision, revision)))
    .returning({ id: places.id });
  if (!changed) throw stale();
}

/** Where something is: a known place, or its country with a locality in words. */
export type Location = { country: string; placeId: string | null; locality: string };

/** What somebody wrote in a field as a place that is known, else as a locality of a country. */
export async function locate(tx: Tx, field: string, written: string): Promise<Location> {
  const read = readPlace(written, countryNamed);
  const found = await tx
    .select({ id: places.id, country: places.countryCode })
    .from(places)
    .where(
      "code" in read
        ? eq(places.unlocode, read.code)
        : and(
            sql`searchable(${places.name}) = searchable(${read.name})`,
            "country" in read ? eq(places.countryCode, read.country) : undefined,
          ),
    )
    .limit(2);
  const [place] = found;
  if (found.length > 1) throw refuseField(field, "route.severalPlaces");
  if (place) return { country: place.country, placeId: place.id, locality: "" };
  if ("code" in read) throw refuseField(field, "route.unknownCode");
  if (!("country" in read)) throw refuseField(field, "route.noCountry");
  return { country: read.country, placeId: null, locality: read.name };
}
