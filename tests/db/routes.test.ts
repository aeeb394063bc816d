import { beforeAll, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { findFindingVersion, findRights, judgeFinding, withdrawFinding } from "@/db/queries/finding-life";
import { linkSeizures, listSameSeizures, unlinkSeizures } from "@/db/queries/finding-links";
import { readStructures } from "@/db/queries/finding-structure";
import { writeStructure } from "@/db/queries/finding-structure-writing";
import { addFinding, countListed, editFinding, findFinding, listFindings } from "@/db/queries/findings";
import { listPlaces, locate } from "@/db/queries/places";
import { listTerms, retireTerm } from "@/db/queries/terms";
import { seedActivities } from "@/db/seed/activities";
import { findingId, seedFindings } from "@/db/seed/findings";
import { groupId, seedGroups } from "@/db/seed/groups";
import { seedPriorities } from "@/db/seed/priorities";
import { seedStructures } from "@/db/seed/structures";
import { placeId, seedVocabularies } from "@/db/seed/vocabularies";
import type { Structure } from "@/domain/findings/structure-input";
import { acting, refusal } from "./acting";
import { testPortal } from "./portal";

const portal = testPortal();
beforeAll(() =>
  asOwner(portal.ownerUrl, async (tx) => {
    await seedVocabularies(tx);
    await seedActivities(tx);
    await seedGroups(tx);
    await seedFindings(tx);
    await seedPriorities(tx);
    await seedStructures(tx);
  }),
);
const as = acting(portal, ["uy.member", "co.member", "ec.member", "pe.member", "organiser"]);

const nothing: Structure = {
  legs: [],
  concealments: [],
  seizure: null,
  related: [],
  relatedAddress: null,
  priorityId: null,
};
const leg = {
  at: "0",
  from: "Montevideo, Uruguay",
  to: "Antwerpen, Belgium",
  mode: null,
  since: null,
  until: null,
};
const report = (quantity: number, unit = "unit/kilogram") => ({
  on: "2022-03-20",
  at: "Montevideo, Uruguay",
  placeKind: null,
  mode: null,
  concealment: null,
  producedIn: "",
  departedFrom: "",
  transit: "",
  destination: "",
  arrested: 1,
  drugs: [{ at: "0", drug: "drug/cocaine-hydrochloride", form: null, quantity, unit }],
});

const content = {
  title: "T",
  body: "B",
  observedFrom: null,
  observedUntil: null,
  readers: [] as string[],
  source: "B",
  information: "2",
  handling: "H0" as const,
  handlingNote: "",
  draft: false,
};

const post = (who: string, structure: Partial<Structure>, group = "routes", label = 2) =>
  as(who, (tx, viewer) =>
    addFinding(tx, viewer, groupId(group), { ...content, label }, { ...nothing, ...structure }),
  );

const rewrite = (id: string, revision: number, structure: Partial<Structure>) =>
  as("uy.member", (tx, viewer) =>
    editFinding(tx, viewer, id, revision, { ...content, label: 2, reason: "" }, { ...nothing, ...structure }),
  );

const structureOf = (who: string, id: string) =>
  as(who, async (tx) => (await readStructures(tx, [id]))(id), "read");

test("a place is read as one that is known, as a locality of a country, or refused at its field", async () => {
  const at = (written: string) => as("uy.member", (tx) => locate(tx, "at", written), "read");
  const montevideo = { country: "UY", placeId: placeId("UY Montevideo"), locality: "" };
  expect(await at("montevideo, Uruguai")).toEqual(montevideo);
  expect(await at("BEANR")).toEqual({ country: "BE", placeId: placeId("BE Antwerpen"), locality: "" });
  expect(await at("Tacuarembó, Uruguay")).toEqual({ country: "UY", placeId: null, locality: "Tacuarembó" });
  expect(await at("Francia")).toEqual({ country: "FR", placeId: null, locality: "" });
  expect(await at("gioia tauro")).toEqual({
    country: "IT",
    placeId: placeId("IT Gioia Tauro"),
    locality: "",
  });
  expect(await refusal(at("UYMVD"))).toEqual({ at: "route.severalPlaces" });
  expect(await refusal(at("UYZZZ"))).toEqual({ at: "route.unknownCode" });
  expect(await refusal(at("Atlantis"))).toEqual({ at: "route.noCountry" });
});

test("places are paged by name, each once", async () => {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPlaces>> = await as(
      "uy.member",
      (tx) => listPlaces(tx, { cursor, country: "BR" }, 10),
      "read",
    );
    names.push(...page.rows.map(({ name }) => name));
    cursor = page.next;
  } while (cursor);
  expect(names.length).toBeGreaterThan(40);
  expect(new Set(names).size).toBe(names.length);
});

