import { findingId } from "@/db/seed/findings";
import { groupId } from "@/db/seed/groups";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, test } from "../people";

test("a member posts a finding on a phone, and another comments on it", async ({ page, browser }) => {
  const title = `Lanchas al amanecer ${randomWord()}`;
  await page.setViewportSize({ width: 360, height: 740 });
  await loginAs(page, "uy.member");
  await page.goto(paths.newFinding(groupId("routes")));
  await page.getByLabel("What did you observe?").fill(title);
  await page.getByRole("button", { name: "Bold" }).click();
  await page.getByLabel("Details").pressSequentially("tres");
  await page.getByLabel("Source").selectOption("A");
  await page.getByLabel(/TLP:AMBER\+STRICT/).check();
  await page.getByRole("button", { name: /Post to/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText("tres", { exact: true })).toBeVisible();
  await expect(page.getByText("A2", { exact: true })).toBeVisible();

  const other = await (await browser.newContext({ locale: "es" })).newPage();
  await loginAs(other, "pe.member");
  await other.goto(new URL(page.url()).pathname);
  await other.getByLabel("Escriba un comentario").fill("También lo vemos.");
  await other.getByRole("button", { name: "Comentar" }).click();
  await expect(other.getByText("También lo vemos.")).toBeVisible();
  await other.context().close();
});

test("what is wrong stands at its field, and what was typed stays", async ({ page }) => {
  await loginAs(page, "uy.member");
  await page.goto(paths.newFinding(groupId("routes")));
  await page.getByLabel("Details").fill("Only the details.");
  await page.getByLabel("Observed from").fill("2022-03-02");
  await page.getByLabel("Observed until").fill("2022-03-01");
  await page.getByRole("button", { name: /Post to/ }).click();
  await expect(page.locator("[data-problem]")).toContainText("There is a problem");
  await expect(page.locator("[data-problem]")).toContainText("The end is before the beginning.");
  await expect(page.getByLabel("Details")).toHaveValue("Only the details.");
  await expect(page).toHaveTitle(/^Error: /);
});

test("without JavaScript the same form posts, refuses and keeps what was typed", async ({
  browser,
  page,
}) => {
  await loginAs(page, "uy.member");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const quiet = await plain.newPage();
  await quiet.goto(paths.newFinding(groupId("routes")));
  await quiet.getByLabel("Details").fill("Sin guion");
  await quiet.getByRole("button", { name: /Post to/ }).click();
  await expect(quiet).toHaveTitle(/^Error: /);
  const wrong = quiet
    .locator("[data-problem]")
    .getByRole("link", { name: /What did you observe\?.*Fill this in\./ });
  const field = await quiet.getByLabel("What did you observe?").getAttribute("id");
  await expect(wrong).toHaveAttribute("href", `#${field}`);
  await expect(quiet.getByLabel("Details")).toHaveValue("Sin guion");
  const title = `Sin JavaScript ${randomWord()}`;
  await quiet.getByLabel("What did you observe?").fill(title);
  await quiet.getByRole("button", { name: /Post to/ }).click();
  await expect(quiet.getByRole("heading", { level: 1 })).toHaveText(title);
  await plain.close();
});

test("a draft is its author's alone; a RED finding is its readers' alone", async ({ page, browser }) => {
  const other = await (await browser.newContext()).newPage();
  await loginAs(other, "br.member");
  for (const hidden of [paths.finding(findingId("draft")), paths.finding(findingId("red"))]) {
    const [seen, absent] = [
      await other.goto(hidden),
      await other.request.get(paths.finding("017cdb5e-de00-7000-8000-000000000000")),
    ];
    expect(seen?.status()).toBe(404);
    expect(absent.status()).toBe(404);
    await expect(other.locator("body")).not.toContainText("canario");
  }
  await loginAs(page, "uy.member");
  expect((await page.goto(paths.finding(findingId("draft"))))?.status()).toBe(200);
  await other.context().close();
});
