import { getLocale, getTranslations } from "next-intl/server";
import type { Exported } from "@/db/queries/finding-export";
import type { Point, Structured } from "@/db/queries/finding-structure";
import { evaluation } from "@/domain/findings";
import { writePlace } from "@/domain/findings/places";
import { tlp } from "@/domain/labels";
import { type Locale, type LocalText, readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";

const columns = [
  "label",
  "title",
  "group",
  "organisation",
  "country",
  "posted",
  "observedFrom",
  "observedUntil",
  "evaluation",
  "state",
  "route",
  "modes",
  "concealments",
  "seizedOn",
  "seizedAt",
  "drugs",
  "kilograms",
  "producedIn",
  "departedFrom",
  "transit",
  "destination",
  "arrested",
] as const;

type Row = (string | number | null)[];

/** Findings for a spreadsheet, with their routes and seizures. */
export async function findingRows(findings: Exported[]): Promise<{ heads: string[]; rows: Row[] }> {
  const [t, tf, locale] = [
    await getTranslations("structure"),
    await getTranslations("findings"),
    await getLocale(),
  ];
  const rows = findings.map(
    (finding): Row => [
      tlp(finding.label),
      finding.title,
      readIn(finding.group, locale).text,
      finding.organisation,
      finding.countryCode ? countryName(finding.countryCode, locale) : "",
      dayPosted(finding),
      finding.observedFrom,
      finding.observedUntil,
      evaluation(finding),
      tf(`states.${finding.state}`),
      ...structureCells(finding.structure, locale),
    ],
  );
  return { heads: columns.map((column) => t(`columns.${column}`)), rows };
}

export const dayPosted = ({ submittedAt, createdAt }: Exported) =>
  (submittedAt ?? createdAt).toISOString().slice(0, 10);

/** The legs of a route in one line. */
export function routeLine({ legs }: Structured, locale: Locale): string {
  const place = placeIn(locale);
  return legs.map((leg) => `${place(leg.from)} → ${place(leg.to)}`).join("; ");
}

const placeIn = (locale: Locale) => (point: Point) =>
  writePlace(point.place ?? point.locality, countryName(point.country, locale));

function structureCells(structure: Structured, locale: Locale): Row {
  const { legs, concealments, seizure } = structure;
  const word = (names: LocalText | null) => (names ? readIn(names, locale).text : "");
  const country = (code: string | null) => (code ? countryName(code, locale) : "");
  const place = placeIn(locale);
  const kilograms = seizure?.drugs.map((drug) => drug.kilograms).filter((each) => each !== null) ?? [];
  return [
    routeLine(structure, locale),
    [...new Set(legs.map((leg) => word(leg.modeNames)).filter(Boolean))].join("; "),
    concealments.map(({ names }) => word(names)).join("; "),
    seizure?.on ?? "",
    seizure ? place(seizure.at) : "",
    seizure?.drugs
      .map((drug) => `${word(drug.drugNames)} ${drug.quantity} ${word(drug.unitNames)}`)
      .join("; ") ?? "",
    kilograms.length > 0 ? kilograms.reduce((sum, each) => sum + each, 0) : "",
    country(seizure?.producedIn ?? null),
    country(seizure?.departedFrom ?? null),
    seizure?.transit.map(country).join("; ") ?? "",
    country(seizure?.destination ?? null),
    seizure?.arrested ?? "",
  ];
}
