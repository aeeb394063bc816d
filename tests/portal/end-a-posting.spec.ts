import type { Browser, Page } from "@playwright/test";
import { accountId } from "@/db/seed/accounts";
import { addDays } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { expect, loginAs, type Person, randomWord, test } from "../people";
import { openContents } from "./contents";
import { newcomer } from "./inviting";

// Each begins with an invitation and a group of its own, made page by page.
test.describe.configure({ timeout: 180_000 });

const organisation = "Policía Boliviana";
const heir = "Liaison, Bolivia";

const asPerson = async (browser: Browser, person: Person) => {
  const page = await (await browser.newContext()).newPage();
  await loginAs(page, person);
  return page;
};

/** An active group that the newcomer alone chairs, with the heir and the organiser as members. */
async function groupChairedBy(browser: Browser, chair: string, label: RegExp) {
  const title = `Relevo ${randomWord()}`;
  const page = await asPerson(browser, "organiser");
  await page.goto(paths.newGroup());
  await page.getByRole("group", { name: "Title" }).getByLabel("English").fill(title);
  await page.getByRole("radio", { name: label }).check();
  await page.getByRole("button", { name: "Propose the group" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  const address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Make active" }).click();
  await expect(page.getByText("Active", { exact: true })).toBeVisible();
  await addMember(page, address, chair, "chair");
  await addMember(page, address, heir, "member");
  await page.getByRole("link", { name: "Organiser, EL PAcCTO" }).click();
  await page.getByRole("checkbox", { name: "chair" }).uncheck();
  await page.getByRole("checkbox", { name: "member", exact: true }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "Add a member" })).toHaveCount(0);
  await page.context().close();
  return { title, address };
}

async function addMember(page: Page, group: string, name: string, role: "chair" | "member") {
  await page.goto(`${group}/members/new`);
  const option = page.getByLabel("Person").locator("option", { hasText: name });
  await page.getByLabel("Person").selectOption((await option.getAttribute("value")) ?? "");
  await page.getByRole("checkbox", { name: "member", exact: true }).uncheck();
  await page.getByRole("checkbox", { name: role, exact: true }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: name })).toContainText(role);
}

