import { groupId } from "@/db/seed/groups";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, test } from "../people";

test("somebody asks to join with a reason, and the chair grants it", async ({ page, browser }) => {
  const reason = `Seguimos la misma ruta ${randomWord()}`;
  await loginAs(page, "cr.member");
  await page.goto(paths.group(groupId("routes")));
  await page.getByRole("link", { name: "Ask to join" }).click();
  await page.getByLabel("Why you want to join").fill(reason);
  await page.getByRole("button", { name: "Ask to join" }).click();
  await expect(page.getByText("You have asked to join.")).toBeVisible();

  const chair = await (await browser.newContext()).newPage();
  await loginAs(chair, "uy.focal");
  await chair.goto(paths.members(groupId("routes")));
  const request = chair.locator("section", { hasText: reason });
  await request.getByRole("button", { name: "Send the answer" }).click();
  await expect(chair.getByText(reason)).toHaveCount(0);
  await chair.context().close();

  await page.goto(paths.group(groupId("routes")));
  await expect(page.getByRole("link", { name: "Post a finding" })).toBeVisible();
});

test("a refusal needs a reason", async ({ page }) => {
  await loginAs(page, "uy.focal");
  await page.goto(paths.members(groupId("routes")));
  const request = page.locator("section", { hasText: "Asks to join" }).first();
  await request.getByLabel("Refuse").check();
  await request.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.locator("[data-problem]")).toContainText("Fill this in.");
});

test("an organiser proposes a group, which nobody else sees until it is launched", async ({
  page,
  browser,
}) => {
  const title = `Drones ${randomWord()}`;
  await loginAs(page, "organiser");
  await page.goto(paths.newGroup());
  await page.getByRole("group", { name: "Title" }).getByLabel("English").fill(title);
  await page.getByRole("button", { name: "Propose the group" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  const address = new URL(page.url()).pathname;

  const other = await (await browser.newContext()).newPage();
  await loginAs(other, "uy.member");
  expect((await other.goto(address))?.status()).toBe(404);
  await page.getByRole("button", { name: "Make active" }).click();
  await expect(page.getByText("Active", { exact: true })).toBeVisible();
  expect((await other.goto(address))?.status()).toBe(200);
  await other.context().close();
});
