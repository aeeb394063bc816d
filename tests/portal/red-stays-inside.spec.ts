import type { APIResponse } from "@playwright/test";
import { activityId } from "@/db/seed/activities";
import { findingId } from "@/db/seed/findings";
import { readWorkbook } from "@/lib/list-workbook";
import { paths } from "@/lib/paths";
import { expect, loginAs, type Person, test } from "../people";
import { everyPage } from "./every-page";

/** What the RED finding of the seed says, in its title, its text and its comment. */
const secrets = ["Fuente con acceso a la carga", "canario-rojo-7431", "Visto. Sin más difusión."];

const red = findingId("red");
const kinds = ["csv", "xlsx", "pdf", "stix.json"] as const;
const addresses = [
  ...new Set([
    ...everyPage.map(({ path }) => path),
    paths.search("Fuente con acceso"),
    paths.search("canario"),
    paths.findings({ q: "canario" }),
    paths.findings({ label: 4 }),
    paths.editFinding(red),
    ...kinds.flatMap((kind) => [paths.findingsFile(kind), paths.findingsFile(kind, { label: 4 })]),
    paths.savedViews(),
    paths.findingVersions(red),
    paths.newCorroboration(red),
    paths.newCorrection(red),
    paths.newSharing(red),
    paths.directoryExport("csv"),
    paths.directoryExport("vcf"),
    paths.activityCalendarFile(activityId("lima")),
    paths.download(red),
  ]),
];

/** Pages as the browser first gets them, and as it gets them when a link is followed. */
const ways: Record<string, string>[] = [{}, { RSC: "1" }];

/** What an answer says; a workbook is packed, and its rows are looked at. */
async function textOf(answer: APIResponse): Promise<string> {
  const packed = answer.headers()["content-type"]?.includes("spreadsheetml");
  return packed ? JSON.stringify((await readWorkbook(await answer.body())).rows) : answer.text();
}

const curious: (Person | null)[] = [
  null,
  "admin",
  "organiser",
  "observer",
  "br.member",
  "pe.focal",
  "uy.member",
  "europol.member",
];

for (const person of curious) {
  test(`no page, export, feed or error tells ${person ?? "nobody"} what is RED for others`, async ({
    page,
  }) => {
    if (person) await loginAs(page, person);
    for (const address of addresses) {
      for (const headers of ways) {
        const answer = await page.request.get(address, { headers });
        const text = await textOf(answer);
        for (const secret of secrets) expect(text.includes(secret), `${address}: ${secret}`).toBe(false);
      }
    }
  });
}

test("whoever is named reads it", async ({ page }) => {
  await loginAs(page, "uy.focal");
  const text = await (await page.request.get(paths.finding(red))).text();
  for (const secret of secrets) expect(text).toContain(secret);
  for (const kind of ["csv", "xlsx", "stix.json"] as const)
    expect(await textOf(await page.request.get(paths.findingsFile(kind, { label: 4 })))).toContain(
      secrets[0],
    );
  // Whatever else was posted meanwhile: the title's first words find all of it.
  const hits = await page.request.get(paths.search(secrets[0]?.split(" ").slice(0, 2).join(" ")));
  expect(await hits.text()).toContain(secrets[0]);
});