async function openEnding(page: Page, name: string) {
  await page.goto(`/administration/accounts?q=${encodeURIComponent(name)}`);
  await page.getByRole("main").getByRole("link", { name }).click();
  await page.getByRole("link", { name: "End the posting…" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`End the posting of ${name}`);
}

const chooseHeir = async (page: Page, title: string) => {
  const seat = page.getByLabel(`Chair: ${title}`);
  const option = seat.locator("option", { hasText: heir });
  await seat.selectOption((await option.getAttribute("value")) ?? "");
};

test("an administrator ends a posting and names who chairs", async ({ page, browser }) => {
  const leaver = await newcomer(browser, organisation);
  const { title, address } = await groupChairedBy(browser, leaver.name, /^TLP:GREEN/);
  await loginAs(page, "admin");
  await openEnding(page, leaver.name);
  const held = page.getByRole("listitem").filter({ hasText: title });
  await expect(held).toContainText("chair");
  await expect(held).toContainText("nobody else leads it");
  const seat = page.getByLabel(`Chair: ${title}`);
  await expect(seat).toHaveValue("");
  await expect(seat.locator("option", { hasText: leaver.name })).toHaveCount(0);

  await page.getByRole("button", { name: "End the posting now" }).click();
  await expect(page.locator("[data-problem]")).toContainText("Nobody would be left to lead it.");
  await expect(seat).toHaveAttribute("aria-invalid", "true");
  await chooseHeir(page, title);
  await page.getByRole("button", { name: "End the posting now" }).click();
  await expect(page.getByText("The posting has ended.")).toBeVisible();

  await leaver.page.goto("/account");
  await expect(leaver.page.getByLabel("Password")).toBeVisible();
  await leaver.page.context().close();
  const taker = await asPerson(browser, "bo.member");
  await taker.goto(`${address}/members`);
  await expect(taker.getByRole("link", { name: "Add a member" })).toBeVisible();
  await expect(taker.getByRole("listitem").filter({ hasText: leaver.name })).toHaveCount(0);
  const own = await taker.getByRole("link", { name: heir }).getAttribute("href");
  await taker.context().close();
  await page.goto("/administration/audit?noun=membership");
  const row = page.getByRole("row").filter({ hasText: own?.split("/").at(-1) ?? "nothing" });
  await expect(row.filter({ hasText: "seat taken over" })).toHaveCount(1);
  const contents = await openContents();
  const told = await contents.mailsTo(accountId("bo.member"), "seat-taken");
  expect(told.filter((about) => address.endsWith(about))).toHaveLength(1);
  await contents.close();
});

test("a focal point does so without JavaScript, in a group whose label an administrator may not read", async ({
  browser,
}) => {
  const leaver = await newcomer(browser, organisation);
  const { title, address } = await groupChairedBy(browser, leaver.name, /^TLP:AMBER(?!\+)/);
  const admin = await asPerson(browser, "admin");
  await openEnding(admin, leaver.name);
  await expect(admin.getByRole("main")).not.toContainText(title);
  await admin.context().close();

  const signedIn = await asPerson(browser, "bo.focal");
  const storageState = await signedIn.context().storageState();
  await signedIn.context().close();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
  const page = await plain.newPage();
  await openEnding(page, leaver.name);
  await expect(page.locator("[data-page-label='2']")).toBeVisible();
  await page.getByRole("button", { name: "End the posting now" }).click();
  await expect(page.locator("[data-problem]")).toContainText("Choose who takes over.");
  await chooseHeir(page, title);
  await page.getByRole("button", { name: "End the posting now" }).click();
  await expect(page.getByText("The posting has ended.")).toBeVisible();
  await plain.close();

  const taker = await asPerson(browser, "bo.member");
  await taker.goto(`${address}/members`);
  await expect(taker.getByRole("link", { name: "Add a member" })).toBeVisible();
  await taker.context().close();
  await leaver.page.context().close();
});

test("before a later end the person sees their own drafts and seats", async ({ page, browser }) => {
  const leaver = await newcomer(browser, organisation);
  const { title, address } = await groupChairedBy(browser, leaver.name, /^TLP:GREEN/);
  const draft = `Borrador ${randomWord()}`;
  await leaver.page.goto(paths.newFinding(address.split("/").at(-1)));
  await leaver.page.getByLabel("What did you observe?").fill(draft);
  await leaver.page.getByLabel("Details").fill("Unfinished.");
  await leaver.page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(leaver.page.getByRole("button", { name: "Discard the draft" })).toBeVisible();
  await leaver.page.goto("/account");
  await expect(leaver.page.getByText("Before your posting ends")).toHaveCount(0);

  await loginAs(page, "admin");
  await openEnding(page, leaver.name);
  await expect(page.getByRole("main")).not.toContainText(draft);
  const today = new Date().toISOString().slice(0, 10);
  await page.getByLabel("Last day of the posting").fill(addDays(today, -1));
  await page.getByRole("button", { name: "Set the last day" }).click();
  await expect(page.locator("[data-problem]")).toContainText("This day is over.");
  await page.getByLabel("Last day of the posting").fill(addDays(today, 9));
  await page.getByRole("button", { name: "Set the last day" }).click();
  await expect(page.getByText("This posting ends when")).toBeVisible();

  await leaver.page.reload();
  const before = leaver.page.locator("#before-the-end");
  await expect(before.getByRole("link", { name: draft })).toBeVisible();
  await expect(before.getByRole("listitem").filter({ hasText: title })).toContainText("chair");
  await leaver.page.context().close();
});

test("an administrator disables an account and names who chairs; enabled again, the person is posted elsewhere", async ({
  page,
  browser,
}) => {
  const leaver = await newcomer(browser, organisation);
  await leaver.page.context().close();
  const { title, address } = await groupChairedBy(browser, leaver.name, /^TLP:GREEN/);
  await loginAs(page, "admin");
  await page.goto(`/administration/accounts?q=${encodeURIComponent(leaver.name)}`);
  await page.getByRole("main").getByRole("link", { name: leaver.name }).click();
  await page.getByRole("link", { name: "Disable…" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: title })).toContainText("nobody else leads it");
  await page.getByRole("button", { name: "Disable now" }).click();
  await expect(page.locator("[data-problem]")).toContainText("Nobody would be left to lead it.");
  await chooseHeir(page, title);
  await page.getByRole("button", { name: "Disable now" }).click();
  await expect(page.getByText("Disabled", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Enable again" }).click();
  await expect(page.getByText("Disabled", { exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Post elsewhere…" }).click();
  await expect(page.getByText("No role that you may see.")).toBeVisible();
  await page.getByRole("button", { name: "Post there now" }).click();
  await expect(page.locator("[data-problem]").getByRole("link", { name: /New organisation/ })).toBeVisible();
  await page.getByLabel("New organisation").selectOption({ label: "Policía de Investigaciones de Chile" });
  await page.getByRole("button", { name: "Post there now" }).click();
  await page.getByRole("link", { name: "Page of the person" }).click();
  await expect(page.getByText("Policía de Investigaciones de Chile").first()).toBeVisible();
  await page.goto(`${address}/members`);
  await expect(page.getByRole("listitem").filter({ hasText: heir })).toContainText("chair");
});
