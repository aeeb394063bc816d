import type { Browser, Page } from "@playwright/test";
import { findingId } from "@/db/seed/findings";
import { groupId } from "@/db/seed/groups";
import { paths } from "@/lib/paths";
import { expect, loginAs, type Person, randomWord, test } from "../people";

/** A page of somebody else, in English. */
async function as(browser: Browser, person: Person): Promise<Page> {
  const page = await (await browser.newContext({ locale: "en" })).newPage();
  await loginAs(page, person);
  return page;
}

/** In a group whose members' home no other test looks at. */
async function post(page: Page, title: string): Promise<string> {
  await page.goto(paths.newFinding(groupId("means")));
  await page.getByLabel("What did you observe?").fill(title);
  await page.getByLabel("Details").fill("Three barges went downriver.");
  await page.getByLabel(/^TLP:AMBER(?!\+)/).check();
  await page.getByRole("button", { name: /Post to/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

test("a finding is returned with a reason, edited, validated, and its versions are compared", async ({
  page,
  browser,
}) => {
  const title = `Barges ${randomWord()}`;
  await loginAs(page, "mx.member");
  const path = await post(page, title);
  await expect(page.getByText("Validate this version")).toHaveCount(0);

  const chair = await as(browser, "br.focal");
  await chair.goto(paths.groupReview(groupId("means")));
  await chair.goto(path);
  await chair.getByText("Return to the author").click();
  await chair.getByLabel("Reason", { exact: true }).first().fill("When was this?");
  await chair.getByRole("button", { name: "Return it" }).click();
  await expect(chair.getByText("Returned to its author: When was this?")).toBeVisible();

  await page.goto(paths.home());
  await page.getByRole("link", { name: `Returned to you: ${title}` }).click();
  await page.getByLabel("Details").fill("Three barges went downriver in March.");
  await page.getByRole("button", { name: "Save and submit again" }).click();
  await expect(page.locator(".badge", { hasText: "Submitted" })).toBeVisible();

  await chair.goto(path);
  await chair.getByRole("button", { name: "Validate this version" }).click();
  await expect(chair.locator(".badge", { hasText: "Validated" })).toBeVisible();

  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(path);
  await page.getByRole("link", { name: "Compare 2 versions" }).click();
  await expect(page.locator("ins")).toHaveText("[added:  in March]");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await chair.context().close();
});

test("what was not read is not validated", async ({ page, browser }) => {
  await loginAs(page, "mx.member");
  const path = await post(page, `Changed meanwhile ${randomWord()}`);
  const chair = await as(browser, "seacop.member");
  await chair.goto(path);
  await page.getByRole("link", { name: "Edit the finding" }).click();
  await page.getByLabel("Details").fill("Four barges.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Four barges.")).toBeVisible();
  await chair.getByRole("button", { name: "Validate this version" }).click();
  await expect(chair.getByText(/Someone else changed this meanwhile/).first()).toBeVisible();
  await chair.context().close();
});

test("another organisation sees it too, asks, corrects, and asks for wider sharing", async ({
  page,
  browser,
}) => {
  const title = `Seals ${randomWord()}`;
  await loginAs(page, "mx.member");
  const path = await post(page, title);

  const other = await as(browser, "pt.member");
  await other.goto(path);
  await other.getByRole("link", { name: "We see this too" }).click();
  await other.getByLabel("What do you see?").fill("The same in Santos.");
  await other.getByRole("button", { name: "We see this too" }).click();
  await expect(other.getByText("sees this too")).toBeVisible();
  await expect(other.getByRole("heading", { name: "One delegation adds to this" })).toBeVisible();

  await other.getByLabel("Write a comment").fill("Which line?");
  await other.getByLabel("I ask for a missing piece").check();
  await other.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(other.getByText("asks", { exact: true })).toBeVisible();

  await other.getByRole("link", { name: "Propose a correction" }).click();
  await other.getByLabel("The text, corrected").fill("Four barges went downriver.");
  await other.getByLabel("Why?").fill("We counted four.");
  await other.getByRole("button", { name: "Propose it" }).click();
  await expect(other.getByText("waits for the author")).toBeVisible();

  await other.getByRole("link", { name: "Ask for wider sharing" }).click();
  await other.getByLabel("What do you ask for?").selectOption({ label: "Label TLP:GREEN, in this group" });
  await other.getByLabel("Who needs it, and for what?").fill("The ports of arrival.");
  await other.getByRole("button", { name: "Ask the author" }).click();
  await expect(other.getByText("asks for TLP:GREEN")).toBeVisible();

  await page.goto(path);
  await page.locator("summary", { hasText: /^Answer$/ }).click();
  await page.getByLabel("Your answer").fill("The one of last week.");
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(page.getByText("answered", { exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Look and decide" }).click();
  await expect(page.locator("del")).toContainText("Three");
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expect(page.getByText("Four barges went downriver.")).toBeVisible();

  await page.getByRole("link", { name: "asks for TLP:GREEN" }).click();
  await page.getByLabel("Reason", { exact: true }).first().fill("Of use to all ports.");
  await page.getByRole("button", { name: "Share more widely" }).click();
  await expect(page.getByText("Of use to all ports.")).toBeVisible();
  const stranger = await as(browser, "uy.member");
  expect((await stranger.goto(path))?.status()).toBe(200);
  await expect(stranger.getByText("The same in Santos.")).toHaveCount(0);
  for (const each of [other, stranger]) await each.context().close();
});

test("without JavaScript a finding is withdrawn: the trace stays, the text is gone for everybody", async ({
  page,
  browser,
}) => {
  const title = `Withdrawn ${randomWord()}`;
  await loginAs(page, "mx.member");
  const path = await post(page, title);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const quiet = await plain.newPage();
  await quiet.goto(path);
  await quiet.getByLabel(/^Reason/).fill("Seen twice by mistake.");
  await quiet.getByRole("button", { name: "Withdraw the finding" }).click();
  await expect(quiet.getByRole("heading", { level: 1 })).toHaveText("Withdrawn finding");
  await expect(quiet.getByText("Reason: Seen twice by mistake.")).toBeVisible();
  await quiet.goto(`${path}/versions`);
  for (const gone of [title, "Three barges"]) await expect(quiet.locator("body")).not.toContainText(gone);
  await plain.close();
});

test("nobody validates their own, corroborates their own organisation, or reviews without a seat", async ({
  page,
}) => {
  await loginAs(page, "uy.member");
  await page.goto(paths.finding(findingId("reefer")));
  await expect(page.getByRole("link", { name: "We see this too" })).toHaveCount(0);
  expect((await page.goto(paths.newCorroboration(findingId("reefer"))))?.status()).toBe(404);
  expect((await page.goto(paths.groupReview(groupId("routes"))))?.status()).toBe(404);
  expect((await page.goto(paths.newSharing(findingId("reefer"))))?.status()).toBe(404);
});
