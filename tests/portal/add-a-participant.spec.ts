import type { Page } from "@playwright/test";
import { expect, loginAs, randomWord, test } from "../people";

const main = (page: Page) => page.getByRole("main");

/** An AMBER+STRICT activity of one's own: only its members read it. */
async function planStrict(page: Page): Promise<string> {
  await loginAs(page, "organiser");
  await page.goto("/activities/new");
  await page.getByLabel("English").first().fill(`Strict ${randomWord()}`);
  await page.getByLabel("First day").fill("2032-02-03");
  await page.getByLabel("Last day").fill("2032-02-03");
  await page.getByLabel("City").fill("Asunción");
  await page.getByRole("radio", { name: "TLP:AMBER+STRICT" }).check();
  await page.getByRole("button", { name: "Plan it as a draft" }).click();
  await page.getByRole("button", { name: "Publish the activity" }).click();
  await expect(main(page)).not.toContainText("Draft");
  return new URL(page.url()).pathname;
}

test("an account becomes a member, is ended, and reads nothing from then on", async ({ page, browser }) => {
  const address = await planStrict(page);
  const member = await (await browser.newContext()).newPage();
  await loginAs(member, "pt.member");
  expect((await member.goto(address))?.status()).toBe(404);

  await page.goto(`${address}/participants/new`);
  await page.getByLabel("Account").selectOption({ label: "Liaison, Portugal · Polícia Judiciária" });
  await page.getByLabel("speaker", { exact: true }).check();
  await page.getByRole("button", { name: "Save" }).click();
  const row = main(page).getByRole("listitem").filter({ hasText: "Liaison, Portugal" });
  await expect(row).toContainText("speaker");
  expect((await member.goto(address))?.status()).toBe(200);

  await page.goto(`${address}/participants/new`);
  await page.getByLabel("Account").selectOption({ label: "Liaison, Portugal · Polícia Judiciária" });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main(page).getByRole("alert")).toContainText("This person takes part already.");

  await page.goto(`${address}/participants`);
  await row.getByRole("link").click();
  await page.getByRole("button", { name: "End the access now" }).click();
  await expect(row).toContainText("access ended");
  expect((await member.goto(address))?.status()).toBe(404);
  await member.context().close();
});

test("a person without an account is entered, edited and removed", async ({ page }) => {
  const address = await planStrict(page);
  const name = `Guest ${randomWord()}`;
  await page.goto(`${address}/participants/new`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Fill this in.");
  await page.getByLabel("Name", { exact: false }).first().fill(name);
  await page.getByLabel("E-mail").fill("guest@example.org");
  await page.getByRole("button", { name: "Save" }).click();
  const row = main(page).getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("without an account");
  await row.getByRole("link").click();
  await expect(page.getByLabel("E-mail")).toHaveValue("guest@example.org");
  await page.getByLabel("interpreter", { exact: true }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("interpreter");
  await row.getByRole("link").click();
  await page.getByRole("button", { name: "Remove from the activity" }).click();
  await expect(page.getByRole("heading", { name: "Participants" })).toBeVisible();
  await expect(row).toHaveCount(0);
});

test("somebody is left to run the activity", async ({ page }) => {
  const address = await planStrict(page);
  await page.goto(`${address}/participants`);
  await main(page).getByRole("listitem").filter({ hasText: "organiser" }).getByRole("link").click();
  await page.getByRole("button", { name: "End the access now" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Somebody must be left to run the activity.");
});

test("who has one role has no other when the page is ready", async ({ page }) => {
  const address = await planStrict(page);
  await page.goto(`${address}/participants`);
  await main(page).getByRole("listitem").filter({ hasText: "organiser" }).getByRole("link").click();
  await page.waitForLoadState("networkidle");
  await expect(page.locator("input[name=roles]:checked")).toHaveCount(1);
  await page.getByLabel("Portuguese").check();
  await page.getByRole("button", { name: "Save" }).click();
  const row = main(page).getByRole("listitem").filter({ hasText: "organiser" });
  await expect(row).toBeVisible();
  await expect(row).not.toContainText("interpreter");
});
