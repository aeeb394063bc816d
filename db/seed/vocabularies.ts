/** Vocabularies and places: what findings choose from. */
import { vocabularies } from "@/domain/vocabularies";
import type { Tx } from "../client";
import { places } from "../schema/places";
import { terms } from "../schema/vocabularies";
import { idOf } from "./ids";
import { programmePlaces } from "./programme/places";
import { programmeTerms } from "./programme/terms";

const line = /^(\S+) (.+) (-?\d+\.\d+) (-?\d+\.\d+)$/;

function read(country: string, kind: "port" | "airport", text: string) {
  const [, codes = "", name = "", latitude, longitude] = line.exec(text) ?? [];
  const [first = "", second = first] = codes.split("/");
  // An airport's code stands in its name: a country may have two places of no one name.
  const named = kind === "airport" ? `${name} (${first})` : name;
  return {
    id: placeId(`${country} ${named}`),
    countryCode: country,
    kind: `place/${kind}`,
    name: named,
    unlocode: second === "-" ? null : country + second,
    latitude: Number(latitude),
    longitude: Number(longitude),
  };
}

const listed = (text = "") => text.split(/;|\n/).flatMap((each) => each.trim() || []);

/** A place by its country and name: `UY Montevideo`, `UY Montevideo (MVD)`. */
export function placeId(name: string): string {
  return idOf(`place ${name}`);
}

export function termId(code: string): string {
  return idOf(`term ${code}`);
}

export async function seedVocabularies(tx: Tx) {
  await tx.insert(terms).values(
    vocabularies.flatMap((kind) =>
      programmeTerms[kind].map(([key, en, es, pt, fr, kilograms], at) => ({
        id: termId(`${kind}/${key}`),
        kind,
        code: `${kind}/${key}`,
        names: { en, es, pt, fr, original: "en" as const },
        position: (at + 1) * 10,
        kilograms: kilograms ?? null,
      })),
    ),
  );
  await tx
    .insert(places)
    .values(
      Object.entries(programmePlaces).flatMap(([country, { ports, airports }]) => [
        ...listed(ports).map((text) => read(country, "port", text)),
        ...listed(airports).map((text) => read(country, "airport", text)),
      ]),
    );
}
