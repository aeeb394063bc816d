import { accountId } from "@/db/seed/accounts";
import { activityId } from "@/db/seed/activities";
import { paths } from "@/lib/paths";
import { expect, loginAs, signIn, test } from "../people";
import { activityToday } from "./day-of-an-activity";

test("attendance is marked while the line is down, and a later mark from another phone stands", async ({
  page,
  browser,
}) => {
  const { id } = await activityToday(page);
  const other = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await other.context().addCookies(await page.context().cookies());
  const person = (on: typeof page, name: string) => on.getByRole("group", { name: new RegExp(name) });
  for (const each of [page, other]) {
    await each.goto(paths.attendanceMarks(id));
    await expect(each.getByRole("searchbox", { name: "Find a name" })).toBeVisible();
  }
  await page.context().setOffline(true);
  await person(page, "Liaison, Uruguay").getByLabel("Present").check({ force: true });
  await person(page, "Organiser").getByLabel("Present").check({ force: true });
  await expect(page.getByRole("status")).toContainText("2 marks are kept on this device");
  await expect(person(page, "Organiser")).toContainText("not sent yet");

  await person(other, "Liaison, Uruguay").getByLabel("Absent").check({ force: true });
  await expect(other.getByRole("main")).toContainText("Absent 1");
  await expect(other.getByRole("main")).not.toContainText("not sent yet");

  await page.context().setOffline(false);
  await expect(page.getByRole("main")).not.toContainText("kept on this device");
  await expect(person(page, "Liaison, Uruguay").getByLabel("Absent")).toBeChecked();
  await expect(person(page, "Organiser").getByLabel("Present")).toBeChecked();
  // The other phone follows by itself.
  await expect(person(other, "Organiser").getByLabel("Present")).toBeChecked();
  await page.goto(paths.attendance(id));
  await expect(page.getByRole("main")).toContainText("1 present, 1 absent, 0 excused, 0 not marked");
  await other.context().close();
});

test("who signs out with marks that cannot be sent is asked, and nothing stays", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const { id } = await activityToday(page);
  await page.context().clearCookies();
  await signIn(page, "organiser");
  await page.goto(paths.attendanceMarks(id));
  await expect(page.getByRole("searchbox", { name: "Find a name" })).toBeVisible();
  await page.route("**/api/activities/*/attendance", (route) => route.abort());
  await page
    .getByRole("group", { name: /Organiser/ })
    .getByLabel("Excused")
    .check({ force: true });
  await expect(page.getByRole("status")).toContainText("One mark is kept on this device");
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("enlace-unsent")));
  expect(await kept()).toEqual([`enlace-unsent:${accountId("organiser")}`]);

  // Answered while the press still waits for it.
  const signOut = async (answer: "accept" | "dismiss") => {
    const asked = page.waitForEvent("dialog").then((dialog) => dialog[answer]());
    const button = page.getByRole("button", { name: "Sign out" });
    if (!(await button.isVisible())) await page.getByRole("button", { name: "Account" }).click();
    await button.click();
    await asked;
  };
  await signOut("dismiss");
  await expect(page.getByRole("status")).toContainText("One mark is kept on this device");
  expect(await kept()).toHaveLength(1);
  await signOut("accept");
  await expect(page.getByLabel("E-mail")).toBeVisible();
  expect(await kept()).toEqual([]);
  await page.context().close();
});

test("many delegations are folded to their counts, open by a press or a key, and stay open when somebody marks", async ({
  page,
  browser,
}) => {
  const lima = activityId("lima");
  await page.setViewportSize({ width: 360, height: 740 });
  await loginAs(page, "organiser");
  await page.goto(paths.attendance(lima));
  const chile = page.getByRole("main").locator("details").filter({ hasText: "Chile" });
  await expect(chile.locator("summary")).toContainText("of 2 present");
  await expect(chile.getByRole("cell", { name: /Focal point, Chile/ })).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3000);
  await chile.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(chile.getByRole("cell", { name: /Focal point, Chile/ })).toBeVisible();

  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await other.context().addCookies(await page.context().cookies());
  await other.goto(paths.attendanceMarks(lima));
  await other.locator("details").filter({ hasText: "Chile" }).locator("summary").click();
  const focal = other.getByRole("group", { name: /Focal point, Chile/ });
  const now = (await focal.getByLabel("Absent").isChecked()) ? "Excused" : "Absent";
  await focal.getByLabel(now).check();
  await other.getByRole("button", { name: "Save" }).click();
  await expect(chile.locator("summary")).toContainText(`${now} 1`);
  await expect(chile.getByRole("cell", { name: /Focal point, Chile/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await other.goto(paths.attendance(lima));
  await other.locator("details").filter({ hasText: "Chile" }).locator("summary").click();
  await expect(other.getByRole("cell", { name: /Focal point, Chile/ })).toBeVisible();
  await other.context().close();
});
