import { activityId } from "@/db/seed/activities";
import { documentId } from "@/db/seed/documents";
import { expect, loginAs, test } from "../people";

test.use({ javaScriptEnabled: false });

test("a CLEAR published activity is read without signing in; only a speaker who agreed is named", async ({
  page,
}) => {
  await page.goto(`/activities/${activityId("buenos-aires")}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("16 countries");
  await expect(main).toContainText("Liaison, MAOC (N)");
  await expect(main.getByText("Liaison,")).toHaveCount(1);
  await expect(main.getByRole("link", { name: /participants/ })).toHaveCount(0);
});

test("a CLEAR document is listed, read and downloaded without signing in, and names nobody", async ({
  page,
}) => {
  await page.goto("/documents");
  const main = page.getByRole("main");
  const entries = main.getByRole("listitem").filter({ has: page.locator("a[href^='/documents/']") });
  await expect(entries).toHaveCount(1);
  await entries.getByRole("link").click();
  await expect(page).toHaveURL(`/documents/${documentId("declaration")}`);
  await expect(main).not.toContainText("Organiser");
  await expect(main).not.toContainText("EL PAcCTO");
  const file = (await main.locator("a[href^='/api/files/']").first().getAttribute("href")) ?? "";
  expect((await page.request.get(file)).headers()["content-disposition"]).toContain("attachment");
  expect((await page.request.get(`/documents/${documentId("agenda")}`)).status()).toBe(404);
});

test("what is not CLEAR asks to sign in, as does what does not exist", async ({ page }) => {
  for (const id of [activityId("lima"), activityId("next-workshop"), activityId("there is none")]) {
    await page.goto(`/activities/${id}`);
    await expect(page.locator("main input[type=password]")).toBeVisible();
    const calendar = await page.request.get(`/api/activities/${id}/calendar.ics`);
    expect(calendar.status()).toBe(404);
  }
});

test("its calendar file is in UTC, and the same bytes are not sent twice", async ({ page }) => {
  const address = `/api/activities/${activityId("buenos-aires")}/calendar.ics`;
  const first = await page.request.get(address);
  expect(first.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(first.headers()["cache-control"]).toBe("private, no-cache");
  const body = await first.text();
  expect(body).toContain("DTSTART;VALUE=DATE:20221019");
  expect(body).toContain("DTEND;VALUE=DATE:20221020");
  expect(body).toMatch(/DTSTART:20221019T1[0-9]{5}Z/);
  const again = await page.request.get(address, {
    headers: { "If-None-Match": first.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
});

test("in calendars an item above GREEN is only its kind, time and label", async ({ page }) => {
  await loginAs(page, "ec.member");
  const file = async (key: string) =>
    (await page.request.get(`/api/activities/${activityId(key)}/calendar.ics`)).text();
  const lima = (await file("lima")).replaceAll("\r\n ", "");
  expect(lima).toContain("SUMMARY:New cocaine routes");
  expect(lima).toContain("SUMMARY:Working session · TLP:AMBER");
  expect(lima).not.toContain("Maritime routes: working session");
});
