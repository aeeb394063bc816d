import type { Browser, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, loginAs, type Person, randomWord, test } from "../people";

const main = (page: Page) => page.locator("main");

/** A page of somebody else, in English. */
async function as(browser: Browser, person: Person, width = 1280): Promise<Page> {
  const context = await browser.newContext({ locale: "en", viewport: { width, height: 800 } });
  const page = await context.newPage();
  await loginAs(page, person);
  return page;
}

async function ask(page: Page, title: string, countries: string[]) {
  await page.goto(paths.newRequest());
  await page.getByLabel("What do you want to know?").fill(title);
  await page.getByLabel("Question", { exact: true }).fill("Which seals were changed?");
  for (const country of countries) {
    await page.getByLabel("Find a country or an organisation").fill(country.slice(0, 5).toLowerCase());
    await page.getByRole("checkbox", { name: country }).check();
  }
  await page.getByRole("radio", { name: "Urgent" }).check();
  await page.getByLabel("Answer by").fill("2032-03-04");
  await page.getByLabel("Time zone").selectOption("America/Lima");
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(main(page).getByRole("link", { name: title })).toHaveCount(countries.length);
}

const rowTo = (page: Page, title: string, service: string) =>
  page.getByRole("listitem").filter({ hasText: title }).filter({ hasText: service });

test("Peru asks Colombia and Bolivia; a colleague in Colombia answers in part, Bolivia sees nothing of it, Peru makes it a finding", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const title = `Seals ${randomWord()}`;
  await loginAs(page, "pe.member");
  await ask(page, title, ["Colombia", "Bolivia"]);
  await rowTo(page, title, "Colombia").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(main(page)).toContainText("due 4 Mar 2032, 18:00 (UTC−5)");
  const request = new URL(page.url()).pathname;

  const focal = await as(browser, "co.focal");
  await focal.goto(request);
  await focal.getByRole("link", { name: "Hand to a colleague" }).click();
  await focal.getByLabel("Colleague").selectOption({ label: "Liaison, Colombia · Liaison officer" });
  await focal.getByRole("button", { name: "Hand it over" }).click();
  await expect(main(focal)).toContainText("by Focal point, Colombia");

  const phone = await as(browser, "co.member", 360);
  await phone.goto("/");
  await phone.getByRole("link", { name: `Answer: ${title}` }).click();
  await expect(main(phone)).not.toContainText("Also asked");
  await phone.getByRole("link", { name: "Answer", exact: true }).click();
  await phone.getByLabel("In part").check();
  await phone.getByLabel("Text", { exact: true }).fill("Two of them, both on the road.");
  await phone.getByLabel(/^TLP:AMBER\+STRICT/).check();
  await phone.getByLabel("Its text may become a finding").check();
  await phone.getByRole("button", { name: "Send the answer" }).click();
  await expect(main(phone)).toContainText("Two of them, both on the road.");
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const other = await as(browser, "bo.focal");
  expect((await other.request.get(request)).status()).toBe(404);
  await other.goto(paths.requests());
  await expect(rowTo(other, title, "Bolivia")).toHaveCount(1);
  await rowTo(other, title, "Bolivia").getByRole("link").click();
  await expect(main(other)).toContainText("No answer has come yet.");
  await expect(main(other)).not.toContainText("Colombia");

  await page.goto("/");
  await page.getByRole("link", { name: `An answer came: ${title}` }).click();
  await page.getByRole("link", { name: "Make it a finding" }).click();
  await expect(page.getByLabel("Details")).toHaveValue("Two of them, both on the road.");
  await expect(page.getByLabel(/^TLP:AMBER(?!\+)/)).toHaveCount(0);
  await page.getByRole("button", { name: /Post to/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.goto(request);
  await expect(main(page)).toContainText("Became a finding:");
  for (const each of [focal, phone, other]) await each.context().close();
});

test("what cannot be asked is said at its field", async ({ page }) => {
  await loginAs(page, "pe.member");
  await page.goto(paths.newRequest());
  await page.getByLabel("What do you want to know?").fill("Seals");
  await page.getByLabel("Question", { exact: true }).fill("Which?");
  await page.getByLabel("Answer by").fill("2021-03-04");
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.locator("[data-problem]")).toContainText("Choose at least one.");
  await page.getByRole("checkbox", { name: "Colombia" }).check();
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.locator("[data-problem]")).toContainText("This moment is already past.");
  await page.getByLabel("Answer by").fill("2032-03-28");
  await page.getByLabel("Time", { exact: true }).fill("02:30");
  await page.getByLabel("Time zone").selectOption("Europe/Madrid");
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.locator("[data-problem]")).toContainText("The clocks skip this time on that day.");
  await expect(page.getByRole("checkbox", { name: "Colombia" })).toBeChecked();
});
