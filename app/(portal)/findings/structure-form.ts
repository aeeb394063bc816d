import { getLocale } from "next-intl/server";
import type { StructureChoices } from "@/components/finding/structure-fields";
import type { Tx } from "@/db/client";
import { listCountryCodes } from "@/db/queries/countries";
import { findServed, listRelatable, listRelated, listServable } from "@/db/queries/finding-links";
import { type Point, readStructures, type Structured } from "@/db/queries/finding-structure";
import { listChoices } from "@/db/queries/terms";
import { writePlace } from "@/domain/findings/places";
import type { FormValues } from "@/domain/form";
import { type Locale, type LocalText, readIn } from "@/domain/local-text";
import { vocabularies } from "@/domain/vocabularies";
import { byCountryName, countryName } from "@/lib/countries";

export type StructureForm = { choices: StructureChoices; defaults: FormValues };

/** What the form of a finding offers for its structured content, and what it begins with. */
export async function readStructureForm(tx: Tx, groupId: string, findingId?: string): Promise<StructureForm> {
  const locale = await getLocale();
  const structured = findingId ? (await readStructures(tx, [findingId]))(findingId) : null;
  const related = findingId ? await listRelated(tx, findingId) : [];
  const served = findingId ? await findServed(tx, findingId) : null;
  const others = await listRelatable(tx, groupId, findingId);
  const priorities = await listServable(tx);
  const offered = [...(await listChoices(tx)), ...termsIn(structured)];
  const terms = Object.fromEntries(
    vocabularies.map((kind) => {
      const own = new Map(
        offered
          .filter(({ code }) => code.startsWith(`${kind}/`))
          .map(({ code, names }) => [code, readIn(names, locale).text]),
      );
      return [kind, [...own].map(([value, label]) => ({ value, label }))];
    }),
  ) as StructureChoices["terms"];
  const findings = new Map([...related, ...others].map(({ id, title }) => [id, title || "—"]));
  return {
    choices: {
      terms,
      countries: byCountryName(await listCountryCodes(tx), locale).map(({ name }) => name),
      findings: [...findings].map(([value, label]) => ({ value, label })),
      priorities: [
        ...(served && !priorities.some(({ id }) => id === served.id) ? [served] : []),
        ...priorities,
      ].map(({ id, title, year }) => ({ value: id, label: `${year} · ${readIn(title, locale).text}` })),
    },
    defaults: {
      "seizure.drugs.0.unit": "unit/kilogram",
      ...(structured && structureDefaults(structured, locale)),
      related: related.map(({ id }) => id),
      priorityId: served?.id ?? "",
    },
  };
}

/** Terms that it holds, retired ones included: what is edited keeps them. */
function termsIn(structured: Structured | null): { code: string; names: LocalText }[] {
  if (!structured) return [];
  const { legs, concealments, seizure } = structured;
  const named = [
    ...legs.map(({ mode, modeNames }) => [mode, modeNames] as const),
    ...concealments.map(({ code, names }) => [code, names] as const),
    ...(seizure
      ? [
          [seizure.placeKind, seizure.placeKindNames] as const,
          [seizure.mode, seizure.modeNames] as const,
          [seizure.concealment, seizure.concealmentNames] as const,
          ...seizure.drugs.flatMap((each) => [
            [each.drug, each.drugNames] as const,
            [each.form, each.formNames] as const,
            [each.unit, each.unitNames] as const,
          ]),
        ]
      : []),
  ];
  return named.flatMap(([code, names]) => (code && names ? [{ code, names }] : []));
}

function written(point: Point, locale: Locale): string {
  return writePlace(point.place ?? point.locality, countryName(point.country, locale));
}

/** The structured content as the values of its fields. */
function structureDefaults({ legs, concealments, seizure }: Structured, locale: Locale): FormValues {
  const name = (code: string | null) => (code ? countryName(code, locale) : "");
  return {
    ...Object.fromEntries(
      legs.flatMap((leg, at) => [
        [`legs.${at}.from`, written(leg.from, locale)],
        [`legs.${at}.to`, written(leg.to, locale)],
        [`legs.${at}.mode`, leg.mode ?? ""],
        [`legs.${at}.since`, leg.since ?? ""],
        [`legs.${at}.until`, leg.until ?? ""],
      ]),
    ),
    concealments: concealments.map(({ code }) => code),
    ...(seizure && {
      "seizure.on": seizure.on,
      "seizure.at": written(seizure.at, locale),
      "seizure.placeKind": seizure.placeKind ?? "",
      "seizure.mode": seizure.mode ?? "",
      "seizure.concealment": seizure.concealment ?? "",
      "seizure.producedIn": name(seizure.producedIn),
      "seizure.departedFrom": name(seizure.departedFrom),
      "seizure.transit": seizure.transit.map(name).join(", "),
      "seizure.destination": name(seizure.destination),
      "seizure.arrested": seizure.arrested === null ? "" : String(seizure.arrested),
      ...Object.fromEntries(
        seizure.drugs.flatMap((each, at) => [
          [`seizure.drugs.${at}.drug`, each.drug],
          [`seizure.drugs.${at}.form`, each.form ?? ""],
          [`seizure.drugs.${at}.quantity`, String(each.quantity)],
          [`seizure.drugs.${at}.unit`, each.unit],
        ]),
      ),
    }),
  };
}
