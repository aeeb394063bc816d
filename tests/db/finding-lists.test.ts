import { beforeAll, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { readForExport } from "@/db/queries/finding-export";
import { countFacets } from "@/db/queries/finding-facets";
import { listFindings } from "@/db/queries/findings";
import {
  findSavedView,
  forgetView,
  listSavedViews,
  mostViews,
  renameView,
  saveView,
} from "@/db/queries/saved-views";
import { seedActivities } from "@/db/seed/activities";
import { seedFindings } from "@/db/seed/findings";
import { seedGroups } from "@/db/seed/groups";
import { seedPriorities } from "@/db/seed/priorities";
import { seedStructures } from "@/db/seed/structures";
import { seedVocabularies } from "@/db/seed/vocabularies";
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
const as = acting(portal, ["uy.member", "uy.focal", "co.member"]);

test("a list by state holds that state alone, and its facet says so before", async () => {
  await as("uy.member", async (tx) => {
    const { state } = await countFacets(tx);
    for (const wanted of ["submitted", "returned", "validated"] as const) {
      const { rows } = await listFindings(tx, { state: wanted }, 200);
      expect(rows.map((row) => row.state)).toEqual(rows.map(() => wanted));
      expect(rows.length).toBe(state.get(wanted) ?? 0);
      expect(rows.length, wanted).toBeGreaterThan(0);
    }
  });
});

test("words are looked for in the text as well as in the title, accents and case aside", async () => {
  await as("uy.member", async (tx) => {
    const { rows } = await listFindings(tx, { words: "GUINEA-BISSAU" }, 200);
    const inText = await listFindings(tx, { words: "barcazas de carga a GRANEL" }, 200);
    expect(rows.length).toBeGreaterThan(0);
    expect(inText.rows.map(({ title }) => title)).toEqual(["Uso creciente de la hidrovía Paraguay-Paraná"]);
  });
});

test("a facet stays as wide as the other filters leave it", async () => {
  await as("uy.member", async (tx) => {
    const [all, narrow] = [await countFacets(tx), await countFacets(tx, { mode: "mode/container" })];
    expect(narrow.mode).toEqual(all.mode);
    const left = [...narrow.state.values()].reduce((sum, count) => sum + count, 0);
    expect(left).toBe(all.mode.get("mode/container"));
    const both = { mode: "mode/container", state: "validated" as const };
    expect((await listFindings(tx, both, 200)).rows.length).toBe(narrow.state.get("validated") ?? 0);
  });
});

test("a file holds what is listed but nothing withdrawn, and says when there is more", async () => {
  await as("uy.member", async (tx) => {
    const listed = (await listFindings(tx, {}, 200)).rows;
    expect(listed.some(({ state }) => state === "withdrawn")).toBe(true);
    const standing = listed.filter(({ state }) => state !== "withdrawn").map(({ id }) => id);
    const whole = await readForExport(tx, {});
    expect(whole.findings.map(({ id }) => id)).toEqual(standing);
    expect(whole.more).toBe(false);
    const some = await readForExport(tx, {}, 3);
    expect(some.findings.map(({ id }) => id)).toEqual(standing.slice(0, 3));
    expect(some.more).toBe(true);
  });
});

test("RED is in the file of who is named, and in nobody else's", async () => {
  const titles = (who: string) =>
    as(who, async (tx) => JSON.stringify((await readForExport(tx, {})).findings));
  expect(await titles("uy.focal")).toContain("Fuente con acceso a la carga");
  const others = await titles("uy.member");
  expect(others).not.toContain('"label":4');
});

test("a saved view is its person's alone: kept, renamed, forgotten", async () => {
  const [kept, other] = await as("uy.member", async (tx, viewer) => [
    await saveView(tx, viewer, { name: "Contenedores", filter: "mode=mode%2Fcontainer" }),
    await saveView(tx, viewer, { name: "Avión", filter: "mode=mode%2Faircraft" }),
  ]);
  const twice = as("uy.member", (tx, viewer) => saveView(tx, viewer, { name: "Avión", filter: "" }));
  expect(await refusal(twice)).toEqual({ name: "taken" });
  // Another's name takes nobody's.
  await as("co.member", async (tx, viewer) => {
    await saveView(tx, viewer, { name: "Avión", filter: "" });
    expect((await listSavedViews(tx)).map(({ name }) => name)).toEqual(["Avión"]);
    expect(await findSavedView(tx, kept ?? "")).toBeNull();
    expect(await refusal(renameView(tx, kept ?? "", 1, "x"))).toEqual({ "": "notFound" });
    expect(await refusal(forgetView(tx, kept ?? ""))).toEqual({ "": "notFound" });
  });
  await as("uy.member", async (tx) => {
    await renameView(tx, kept ?? "", 1, "Cajas");
    expect(await refusal(renameView(tx, kept ?? "", 1, "Otras"))).toEqual({ "": "stale" });
    await forgetView(tx, other ?? "");
    expect(await listSavedViews(tx)).toEqual([
      { id: kept, name: "Cajas", filter: "mode=mode%2Fcontainer", revision: 2 },
    ]);
  });
});

test("nobody keeps views without end", async () => {
  const many = as("uy.focal", async (tx, viewer) => {
    for (let at = 0; at <= mostViews; at++) await saveView(tx, viewer, { name: `View ${at}`, filter: "" });
  });
  expect(await refusal(many)).toEqual({ name: "manyViews" });
});
