import { activityId } from "@/db/seed/activities";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, test } from "../people";

const brasilia = activityId("brasilia");

test("an organiser adds a session, undoes it after a reload, does it again and publishes", async ({
  page,
  browser,
}) => {
  const title = `Sesión sobre radares ${randomWord()}`;
  await loginAs(page, "organiser");
  await page.goto(paths.newSession(brasilia, { day: "2022-05-12" }));
  await page.getByRole("group", { name: "Title" }).getByLabel("English").fill(title);
  await page.getByLabel("Begins").fill("15:00");
  await page.getByLabel("Minutes").fill("45");
  await page.getByLabel("Items").fill("30 Radars\n15 Discussion");
  await page.getByRole("button", { name: "Save the session" }).click();
  const block = page.locator(".board-block").filter({ hasText: title });
  await expect(block).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Undo: add a session" }).click();
  await expect(block).toHaveCount(0);
  await page.getByRole("button", { name: "Redo: add a session" }).click();
  await expect(block).toBeVisible();
  await expect(page.locator("[data-saving='0']")).toBeVisible();

  const member = await (await browser.newContext()).newPage();
  await loginAs(member, "br.member");
  await member.goto(paths.agenda(brasilia, { day: "2022-05-12" }));
  await expect(member.getByRole("link", { name: title })).toHaveCount(0);
  await page.getByRole("button", { name: /^Publish version/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Messages about version/);
  await expect(page.getByRole("status")).toContainText(/Version \d+ is published\./);
  // Once more, with nothing new: no version is made of it.
  await page.goto(paths.agendaDraft(brasilia));
  await page.getByRole("button", { name: /^Publish version/ }).click();
  await expect(page.locator("[data-problem]")).toContainText(/Nothing has changed since version \d+/);
  await member.reload();
  await member.goto(paths.agenda(brasilia, { day: "2022-05-12" }));
  await expect(member.getByRole("link", { name: title })).toBeVisible();
  await member.getByRole("link", { name: title }).click();
  await expect(member.getByText("Radars")).toBeVisible();
  await member.context().close();
});

test("items that do not fit, a time without a day, a day outside: each at its field", async ({ page }) => {
  await loginAs(page, "organiser");
  await page.goto(paths.newSession(brasilia));
  await page.getByRole("group", { name: "Title" }).getByLabel("English").fill("Too much");
  await page.getByLabel("Items").fill("90 Far too long");
  await page.getByRole("button", { name: "Save the session" }).click();
  await expect(page.locator("[data-problem]")).toContainText("The items are longer than the session.");
  await page.getByLabel("Items").fill("");
  await page.getByLabel("Day").fill("");
  await page.getByRole("button", { name: "Save the session" }).click();
  await expect(page.locator("[data-problem]")).toContainText("Give both a day and a time, or neither.");
});
