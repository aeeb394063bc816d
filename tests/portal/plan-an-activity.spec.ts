import type { Page } from "@playwright/test";
import { activityId } from "@/db/seed/activities";
import { expect, loginAs, randomWord, test } from "../people";

async function plan(page: Page, title: string) {
  await page.goto("/activities/new");
  await page.getByLabel("English").first().fill(title);
  await page.getByLabel("First day").fill("2031-03-04");
  await page.getByLabel("Last day").fill("2031-03-06");
  await page.getByLabel("Time zone of the place").selectOption("America/Bogota");
  await page.getByLabel("City").fill("Cartagena");
  await page.getByLabel("Country", { exact: false }).first().selectOption("CO");
  await page.getByRole("button", { name: "Plan it as a draft" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
}

const main = (page: Page) => page.getByRole("main");

test("plans a workshop, publishes it, and others read it", async ({ page, browser }) => {
  const title = `Workshop ${randomWord()}`;
  await loginAs(page, "organiser");
  await plan(page, title);
  await expect(main(page)).toContainText(/4\W+6 March 2031/);
  await expect(main(page)).toContainText("America/Bogota, UTC−5");
  await expect(main(page)).toContainText("Draft");
  const address = new URL(page.url()).pathname;

  const member = await (await browser.newContext()).newPage();
  await loginAs(member, "uy.member");
  expect((await member.goto(address))?.status()).toBe(404);
  await page.getByRole("button", { name: "Publish the activity" }).click();
  await expect(main(page)).not.toContainText("Draft");
  expect((await member.goto(address))?.status()).toBe(200);
  await expect(member.getByRole("button", { name: /activity/ })).toHaveCount(0);
  expect((await member.goto(`${address}/edit`))?.status()).toBe(404);
  await member.goto(`/activities?q=${title.slice(-8)}&country=CO&state=published`);
  await expect(main(member).getByRole("listitem").filter({ hasText: title })).toHaveCount(1);
  await member.goto("/activities/calendar?month=2031-03");
  await expect(main(member).getByRole("link", { name: title })).toHaveCount(3);
  await member.goto("/activities/calendar?year=2031");
  await expect(main(member).getByRole("link", { name: title })).toHaveCount(1);
  await member.context().close();
});

test("edits and cancels with a reason; what is wrong is said at its field", async ({ page }) => {
  const title = `Meeting ${randomWord()}`;
  await loginAs(page, "organiser");
  await plan(page, title);
  await page.getByRole("link", { name: "Edit the activity" }).click();
  // What is wrong inside a fold opens it.
  await page.getByText("More: address, objectives, languages").click();
  await page.getByLabel("Link to a map").fill("no address");
  await page.getByText("More: address, objectives, languages").click();
  await expect(page.getByLabel("Link to a map")).toBeHidden();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Link to a map");
  await expect(page.getByLabel("Link to a map")).toHaveValue("no address");
  await expect(page.getByLabel("Link to a map")).toBeVisible();
  await page.getByLabel("Link to a map").fill("");
  await page.getByLabel("Last day").fill("2031-03-01");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main(page).getByRole("alert")).toContainText("The end is before the beginning.");
  await page.getByLabel("Last day").fill("2031-03-07");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main(page)).toContainText(/4\W+7 March 2031/);

  await page.getByRole("link", { name: "Cancel the activity" }).click();
  await page.getByRole("button", { name: "Cancel the activity for good" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Fill this in.");
  await page.getByLabel("Reason").fill("The venue is flooded");
  await page.getByRole("button", { name: "Cancel the activity for good" }).click();
  await expect(main(page)).toContainText("Cancelled. The venue is flooded");
  await expect(page.getByRole("button", { name: "Publish the activity" })).toHaveCount(0);
});

test("two who edit at once: the later one gets both texts", async ({ page, browser }) => {
  const title = `Training ${randomWord()}`;
  await loginAs(page, "organiser");
  await plan(page, title);
  await page.getByRole("link", { name: "Edit the activity" }).click();
  await expect(page.getByLabel("City")).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await loginAs(other, "organiser");
  await other.goto(page.url());
  await other.getByLabel("City").fill("Medellín");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(main(other)).toContainText("Medellín");
  await page.getByLabel("City").fill("Santa Marta");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Someone else changed this meanwhile.");
  await expect(main(page)).toContainText("Medellín");
  await expect(page.getByLabel("City")).toHaveValue("Santa Marta");
  await other.context().close();
});

test("tightens and loosens the label; loosening needs a reason", async ({ page }) => {
  await loginAs(page, "organiser");
  await plan(page, `Conference ${randomWord()}`);
  const label = async (name: string, reason = "") => {
    await page.getByRole("link", { name: "Edit the activity" }).click();
    await page.getByRole("radio", { name, exact: false }).first().check();
    await page.getByLabel("Reason, if the label becomes looser").fill(reason);
    await page.getByRole("button", { name: "Save" }).click();
  };
  await label("TLP:AMBER+STRICT");
  await expect(main(page)).toContainText("For the members of");
  await label("TLP:CLEAR");
  await expect(main(page).getByRole("alert")).toContainText("Fill this in.");
  await page.getByLabel("Reason, if the label becomes looser").fill("The press is invited");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "Edit the activity" })).toBeVisible();
  await expect(main(page)).toContainText("TLP:CLEAR");
});

test("copies Lima with its rooms and agenda to other days", async ({ page }) => {
  await loginAs(page, "organiser");
  await page.goto(`/activities/${activityId("lima")}`);
  await expect(main(page)).toContainText("14 countries, 10 named in the sources");
  await page.getByRole("link", { name: "Copy the activity" }).click();
  await page.getByLabel("First day of the copy").fill("2031-11-04");
  await page.getByRole("button", { name: "Copy as a draft" }).click();
  await expect(main(page)).toContainText(/4\W+6 November 2031/);
  await page.getByRole("link", { name: "Rooms" }).click();
  await expect(main(page)).toContainText("Sala Pacífico");
});

test("rooms: a new one moves up and goes; one in use stays, with a clear sentence", async ({ page }) => {
  const name = `Sala ${randomWord()}`;
  await loginAs(page, "organiser");
  await page.goto(`/activities/${activityId("lima")}/rooms`);
  await page.getByRole("link", { name: "Add a room" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Open from").fill("18:00");
  await page.getByLabel("Open until").fill("08:00");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main(page).getByRole("alert")).toContainText("The end is before the beginning.");
  await page.getByLabel("Open until").fill("19:00");
  await page.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: name });
  await row.getByRole("button", { name: "Move up" }).click();
  await expect(page.getByRole("row").last()).not.toContainText(name);
  await row.getByRole("link", { name }).click();
  await page.getByRole("button", { name: "Remove the room" }).click();
  await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(0);

  await page.getByRole("link", { name: "Sala Pacífico" }).click();
  await page.getByRole("button", { name: "Remove the room" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Sala Pacífico is in use");
});
