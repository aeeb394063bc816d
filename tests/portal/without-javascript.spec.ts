import { expect, loginAs, type Person, test } from "../people";
import { everyPage } from "./every-page";

test.use({ javaScriptEnabled: false });

for (const as of new Set<Person | null>(everyPage.map((visit) => visit.as))) {
  test(`every page of ${as ?? "nobody"} is read without JavaScript, under a title of its own`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    if (as) await loginAs(page, as);
    const titles = new Map<string, string>();
    for (const { path } of everyPage.filter((visit) => visit.as === as)) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      await expect(page.locator("h1"), path).toBeVisible();
      expect((await page.locator("main").textContent())?.length, path).toBeGreaterThan(20);
      const [address, title] = [new URL(page.url()).pathname, await page.title()];
      expect(titles.get(title) ?? address, `"${title}" is the title of ${address}`).toBe(address);
      titles.set(title, address);
    }
  });
}
