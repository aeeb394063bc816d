import { v5 } from "uuid";
import { evaluation } from "@/domain/findings";
import { GREEN, labels, tlp } from "@/domain/labels";
import { countryName } from "./countries";

type Point = {
  country: string;
  place: string | null;
  locality: string;
  latitude: number | null;
  longitude: number | null;
};
type Amount = { drug: string; quantity: string | number; unit: string; kilograms: number | null };

/** What a bundle says of a finding: no more than its list and its other files. */
export type StixFinding = {
  id: string;
  title: string;
  label: number;
  source: string;
  information: string;
  state: string;
  observedFrom: string | null;
  observedUntil: string | null;
  submittedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  stateAt: Date;
  organisationId: string;
  organisation: string;
  structure: {
    legs: { from: Point; to: Point; mode: string | null; since: string | null; until: string | null }[];
    concealments: { code: string }[];
    seizure: { on: string; at: Point; arrested: number | null; drugs: Amount[] } | null;
  };
};

type StixObject = { type: string; id: string; modified: string; [property: string]: unknown };

/** Identifiers of ours are UUIDv5 in this namespace, so that the same thing has the same one in every bundle. */
const namespace = "6d1f27a2-50c5-4b0b-8f0e-3c8a1e5b9d47";
const idOf = (type: string, key: string) => `${type}--${v5(`${type} ${key}`, namespace)}`;
/** Organisations and places were there before the portal; only their newest moment says something. */
const always = "2020-01-01T00:00:00.000Z";

/** TLP 2.0 as OASIS published it for STIX 2.1: github.com/oasis-open/cti-stix-common-objects */
const tlpExtension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
const tlpIds = [
  "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
  "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
  "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
  "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
  "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
] as const;
const marked = (label: number) => ({ object_marking_refs: [tlpIds[label] ?? tlpIds[4]] });
const marking = (label: number) => ({
  type: "marking-definition",
  spec_version: "2.1",
  id: tlpIds[label],
  created: "2022-10-01T00:00:00.000Z",
  name: tlp(label),
  extensions: {
    [tlpExtension]: { extension_type: "property-extension", tlp_2_0: labels[label]?.toLowerCase() },
  },
});

/**
 * A STIX 2.1 bundle: each finding as a report, its author's organisation as an identity, the places of its route and
 * seizure as locations, all marked with TLP 2.0. `note` is the line that every export carries.
 */
export function stixBundle(findings: StixFinding[], note: string): object {
  const known = new Map<string, StixObject>();
  /** What several findings name stands once, as new as the newest of them. */
  const name = (object: StixObject) => {
    const before = known.get(object.id);
    if (!before || before.modified < object.modified) known.set(object.id, object);
    return object.id;
  };
  for (const finding of findings) name(reportOf(finding, name));
  const reports = findings.map(({ id }) => idOf("report", id));
  const portal = name(identity("enlace", "Enlace", "system", 0, always));
  name(noteOf(note, reports, [...known.values()], findings, portal));
  const used = new Set([...known.values()].flatMap((each) => each.object_marking_refs as string[]));
  const markings = labels.flatMap((_, label) => (used.has(tlpIds[label] ?? "") ? [marking(label)] : []));
  const objects = [...markings, ...known.values()];
  return { type: "bundle", id: idOf("bundle", JSON.stringify(objects)), objects };
}

function reportOf(finding: StixFinding, name: (object: StixObject) => string): StixObject {
  const { title, label, structure } = finding;
  const posted = finding.submittedAt ?? finding.createdAt;
  const modified = new Date(Math.max(+posted, +finding.updatedAt, +finding.stateAt)).toISOString();
  const author = name(
    identity(finding.organisationId, finding.organisation, "organization", GREEN, modified),
  );
  const points = structure.legs.flatMap(({ from, to }) => [from, to]);
  if (structure.seizure) points.push(structure.seizure.at);
  const places = points.map((point) => name(locationOf(point, finding, modified)));
  return {
    type: "report",
    spec_version: "2.1",
    id: idOf("report", finding.id),
    created_by_ref: author,
    created: posted.toISOString(),
    modified,
    name: title,
    description: inCodes(finding) || undefined,
    report_types: ["observed-data"],
    published: posted.toISOString(),
    // The 4x4 evaluation has no property of its own in STIX, nor has the state of a finding.
    labels: [
      `evaluation:${evaluation(finding)}`,
      `state:${finding.state}`,
      ...new Set(structure.legs.flatMap(({ mode }) => mode ?? [])),
      ...structure.concealments.map(({ code }) => code),
    ],
    external_references: [{ source_name: "Enlace", external_id: finding.id }],
    object_refs: [...new Set([author, ...places])],
    ...marked(label),
  };
}

function identity(key: string, name: string, kind: string, label: number, modified: string): StixObject {
  return {
    type: "identity",
    spec_version: "2.1",
    id: idOf("identity", key),
    created: always,
    modified,
    name,
    identity_class: kind,
    ...marked(label),
  };
}

/** A known place or a country is everybody's; a locality in words is text of its finding, and as strict. */
function locationOf(point: Point, finding: StixFinding, modified: string): StixObject {
  const { country, place, locality, latitude, longitude } = point;
  const own = !place && locality !== "";
  const key = [country, place ?? locality, own ? finding.id : ""].join("/");
  return {
    type: "location",
    spec_version: "2.1",
    id: idOf("location", key),
    created: always,
    modified,
    name: place || locality || countryName(country, "en"),
    country,
    ...(latitude !== null && longitude !== null ? { latitude, longitude } : {}),
    ...marked(own ? finding.label : place ? GREEN : 0),
  };
}

function noteOf(
  content: string,
  reports: string[],
  objects: StixObject[],
  findings: StixFinding[],
  portal: string,
): StixObject {
  const refs = reports.length > 0 ? reports : [portal];
  const modified =
    objects
      .map((each) => each.modified)
      .sort()
      .at(-1) ?? always;
  return {
    type: "note",
    spec_version: "2.1",
    id: idOf("note", `${content} ${modified} ${refs.join(" ")}`),
    created_by_ref: portal,
    created: modified,
    modified,
    content,
    object_refs: refs,
    ...marked(Math.max(0, ...findings.map(({ label }) => label))),
  };
}

/** Route and seizure in codes, the same in every language. */
function inCodes({ observedFrom, observedUntil, structure: { legs, seizure } }: StixFinding): string {
  const where = ({ place, locality, country }: Point) =>
    [place || locality, country].filter(Boolean).join(", ");
  const when = (from: string | null, until: string | null) =>
    [...new Set([from, until])].filter(Boolean).join(" to ");
  const lines = legs.map((leg) =>
    [`Leg: ${where(leg.from)} > ${where(leg.to)}`, leg.mode, when(leg.since, leg.until)]
      .filter(Boolean)
      .join("; "),
  );
  const observed = when(observedFrom, observedUntil);
  if (observed) lines.unshift(`Observed: ${observed}`);
  if (seizure) {
    const drugs = seizure.drugs.map(({ drug, quantity, unit, kilograms }) =>
      [`${drug} ${quantity} ${unit}`, kilograms !== null && `${kilograms} kg`].filter(Boolean).join(" = "),
    );
    const arrested = seizure.arrested === null ? [] : [`${seizure.arrested} arrested`];
    lines.push([`Seizure: ${seizure.on}`, where(seizure.at), ...drugs, ...arrested].join("; "));
  }
  return lines.join("\n");
}
