import { expect, loginAs, randomWord, test } from "../people";
import { choose, freshLink, inviteAs, password } from "./inviting";

const second = () => ({
  name: "Second liaison, Paraguay",
  email: `${randomWord()}@py.example`,
  organisation: "Policía Nacional del Paraguay",
});

test("a focal point invites, an administrator hands over the link, the person begins", async ({
  page,
  browser,
}) => {
  const invited = second();
  const url = await inviteAs(page, "py.focal", invited);
  await expect(page.getByText("Not sent")).toBeVisible();
  await expect(page.getByRole("button", { name: "Show a fresh link" })).toHaveCount(0);

  const link = await freshLink(browser, url);
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await expect(guest.getByRole("main")).toContainText("Policía Nacional del Paraguay");
  await choose(guest, "enlace-2022-enlace");
  await expect(guest.getByRole("main")).toContainText("This password is too easy to guess.");
  await choose(guest, password, "another one altogether");
  await expect(guest.getByRole("main")).toContainText("The two passwords differ.");
  await choose(guest, password);
  await expect(guest.locator("#drawer")).toBeAttached();
  await guest.goto("/account");
  await expect(guest.getByRole("main")).toContainText(invited.email);

  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  await page.goto(url);
  await expect(page.getByText("Accepted")).toBeVisible();
  await guest.context().close();
});

test("an invitation taken back, an older link and a garbled one look the same", async ({ page, browser }) => {
  const url = await inviteAs(page, "admin", second());
  const older = await freshLink(browser, url);
  const link = await freshLink(browser, url);
  await page.goto(url);
  await page.getByRole("button", { name: "Take the invitation back" }).click();
  await expect(page.getByText("Taken back")).toBeVisible();
  const guest = await (await browser.newContext()).newPage();
  const said = new Set<string | null>();
  for (const each of [older, link, "/invitation/garbled", `/invitation/${"a".repeat(43)}`]) {
    const answer = await guest.goto(each);
    expect(answer?.status()).toBe(200);
    said.add(await guest.getByRole("main").textContent());
  }
  expect(said.size).toBe(1);
  await guest.context().close();
});

test("ending a posting names what the person holds, and bites at the next request", async ({
  page,
  browser,
}) => {
  const url = await inviteAs(page, "admin", second());
  const link = await freshLink(browser, url);
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await choose(guest, password);
  await expect(guest.locator("#drawer")).toBeAttached();

  await page.goto("/administration/accounts?q=second+liaison");
  const rows = page.getByRole("main").getByRole("link", { name: "Second liaison, Paraguay" });
  await rows.last().click();
  await page.getByRole("link", { name: "End the posting…" }).click();
  await expect(page.getByRole("heading", { name: "What this person holds" })).toBeVisible();
  await page.getByRole("button", { name: "End the posting now" }).click();
  await expect(page.getByText("The posting has ended.")).toBeVisible();

  await guest.goto("/account");
  await expect(guest.getByLabel("Password")).toBeVisible();
  await guest.context().close();
});

test("administration does not exist for a member, nor the audit trail for a focal point", async ({
  page,
  browser,
}) => {
  await loginAs(page, "py.member");
  for (const path of ["accounts", "invitations", "invitations/new", "audit"]) {
    expect((await page.goto(`/administration/${path}`))?.status()).toBe(404);
  }
  const focal = await (await browser.newContext()).newPage();
  await loginAs(focal, "py.focal");
  expect((await focal.goto("/administration/audit"))?.status()).toBe(404);
  await focal.goto("/administration/accounts");
  await expect(focal.getByRole("main")).not.toContainText("Uruguay");
  await focal.context().close();
});

test("each look at a link stands in the audit trail", async ({ page, browser }) => {
  const url = await inviteAs(page, "admin", second());
  await freshLink(browser, url);
  await page.goto("/administration/audit?noun=invitation");
  const row = page.getByRole("row").filter({ hasText: url.split("/").at(-1) ?? "" });
  await expect(row.filter({ hasText: "link looked at" })).toHaveCount(1);
  await expect(row.filter({ hasText: "created" })).toHaveCount(1);
});
