import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type StixFinding, stixBundle } from "@/lib/stix";

const port = { country: "UY", place: "Montevideo", locality: "", latitude: -34.9, longitude: -56.2 };
const barn = { country: "BE", place: null, locality: "Near the barn", latitude: null, longitude: null };
const land = { country: "NL", place: null, locality: "", latitude: null, longitude: null };
const at = new Date("2022-05-10T12:00:00Z");

const finding = (label: number, more: Partial<StixFinding> = {}): StixFinding => ({
  id: `0188a0f0-0000-7000-8000-00000000000${label}`,
  title: `Finding ${label}`,
  label,
  source: "B",
  information: "2",
  state: "validated",
  observedFrom: "2022-04-01",
  observedUntil: null,
  submittedAt: at,
  createdAt: at,
  updatedAt: at,
  stateAt: new Date(+at + 60_000 * label),
  organisationId: "0188a0f0-0000-7000-8000-0000000000aa",
  organisation: "Policía Nacional",
  structure: {
    legs: [{ from: port, to: barn, mode: "mode/container", since: "2022-01", until: null }],
    concealments: [{ code: "concealment/rip-on" }],
    seizure: {
      on: "2022-04-02",
      at: land,
      arrested: 2,
      drugs: [{ drug: "drug/cocaine", quantity: 1.5, unit: "unit/tonne", kilograms: 1500 }],
    },
  },
  ...more,
});
const all = [0, 1, 2, 3, 4].map((label) => finding(label));

type Loose = Record<string, unknown> & { type: string; id: string; object_marking_refs: string[] };
const objectsOf = (bundle: object) => (bundle as { objects: Loose[] }).objects;
const ofType = (bundle: object, type: string) => objectsOf(bundle).filter((each) => each.type === type);

test("the five markings are those that OASIS published for TLP 2.0", () => {
  const markings = ofType(stixBundle(all, "note"), "marking-definition");
  const known = markings.map(({ id, name, created, extensions }) => [
    id.split("--")[1]?.slice(0, 8),
    name,
    created,
    JSON.stringify(extensions),
  ]);
  const extension = (level: string) =>
    `{"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":{"extension_type":"property-extension","tlp_2_0":"${level}"}}`;
  const since = "2022-10-01T00:00:00.000Z";
  expect(known).toEqual([
    ["94868c89", "TLP:CLEAR", since, extension("clear")],
    ["bab4a63c", "TLP:GREEN", since, extension("green")],
    ["55d920b0", "TLP:AMBER", since, extension("amber")],
    ["939a9414", "TLP:AMBER+STRICT", since, extension("amber+strict")],
    ["e828b379", "TLP:RED", since, extension("red")],
  ]);
});

test("every object is what STIX 2.1 asks of all, and names only what stands beside it", () => {
  for (const bundle of [stixBundle(all, "note"), stixBundle([], "note")]) {
    const objects = objectsOf(bundle);
    const ids = new Set(objects.map(({ id }) => id));
    expect(ids.size).toBe(objects.length);
    const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
    for (const object of objects) {
      expect(object.spec_version).toBe("2.1");
      expect(object.id).toMatch(
        new RegExp(`^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab]`),
      );
      expect(object.created).toMatch(moment);
      if (object.type === "marking-definition") continue;
      expect(object.modified).toMatch(moment);
      expect(String(object.modified) >= String(object.created)).toBe(true);
      const refs = [object.created_by_ref, object.object_refs, object.object_marking_refs].flat();
      for (const ref of refs.filter(Boolean)) expect(ids, `${object.id} names ${ref}`).toContain(ref);
      expect(object.object_marking_refs).toHaveLength(1);
    }
  }
});

test("the same findings make the same bundle, in any company", () => {
  expect(stixBundle(all, "note")).toEqual(stixBundle(all, "note"));
  const [alone] = ofType(stixBundle([finding(2)], "note"), "report");
  expect(ofType(stixBundle(all, "note"), "report")[2]).toEqual(alone);
});

test("what a finding says in words is marked as it is; what everybody knows is not stricter", () => {
  const bundle = stixBundle([finding(4)], "note");
  const named = new Map(objectsOf(bundle).map((each) => [each.id, each.name]));
  const marks = objectsOf(bundle)
    .filter(({ type }) => type !== "marking-definition")
    .map(
      (each) => `${each.type} ${each.name ?? each.content} ${named.get(each.object_marking_refs[0] ?? "")}`,
    );
  expect(marks.sort()).toEqual([
    "identity Enlace TLP:CLEAR",
    "identity Policía Nacional TLP:GREEN",
    "location Montevideo TLP:GREEN",
    "location Near the barn TLP:RED",
    "location Netherlands TLP:CLEAR",
    "note note TLP:RED",
    "report Finding 4 TLP:RED",
  ]);
});

test("a report says route, seizure, evaluation and state in codes", () => {
  const [report] = ofType(stixBundle([finding(2)], "note"), "report");
  expect(report?.description).toBe(
    [
      "Observed: 2022-04-01",
      "Leg: Montevideo, UY > Near the barn, BE; mode/container; 2022-01",
      "Seizure: 2022-04-02; NL; drug/cocaine 1.5 unit/tonne = 1500 kg; 2 arrested",
    ].join("\n"),
  );
  expect(report?.labels).toEqual([
    "evaluation:B2",
    "state:validated",
    "mode/container",
    "concealment/rip-on",
  ]);
});

const validator = process.env.ENLACE_STIX_VALIDATOR;

/** The validator of OASIS is a Python program (docs/finding-files.md); {103} warns of every identifier that is no UUIDv4. */
test.skipIf(!validator)("the validator of OASIS accepts it, strictly", () => {
  const folder = mkdtempSync(join(tmpdir(), "enlace-stix-"));
  try {
    for (const [name, findings] of Object.entries({ all, none: [] })) {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(stixBundle(findings, "Holds what its reader may read")));
      const said = execFileSync(validator ?? "", ["--version", "2.1", "--strict", "--disable", "103", file]);
      expect(String(said)).toContain("STIX JSON: Valid");
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
