import { inArray } from "drizzle-orm";
import { type KeptStructure, namedIn } from "@/domain/findings/kept-structure";
import type { LocalText } from "@/domain/local-text";
import type { Tx } from "../client";
import { places } from "../schema/places";
import { terms } from "../schema/vocabularies";

export type NamesOfKept = { places: Map<string, string>; terms: Map<string, LocalText> };

/** The names, as they are today, of the places and terms that versions of a finding keep. */
export async function nameKept(tx: Tx, kept: (KeptStructure | null | undefined)[]): Promise<NamesOfKept> {
  const named = kept.flatMap((each) => (each ? [namedIn(each)] : []));
  const [ids, codes] = [named.flatMap(({ placeIds }) => placeIds), named.flatMap((each) => each.codes)];
  const found = {
    places: ids.length
      ? await tx.select({ id: places.id, name: places.name }).from(places).where(inArray(places.id, ids))
      : [],
    terms: codes.length
      ? await tx
          .select({ code: terms.code, names: terms.names })
          .from(terms)
          .where(inArray(terms.code, codes))
      : [],
  };
  return {
    places: new Map(found.places.map(({ id, name }) => [id, name])),
    terms: new Map(found.terms.map(({ code, names }) => [code, names])),
  };
}
