import type { Browser, Page } from "@playwright/test";
import { expect, loginAs, type Person, randomWord } from "../people";

export const password = "tres gatos en el tejado";

export type Guest = { name: string; email: string; organisation: string };

/** Invites somebody, an administrator into any organisation and a focal point into their own. Gives the invitation's address. */
export async function inviteAs(page: Page, who: Person, { name, email, organisation }: Guest) {
  await loginAs(page, who);
  await page.goto("/administration/invitations/new");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Name").fill(name);
  if (who === "admin") await page.getByLabel("Organisation").selectOption({ label: organisation });
  await page.getByRole("main").getByRole("button", { name: "Invite a person" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  return page.url();
}

/** The link that an administrator hands over. */
export async function freshLink(browser: Browser, url: string): Promise<string> {
  const page = await (await browser.newContext()).newPage();
  await loginAs(page, "admin");
  await page.goto(url);
  await page.getByRole("button", { name: "Show a fresh link" }).click();
  const link = await page.getByLabel("Link of the invitation").inputValue();
  await page.context().close();
  return link;
}

export async function choose(page: Page, chosen: string, again = chosen) {
  await page.getByLabel("New password", { exact: true }).fill(chosen);
  await page.getByLabel("New password once more").fill(again);
  await page.getByRole("button", { name: "Create my account" }).click();
}

/** Somebody new, signed in on a page of their own. */
export async function newcomer(browser: Browser, organisation: string): Promise<Guest & { page: Page }> {
  const name = `Newcomer ${randomWord()}`;
  const guest = { name, email: `${randomWord()}@newcomers.example`, organisation };
  const admin = await (await browser.newContext()).newPage();
  const link = await freshLink(browser, await inviteAs(admin, "admin", guest));
  await admin.context().close();
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await choose(page, password);
  await expect(page.locator("#drawer")).toBeAttached();
  return { ...guest, page };
}
