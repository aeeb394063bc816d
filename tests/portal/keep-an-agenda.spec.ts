import type { Page } from "@playwright/test";
import { activityId } from "@/db/seed/activities";
import { paths } from "@/lib/paths";
import { expect, signIn, test, watch } from "../people";

const annual = paths.agenda(activityId("annual"));

const keptIn = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("enlace-kept")));

async function keep(page: Page) {
  await page.goto(annual);
  await page.getByRole("button", { name: "Keep on this device" }).click();
  await expect(page.getByRole("button", { name: /^Kept on this device at/ })).toBeVisible();
}

test("an agenda that was kept is read without a line, and is gone after signing out", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const problems = watch(page);
  await signIn(page, "br.member");
  await keep(page);
  expect(await keptIn(page)).toHaveLength(1);
  expect(problems).toEqual([]);
  await page.context().setOffline(true);
  await page.goto(annual);
  await expect(page.getByRole("main")).toContainText("The copy for this device, kept on");
  await expect(page.getByRole("main")).toContainText("Sessions above TLP:AMBER are never kept on a device");
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("IBM Plex");
  // Nothing but what was chosen.
  await expect(page.goto(paths.agenda(activityId("lima")))).rejects.toThrow();
  await expect(page.goto(paths.home())).rejects.toThrow();

  await page.context().setOffline(false);
  await page.goto(annual);
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByLabel("E-mail")).toBeVisible();
  expect(await keptIn(page)).toEqual([]);
  await page.context().setOffline(true);
  await expect(page.goto(annual)).rejects.toThrow();
  await page.context().close();
});

test("another account on the same browser finds nothing of it, nor does anybody after the session was ended", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, "cl.member");
  await keep(page);
  await context.clearCookies();
  await signIn(page, "fr.member");
  await expect.poll(() => keptIn(page)).toEqual([]);
  await keep(page);

  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, "fr.member");
  await elsewhere.goto(paths.account());
  await elsewhere.getByRole("button", { name: "End all others" }).click();
  await expect(elsewhere.locator("#sessions").getByRole("listitem")).toHaveCount(1);
  await page.goto(annual);
  await expect(page.getByLabel("E-mail")).toBeVisible();
  await expect.poll(() => keptIn(page)).toEqual([]);
  await Promise.all([context.close(), elsewhere.context().close()]);
});