test("what no seizure weighs and no vocabulary holds is refused at its field, and nothing stays", async () => {
  const before = await as("uy.member", (tx) => countListed(tx), "read");
  const tooMuch = { seizure: report(101, "unit/tonne") };
  expect(await refusal(post("uy.member", tooMuch))).toEqual({ "seizure.drugs.0.quantity": "route.tooHeavy" });
  const unknown = { concealments: ["concealment/none-such"] };
  expect(await refusal(post("uy.member", unknown))).toEqual({ concealments: "choose" });
  const where = { seizure: { ...report(1), transit: "Brasil, Atlantis" } };
  expect(await refusal(post("uy.member", where))).toEqual({ "seizure.transit": "route.unknownCountry" });
  const round = { legs: [{ ...leg, from: "Roma (FCO), Italia", to: "ITFCO" }] };
  expect(await refusal(post("uy.member", round))).toEqual({ "legs.0.to": "route.samePlace" });
  expect(await as("uy.member", (tx) => countListed(tx), "read")).toEqual(before);
});

test("pieces have no weight; an edit keeps the seizure's links and a retired term", async () => {
  const [one, other] = [
    await post("uy.member", { concealments: ["concealment/drop-off"], seizure: report(3, "unit/piece") }),
    await post("ec.member", { seizure: report(40) }),
  ];
  const mine = (await structureOf("uy.member", one)).seizure;
  const theirs = (await structureOf("uy.member", other)).seizure;
  expect(mine?.drugs[0]?.kilograms).toBeNull();
  await as("uy.member", (tx, viewer) => linkSeizures(tx, viewer, mine?.id ?? "", theirs?.id ?? ""));
  const term = await as("organiser", async (tx) => {
    const found = (await listTerms(tx, "concealment")).find(({ code }) => code === "concealment/drop-off");
    await retireTerm(tx, found?.id ?? "", found?.revision ?? 0, true);
    return found;
  });
  const again = { ...nothing, concealments: ["concealment/drop-off"], seizure: report(41) };
  await rewrite(one, 1, again);
  expect(await refusal(post("uy.member", { concealments: ["concealment/drop-off"] }))).toEqual({
    concealments: "choose",
  });
  const same = await as("uy.member", (tx) => listSameSeizures(tx, mine?.id ?? ""), "read");
  expect(same.map(({ id }) => id)).toEqual([other]);
  const total = (
    await as("uy.member", (tx) => countListed(tx, { from: "2022-03-20", until: "2022-03-20" }), "read")
  ).total;
  expect(total).toEqual({ seizures: 1, kilograms: 41, arrested: 1 });
  await as("organiser", (tx) => retireTerm(tx, term?.id ?? "", (term?.revision ?? 0) + 1, false));
});

test("another route or seizure is submitted anew, once for each edit; what was not changed is not", async () => {
  const kept = {
    legs: [leg],
    concealments: ["concealment/insider", "concealment/drop-off"],
    seizure: report(10),
  };
  const id = await post("uy.member", kept);
  const state = async () => {
    const [found] = (await as("uy.member", (tx) => listFindings(tx), "read")).rows.filter(
      (row) => row.id === id,
    );
    const rights = await as("uy.member", (tx) => findRights(tx, id), "read");
    return [found?.state, rights?.version];
  };
  const write = (change: Partial<Structure>) =>
    as("uy.member", (tx, viewer) => writeStructure(tx, viewer, id, { ...nothing, ...kept, ...change }));
  const validate = (version: number) =>
    as("pe.member", (tx, viewer) => judgeFinding(tx, viewer, id, { kind: "validated", version }));
  expect(await state()).toEqual(["submitted", 1]);
  await validate(1);
  await write({ concealments: ["concealment/drop-off", "concealment/insider"] });
  expect(await state()).toEqual(["validated", 1]);
  await write({ seizure: report(9000) });
  expect(await state()).toEqual(["submitted", 2]);
  expect(await refusal(validate(1))).toMatchObject({ "": "stale" });
  await validate(2);
  await write({ legs: [{ ...leg, to: "Rotterdam, Netherlands" }], concealments: [], seizure: null });
  expect(await state()).toEqual(["submitted", 3]);
});

