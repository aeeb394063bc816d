import { expect, signIn, test } from "../people";

test("chooses language, time zone and phone", async ({ page }) => {
  await signIn(page, "unodc.member");
  await page.goto("/account");
  await expect(page.getByLabel("Time zone")).toContainText("As this browser: America/Montevideo");
  await page.getByLabel("Time zone").selectOption("America/Bogota");
  await page.getByLabel("Phone").fill("+57 1 000 0000");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Time zone")).toHaveValue("America/Bogota");
  await expect(page.getByLabel("Phone")).toHaveValue("+57 1 000 0000");
});

test("ends one session, then all others", async ({ page, browser }) => {
  await signIn(page, "europol.member");
  const others = await Promise.all(
    [1, 2, 3].map(async () => {
      const other = await (await browser.newContext()).newPage();
      await signIn(other, "europol.member");
      return other;
    }),
  );
  await page.goto("/account");
  const sessions = page.locator("#sessions");
  await expect(sessions.getByRole("listitem")).toHaveCount(4);
  await sessions.getByRole("button", { name: "End", exact: true }).first().click();
  await expect(page.getByRole("status").filter({ hasText: "Ended." })).toBeVisible();
  await expect(sessions.getByRole("listitem")).toHaveCount(3);
  await sessions.getByRole("button", { name: "End all others" }).click();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  for (const other of others) {
    await other.goto("/account");
    await expect(other.getByLabel("Password")).toBeVisible();
    await other.context().close();
  }
  await page.reload();
  await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();
});

test("changes the password: the current one is asked, other sessions end, the old cookie too", async ({
  page,
  browser,
}) => {
  await signIn(page, "emcdda.member");
  const other = await (await browser.newContext()).newPage();
  await signIn(other, "emcdda.member");
  const before = await page.context().cookies();
  await page.goto("/account");
  const fill = async (current: string) => {
    await page.getByLabel("Current password").fill(current);
    await page.getByLabel("New password", { exact: true }).fill("tres gatos en el tejado");
    await page.getByLabel("New password once more").fill("tres gatos en el tejado");
    await page.getByRole("button", { name: "Change the password" }).click();
  };
  await fill("not the current one");
  await expect(page.getByRole("main")).toContainText("This is not your current password.");
  await fill("nuevas-rutas-2022");
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await other.goto("/account");
  await expect(other.getByLabel("Password")).toBeVisible();
  await other.context().clearCookies();
  await other.context().addCookies(before);
  await other.goto("/account");
  await expect(other.getByLabel("Password")).toBeVisible();
  await other.context().close();
});

test("makes, renews and stops the calendar feed; its address is shown once", async ({ page }) => {
  await signIn(page, "ameripol.focal");
  await page.goto("/account");
  const feed = page.locator("#feed");
  await feed.getByRole("button", { name: "Make an address" }).click();
  const address = await feed.getByLabel("Address of your calendar").inputValue();
  expect(address).toMatch(/\/api\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
  await page.reload();
  await expect(page.getByRole("main")).not.toContainText(address);
  await feed.getByRole("button", { name: "Make a new address" }).click();
  await expect(feed.getByLabel("Address of your calendar")).not.toHaveValue(address);
  await feed.getByRole("button", { name: "Stop the feed" }).click();
  await expect(page.getByText("The feed has stopped.")).toBeVisible();
});
