import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Locale, locales } from "@/domain/local-text";
import { loginAs, type Person, watch } from "../people";
import { everyPage } from "./every-page";

const everything = Boolean(process.env.ENLACE_TEST_ALL);

/** Every page in every language; in the usual run each page in one language, by turns. */
const cases = everyPage.flatMap((page, index) =>
  locales
    .filter((_, turn) => everything || turn === index % locales.length)
    .map((locale) => ({ ...page, locale })),
);

/** One browser for each person and language, as a person has: what it holds already is not fetched again. */
const test = base.extend<object, { pageOf: (person: Person | null, locale: Locale) => Promise<Page> }>({
  pageOf: [
    async ({ browser }, use) => {
      const known = new Map<string, Promise<BrowserContext>>();
      await use(async (person, locale) => {
        const key = `${person} ${locale}`;
        const context = known.get(key) ?? browser.newContext({ locale });
        const page = await (await context).newPage();
        if (person && !known.has(key)) await loginAs(page, person);
        known.set(key, context);
        return page;
      });
      for (const context of known.values()) await (await context).close();
    },
    { scope: "worker" },
  ],
});

/** What axe finds, as the rule and the first element that breaks it. */
async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  // Without a second page for each look: nothing here is framed from elsewhere.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

for (const { as, path, locale } of cases) {
  test(`${path} as ${as ?? "nobody"} in ${locale} › loads, fits, and axe finds nothing`, async ({
    pageOf,
  }) => {
    const page = await pageOf(as, locale);
    const problems = watch(page);
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page).toHaveTitle(/./);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.locator("h1")).toHaveCount(1);

    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, "color-contrast")).toEqual([]);

    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `sideways at ${width}`).toBeLessThanOrEqual(0);
    }
    expect(problems).toEqual([]);
    await page.close();
  });
}
