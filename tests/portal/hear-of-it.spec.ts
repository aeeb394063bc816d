import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stopToken } from "@/auth/stop-mails";
import { accountId } from "@/db/seed/accounts";
import { groupId } from "@/db/seed/groups";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, test } from "../people";

/** The portal under test signs links with its own secret. */
process.env.ENLACE_SECRET ??= readFileSync(join(process.env.ENLACE_TEST_DATA ?? "", "secret"), "utf8").trim();

test("another's open page counts a notice at once, and opening the item reads it", async ({
  page,
  browser,
}) => {
  const reader = await (await browser.newContext({ locale: "en" })).newPage();
  await loginAs(reader, "br.focal");
  await reader.goto(paths.notices());
  const bell = reader.locator("a[data-unread]");
  const before = Number(await bell.getAttribute("data-unread"));

  const title = `Barges ${randomWord()}`;
  await loginAs(page, "mx.member");
  await page.goto(paths.newFinding(groupId("means")));
  await page.getByLabel("What did you observe?").fill(title);
  await page.getByLabel("Details").fill("Three barges went downriver.");
  await page.getByLabel(/^TLP:AMBER(?!\+)/).check();
  await page.getByRole("button", { name: /Post to/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

  await expect.poll(async () => Number(await bell.getAttribute("data-unread"))).toBeGreaterThan(before);
  await reader.setViewportSize({ width: 360, height: 740 });
  await reader.getByRole("link", { name: title }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
  await reader.goto(paths.notices({ show: "unread" }));
  await expect(reader.getByRole("link", { name: title })).toHaveCount(0);
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await reader.context().close();
});

test("mails are stopped by their link without signing in and without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ locale: "en", javaScriptEnabled: false });
  const page = await context.newPage();
  const token = stopToken(accountId("pt.focal"), ["document"]);
  await page.goto(paths.stopMails(token));
  await expect(page.getByText("New documents in my spaces")).toBeVisible();
  await page.getByRole("button", { name: "Stop these mails" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The mails are stopped");
  // A mail program posts by itself, from nowhere (RFC 8058).
  const once = await context.request.post(paths.stopMailsApi(token), {
    form: { "List-Unsubscribe": "One-Click" },
    maxRedirects: 0,
  });
  expect(once.status()).toBe(200);
  for (const nonsense of ["x", "a.b.c", "%25", `${token}x`]) {
    expect((await context.request.post(paths.stopMailsApi(nonsense))).status()).toBeLessThan(500);
    await page.goto(paths.stopMails(nonsense));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does nothing");
  }
  await context.close();
});
