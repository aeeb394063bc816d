import type { Browser, Page } from "@playwright/test";
import { instantOf } from "@/lib/dates";
import { expect, loginAs, type Person, randomWord, test } from "../people";

const main = (page: Page) => page.getByRole("main");

async function opened(browser: Browser, person: Person, options: object = {}): Promise<Page> {
  const page = await (await browser.newContext({ locale: "en", ...options })).newPage();
  await loginAs(page, person);
  return page;
}

/** An activity of the organiser's own in 2032, in Lima's time; still a draft. */
async function plan(page: Page, title: string, label = "TLP:AMBER"): Promise<string> {
  await page.goto("/activities/new");
  await page.getByLabel("English").first().fill(title);
  await page.getByLabel("First day").fill("2032-02-03");
  await page.getByLabel("Last day").fill("2032-02-05");
  await page.getByLabel("Time zone").selectOption("America/Lima");
  await page.getByLabel("City").fill("Lima");
  await page.getByRole("radio", { name: label, exact: false }).first().check();
  await page.getByRole("button", { name: "Plan it as a draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

async function publish(page: Page) {
  await page.getByRole("button", { name: "Publish the activity" }).click();
  await expect(main(page)).not.toContainText("Draft");
}

async function invite(page: Page, activity: string, countries: string[], contributionDay = "") {
  await page.goto(`${activity}/delegations`);
  await page.getByRole("link", { name: "Invite delegations" }).click();
  const found = page.getByRole("searchbox", { name: "Find a country or an organisation" });
  for (const country of countries) {
    await found.fill(country.toUpperCase());
    await expect(page.getByLabel("Italy", { exact: true })).toBeHidden();
    await page.getByLabel(country, { exact: true }).check();
  }
  await page.getByLabel("Answer by").fill("2032-01-10");
  await page.getByLabel("Ask for a contribution until").fill(contributionDay);
  await page.getByRole("button", { name: "Send the invitations" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Delegations");
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("a delegation is invited, named on a phone, confirmed, and gives its contribution", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const title = `Delegations ${randomWord()}`;
  await loginAs(page, "organiser");
  const activity = await plan(page, title);
  await publish(page);
  await invite(page, activity, ["Uruguay", "Brazil"], "2032-01-20");
  await expect(row(page, "Uruguay")).toContainText("to be answered");
  await expect(row(page, "Uruguay")).toContainText("until 10 Jan 2032, 18:00");
  await expect(row(page, "Uruguay")).toContainText("0 of 2");
  await page.goto(`${activity}/agenda/edit`);
  await expect(main(page)).toContainText("Country contribution: Uruguay");

  const phone = await opened(browser, "uy.focal", { viewport: { width: 360, height: 800 }, hasTouch: true });
  await phone.goto("/");
  await phone.getByRole("link", { name: `Name your delegation: ${title}` }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(`Invitation: ${title}`);
  const invitation = phone.url();
  expect((await phone.request.get(activity)).status()).toBe(404);
  await phone.getByRole("link", { name: "Nominate somebody" }).click();
  await phone.getByLabel("Of your own people").selectOption({ label: "Liaison, Uruguay · Liaison officer" });
  await phone.getByRole("radio", { name: "speaker" }).check();
  await phone.getByRole("button", { name: "Nominate" }).click();
  await expect(main(phone)).toContainText("to be decided");
  const over = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  await phone.getByRole("button", { name: "Name as head" }).click();
  await expect(main(phone)).toContainText("head of delegation");

  const member = await opened(browser, "uy.member");
  expect((await member.request.get(activity)).status()).toBe(404);

  await page.goto("/");
  await page.getByRole("link", { name: `Decide on 1 nomination: ${title}` }).click();
  await row(page, "Uruguay").getByRole("link").click();
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(main(page)).toContainText("confirmed");
  await page.goto(`${activity}/participants`);
  await expect(page.getByRole("listitem").filter({ hasText: "Liaison, Uruguay" })).toContainText(
    "head of delegation",
  );

  await member.goto("/");
  await member.getByRole("link", { name: `Give your contribution: ${title}` }).click();
  await member.getByLabel("English").first().fill("Ports and routes");
  await member.getByLabel("Speaker").selectOption({ label: "Liaison, Uruguay" });
  await member.getByRole("button", { name: "Save as a draft" }).click();
  await expect(main(member)).toContainText("only your delegation reads it");
  await page.goto(`${activity}/delegations`);
  await expect(row(page, "Uruguay")).toContainText("not yet given");
  await member.getByText("Add a paper").click();
  await member.getByLabel("File").setInputFiles({
    name: "slides.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Ports\n"),
  });
  const papers = member.locator("details", { hasText: "Add a paper" });
  await papers.getByLabel("Title").fill("Slides");
  await papers.getByRole("button", { name: "Share the document" }).click();
  await expect(member.getByRole("link", { name: "Slides" })).toBeVisible();
  await member.getByRole("button", { name: "Give it in" }).click();
  await expect(main(member)).toContainText("given");
  await expect(main(member)).not.toContainText("only your delegation reads it");

  await page.reload();
  await expect(row(page, "Uruguay")).toContainText("given");
  await row(page, "Uruguay").getByRole("link").click();
  await expect(main(page)).toContainText("Ports and routes");
  await expect(page.getByRole("link", { name: "Slides" })).toBeVisible();
  await page.getByRole("button", { name: "Take over into the agenda" }).click();
  await expect(main(page)).toContainText("The session of the draft holds what was given.");
  await page.goto(`${activity}/agenda/edit`);
  await expect(main(page)).toContainText("Ports and routes");
  await expect(main(page)).not.toContainText("Country contribution: Uruguay");

  await phone.goto(invitation);
  await phone.getByRole("button", { name: "Take the name back" }).click();
  await expect(main(phone)).toContainText("taken back");
  for (const each of [phone, member]) await each.context().close();
});

test("without JavaScript: a refusal with its reason, a full delegation, a decline", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const title = `Delegations ${randomWord()}`;
  await loginAs(page, "organiser");
  const activity = await plan(page, title, "TLP:GREEN");
  await publish(page);
  await invite(page, activity, ["Chile", "Peru"]);
  await row(page, "Chile").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chile");
  const delegation = page.url();
  await page.getByRole("link", { name: "Change the invitation" }).click();
  await page.getByLabel("Places").fill("1");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main(page)).toContainText("0 of 1 place");

  const plain = await opened(browser, "cl.focal", { javaScriptEnabled: false });
  await plain.goto(delegation.replace(/activities\/[^/]+\/delegations/, "activities/invitations"));
  await plain.getByRole("link", { name: "Nominate somebody" }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Nominate somebody");
  const form = plain.url();
  await plain.getByText("Or name somebody without an account").click();
  await plain.getByLabel("E-mail").fill("no address");
  await plain.getByRole("button", { name: "Nominate" }).click();
  await expect(plain.locator("[data-problem]")).toContainText("This is not an e-mail address.");
  await expect(plain.getByLabel("E-mail")).toHaveValue("no address");
  await plain.getByLabel("Name", { exact: false }).first().fill("Ana Rojas");
  await plain.getByLabel("E-mail").fill("ana.rojas@enlace.example");
  await plain.getByRole("button", { name: "Nominate" }).click();
  await expect(main(plain)).toContainText("1 of 1 place");
  await plain.goto(form);
  await plain.getByLabel("Of your own people").selectOption({ label: "Liaison, Chile · Liaison officer" });
  await plain.getByRole("button", { name: "Nominate" }).click();
  await expect(plain.locator("[data-problem]")).toContainText("No place is left in this delegation.");

  await page.goto(delegation);
  await page.getByText("Refuse…").click();
  await page.getByRole("button", { name: "Refuse", exact: true }).click();
  await expect(page.locator("[data-problem]")).toContainText("Fill this in.");
  await page.getByLabel("Reason").fill("The workshop is for analysts.");
  await page.getByRole("button", { name: "Refuse", exact: true }).click();
  await expect(main(page)).toContainText("Refused: The workshop is for analysts.");
  await plain.goto(form.replace("/nominate", ""));
  await expect(main(plain)).toContainText("Refused: The workshop is for analysts.");

  await plain.getByText("Decline the invitation…").click();
  await plain.getByLabel("Reason").fill("Nobody is free.");
  await plain.getByRole("button", { name: "Decline the invitation" }).click();
  await expect(main(plain)).toContainText("You have declined: Nobody is free.");
  await page.goto(`${activity}/delegations`);
  await expect(row(page, "Chile")).toContainText("declined");
  await plain.context().close();
});

test("a draft says that it invites nobody; a deadline is in the future, on the clock of the place", async ({
  page,
}) => {
  await loginAs(page, "organiser");
  const activity = await plan(page, `Delegations ${randomWord()}`);
  await page.goto(`${activity}/delegations`);
  await expect(main(page)).toContainText("A draft invites nobody.");
  await expect(page.getByRole("link", { name: "Invite delegations" })).toHaveCount(0);
  await page.goto(activity);
  await publish(page);
  await page.goto(`${activity}/delegations/new`);
  await page.getByLabel("Answer by").fill("2032-01-10");
  await page.getByRole("button", { name: "Send the invitations" }).click();
  await expect(page.locator("[data-problem]")).toContainText("Choose at least one.");
  await page.getByLabel("Uruguay", { exact: true }).check();
  for (const [day, sentence] of [
    ["2021-01-10", "This moment is already past."],
    ["2032-03-01", "This is after the activity’s last day."],
  ] as const) {
    await page.getByLabel("Answer by").fill(day);
    await page.getByRole("button", { name: "Send the invitations" }).click();
    await expect(page.locator("[data-problem]")).toContainText(sentence);
  }
  await page.getByLabel("Answer by").fill("2032-01-10");
  await page.getByLabel("Time", { exact: true }).fill("09:30");
  await page.getByRole("button", { name: "Send the invitations" }).click();
  await row(page, "Uruguay").getByRole("link").click();
  await expect(main(page)).toContainText("10 Jan 2032, 09:30 (UTC−5)");
  expect(instantOf("2032-01-10", "09:30", "America/Lima")).toEqual(new Date("2032-01-10T14:30:00Z"));
});