test("with the text of a withdrawn finding goes what it said", async () => {
  const related = [findingId("former")];
  const id = await post("uy.member", { legs: [leg], seizure: report(5), related });
  expect((await structureOf("uy.member", id)).legs).toHaveLength(1);
  await as("uy.member", (tx, viewer) => withdrawFinding(tx, viewer, id, { version: 1, reason: "" }));
  expect(await structureOf("uy.member", id)).toEqual({ legs: [], concealments: [], seizure: null });
});

test("only who reads both ends and may correct one links or unlinks", async () => {
  const [hull, red] = [
    await structureOf("co.member", findingId("hull")),
    await structureOf("co.member", findingId("red")),
  ];
  const [one, other] = [hull.seizure?.id ?? "", red.seizure?.id ?? ""];
  expect((await structureOf("ec.member", findingId("hull"))).seizure?.id).toBe(one);
  expect((await structureOf("ec.member", findingId("red"))).seizure).toBeNull();
  expect(await as("ec.member", (tx) => listSameSeizures(tx, one), "read")).toEqual([]);
  expect(await refusal(as("ec.member", (tx) => unlinkSeizures(tx, one, other)))).toEqual({ "": "notFound" });
  const reefer = (await structureOf("ec.member", findingId("reefer"))).seizure?.id ?? "";
  expect(await refusal(as("ec.member", (tx, viewer) => linkSeizures(tx, viewer, one, reefer)))).toEqual({
    "": "notFound",
  });
});

test("a list is narrowed by route, place, period and more", async () => {
  const titles = (filter: Parameters<typeof listFindings>[1]) =>
    as("uy.member", async (tx) => (await listFindings(tx, filter)).rows.map(({ id }) => id), "read");
  const reefer = findingId("reefer");
  for (const filter of [
    { place: "montev", mode: "mode/container" },
    { place: "BEANR" },
    { touches: "BE" },
    { concealment: "concealment/insider" },
    { from: "2022-01-26", until: "2022-01-26" },
  ])
    expect(await titles(filter)).toContain(reefer);
  for (const filter of [
    { place: "Rotterdam" },
    { touches: "MX" },
    { mode: "mode/drone" },
    { until: "2021-12-31" },
  ])
    expect(await titles(filter)).not.toContain(reefer);
});

test("an edit of the route alone is a version and submitted anew; the same again is none; withdrawing takes them away", async () => {
  const id = await post("uy.member", { concealments: ["concealment/insider"] });
  await as("pe.member", (tx, viewer) => judgeFinding(tx, viewer, id, { kind: "validated", version: 1 }));
  const stands = async () => {
    const found = await as("pe.member", (tx) => findFinding(tx, id), "read");
    return [found?.state, (await kept(1))?.concealments, (await kept(2))?.concealments];
  };
  const kept = async (number: number) =>
    (await as("pe.member", (tx) => findFindingVersion(tx, id, number), "read"))?.structure;
  await rewrite(id, 1, { concealments: ["concealment/insider"] });
  expect(await stands()).toEqual(["validated", ["concealment/insider"], undefined]);
  await rewrite(id, 2, { concealments: ["concealment/insider"], seizure: report(12) });
  expect(await stands()).toEqual(["submitted", ["concealment/insider"], ["concealment/insider"]]);
  expect([(await kept(1))?.seizure, (await kept(2))?.seizure?.drugs.length]).toEqual([null, 1]);
  await as("uy.member", (tx, viewer) => withdrawFinding(tx, viewer, id, { version: 2, reason: "" }));
  expect(await stands()).toEqual(["withdrawn", undefined, undefined]);
});
