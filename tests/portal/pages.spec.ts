import AxeBuilder from "@axe-core/playwright";
import { locales } from "@/domain/local-text";
import { expect, loginAs, test, watch } from "../people";
import { everyPage } from "./every-page";

const everything = Boolean(process.env.ENLACE_TEST_ALL);

/** Every page in every language; in the usual run each page in one language, by turns. */
const cases = everyPage.flatMap((page, index) =>
  locales
    .filter((_, turn) => everything || turn === index % locales.length)
    .map((locale) => ({ ...page, locale })),
);

for (const { as, path, locale } of cases) {
  test.describe(`${path} as ${as ?? "nobody"} in ${locale}`, () => {
    test.use({ locale });

    test("loads, fits, and axe finds nothing", async ({ page }) => {
      if (as) await loginAs(page, as);
      const problems = watch(page);
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      await expect(page).toHaveTitle(/./);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.locator("h1")).toHaveCount(1);

      const full = await new AxeBuilder({ page }).analyze();
      expect(full.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);

      await page.emulateMedia({ colorScheme: "dark" });
      const dark = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
      expect(dark.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);

      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, `sideways at ${width}`).toBeLessThanOrEqual(0);
      }
      expect(problems).toEqual([]);
    });
  });
}
