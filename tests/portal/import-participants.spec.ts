import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, loginAs, randomWord, test, watch } from "../people";

const main = (page: Page) => page.getByRole("main");

async function plan(page: Page): Promise<string> {
  await loginAs(page, "organiser");
  await page.goto("/activities/new");
  await page.getByLabel("English").first().fill(`Papers ${randomWord()}`);
  await page.getByLabel("First day").fill("2032-02-03");
  await page.getByLabel("Last day").fill("2032-02-04");
  await page.getByLabel("City").fill("Asunción");
  await page.getByRole("button", { name: "Plan it as a draft" }).click();
  await expect(main(page).getByRole("heading", { level: 1 })).toContainText("Papers");
  return new URL(page.url()).pathname;
}

/** As a spreadsheet in Latin America saves it: semicolons, Windows-1252, a title above, a head that nobody knows. */
const list = Buffer.from(
  [
    "Delegaciones;;;;",
    "Nombre;Cargo;Organización;Correo;Calidad",
    "María Ñandú;Jefa;Policía Nacional del Perú;maria@example.org;ponente",
    "João Gonçalves;;Polícia Federal;joao@example.org;",
    "Ghost;;Policía Imaginaria;;",
    ";Sin nombre;;;",
    "Eva;;;no es correo;",
  ].join("\r\n"),
  "latin1",
);

async function upload(page: Page, address: string, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${address}/participants/import`);
  await page.getByLabel("File").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Upload and look" }).click();
}

test("a list with bad rows is looked at, left and come back to, matched by hand, and taken once", async ({
  page,
}) => {
  const problems = watch(page);
  const address = await plan(page);
  await upload(page, address, "delegations.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"));
  await expect(main(page).getByRole("alert")).toContainText("Save it as .xlsx.");

  await upload(page, address, "delegations.csv", list);
  await expect(main(page)).toContainText("2 people new · no change · none there already · 3 bad rows");
  await page.goto(`${address}/participants`);
  await page.getByRole("link", { name: "Go on with it" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Ghost" })).toContainText(
    "no organisation of this name",
  );
  await expect(page.getByRole("row").filter({ hasText: "Sin nombre" })).toContainText("There is no name.");
  await page.getByRole("link", { name: "Bad (3)" }).click();
  await expect(page.getByRole("row")).toHaveCount(4);

  await page.getByText("4 of 5 columns are used").click();
  await page.getByLabel("Calidad").selectOption({ label: "Roles" });
  await page.getByRole("button", { name: "Match the columns so" }).click();
  await expect(main(page)).toContainText("5 of 5 columns are used");
  await expect(page.getByRole("row").filter({ hasText: "María Ñandú" })).toContainText("speaker");
  await page.getByRole("button", { name: "Add 2 people" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Correct the file and upload it again");
  await page.getByLabel("Leave out the 3 bad rows").check();
  await page.getByRole("button", { name: "Add 2 people" }).click();
  await expect(main(page)).toContainText("Imported: 2 people new, no change.");
  await expect(main(page).getByRole("listitem").filter({ hasText: "João Gonçalves" })).toBeVisible();

  await upload(page, address, "delegations.csv", list);
  await expect(main(page)).toContainText("Nobody new · no change · 2 there already · 3 bad rows");
  await page.getByRole("button", { name: "Upload another file" }).click();
  await expect(page.getByLabel("File")).toBeVisible();
  expect(problems).toEqual([]);
});

test("the list and its papers are taken along; what is taken along and comes back changes nothing", async ({
  page,
}) => {
  const address = await plan(page);
  const id = address.split("/").pop();
  await page.goto(`${address}/participants`);
  await page.getByRole("button", { name: "Take along" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "List as Excel (.xlsx)" }).click(),
  ]);
  await upload(page, address, "participants.xlsx", await readFile(await file.path()));
  await expect(main(page)).toContainText("Nobody new · no change · 1 there already · no bad row");

  await page.goto(`${address}/participants/papers`);
  for (const button of ["Badges as PDF", "Sheets as PDF"]) {
    const [paper] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    expect((await readFile(await paper.path())).subarray(0, 5).toString()).toBe("%PDF-");
  }
  await loginAs(page, "uy.member");
  for (const door of ["participants.csv", "participants.xlsx", "badges.pdf", "attendance.pdf"])
    expect((await page.request.get(`/api/activities/${id}/${door}`)).status(), door).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a list is uploaded, its bad rows left out, and taken", async ({ page }) => {
    const address = await plan(page);
    await upload(page, address, "delegations.csv", list);
    await page.getByRole("button", { name: "Add 2 people" }).click();
    await expect(main(page).getByRole("alert")).toContainText("Correct the file and upload it again");
    await page.getByLabel("Leave out the 3 bad rows").check();
    await page.getByRole("button", { name: "Add 2 people" }).click();
    await expect(main(page)).toContainText("Imported: 2 people new, no change.");
  });
});
