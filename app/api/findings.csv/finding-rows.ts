import { getLocale, getTranslations } from "next-intl/server";
import { asked, type FilterInAddress } from "@/app/(portal)/findings/filter";
import type { Tx } from "@/db/client";
import { type Point, readStructures, type Structured } from "@/db/queries/finding-structure";
import { listFindings } from "@/db/queries/findings";
import { evaluation, findingState } from "@/domain/findings";
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

/** The findings of a list for a spreadsheet, with their routes and seizures: every one that the reader may read. */
export async function findingRows(tx: Tx, filter: FilterInAddress) {
  const [t, tf, locale] = [
    await getTranslations("structure"),
    await getTranslations("findings"),
    await getLocale(),
  ];
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listFindings>> = await listFindings(
      tx,
      { ...asked(filter), cursor },
      200,
    );
    const structureOf = await readStructures(
      tx,
      page.rows.map(({ id }) => id),
    );
    for (const finding of page.rows) {
      const withdrawn = findingState(finding) === "withdrawn";
      rows.push([
        tlp(finding.label),
        withdrawn ? tf("withdrawn") : finding.title,
        readIn(finding.group, locale).text,
        finding.organisation,
        finding.countryCode ? countryName(finding.countryCode, locale) : "",
        (finding.submittedAt ?? finding.createdAt).toISOString().slice(0, 10),
        finding.observedFrom,
        finding.observedUntil,
        evaluation(finding),
        ...structureCells(structureOf(finding.id), locale),
      ]);
    }
    cursor = page.next;
  } while (cursor);
  const note = [t("readerNote"), ...columns.slice(1).map(() => "")];
  return { heads: columns.map((column) => t(`columns.${column}`)), rows: [...rows, note] };
}

function structureCells({ legs, concealments, seizure }: Structured, locale: Locale): Row {
  const word = (names: LocalText | null) => (names ? readIn(names, locale).text : "");
  const country = (code: string | null) => (code ? countryName(code, locale) : "");
  const place = (point: Point) => writePlace(point.place ?? point.locality, country(point.country));
  const kilograms = seizure?.drugs.map((drug) => drug.kilograms).filter((each) => each !== null) ?? [];
  return [
    legs.map((leg) => `${place(leg.from)} → ${place(leg.to)}`).join("; "),
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
