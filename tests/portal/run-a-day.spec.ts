import { activityId } from "@/db/seed/activities";
import { cellRooms } from "@/db/seed/programme/today";
import { paths } from "@/lib/paths";
import { expect, loginAs, test, watch } from "../people";
import { activityToday } from "./day-of-an-activity";

test("a session begins, is 15 minutes late, and somebody else's open pages follow", async ({
  page,
  browser,
}) => {
  const { id, word, next } = await activityToday(page, "Ecuador · Policía Nacional del Ecuador");
  const member = await (await browser.newContext()).newPage();
  await loginAs(member, "ec.member");
  const problems = [...watch(page), ...watch(member)];
  await member.goto(paths.home());
  const now = member.getByRole("region", { name: `Now and next: Today ${word}` });
  await expect(now).toContainText(`First ${word}`);
  await expect(now).not.toContainText("planned");
  const agenda = await member.context().newPage();
  await agenda.goto(paths.agenda(id));
  const second = agenda.getByRole("listitem").filter({ hasText: `Second ${word}` });
  await expect(second).toContainText(`${next}–`);

  await page.goto(paths.day(id));
  const first = page.getByRole("listitem").filter({ hasText: `First ${word}` });
  await first.getByRole("button", { name: "Start now" }).click();
  await expect(first).toContainText("began at");
  await first.getByRole("link", { name: "15 min" }).click();
  await expect(page.getByRole("main")).toContainText(`${next} → ${next.slice(0, 3)}15`);
  await expect(second).toContainText(`${next}–`);
  const later = `${next.slice(0, 3)}15–`;
  await agenda.evaluate((text) => {
    const began = performance.now();
    const seen = new MutationObserver(() => {
      if (!document.querySelector("main")?.textContent?.includes(text)) return;
      seen.disconnect();
      document.documentElement.dataset.followed = String(Math.round(performance.now() - began));
    });
    seen.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, later);
  await page.getByRole("button", { name: "Say it: 15 min later for 2 sessions" }).click();
  await expect(second).toContainText(later, { timeout: 5000 });
  const followed = await agenda.locator("html").getAttribute("data-followed");
  test.info().annotations.push({ type: "milliseconds to follow", description: followed ?? "" });
  await expect(second).toContainText(`planned ${next}–`);
  await expect(now).toContainText("planned");

  await page.getByRole("button", { name: "Not late after all" }).click();
  await expect(second).toContainText(`${next}–`);
  await expect(now).not.toContainText("planned");
  await expect(page.getByRole("button", { name: "Not late after all" })).toHaveCount(0);
  await first.getByRole("button", { name: "End now" }).click();
  await expect(now).toContainText(`Second ${word}`);
  expect(problems).toEqual([]);
  await member.context().close();
});

test("without a script a delay is said and attendance marked by forms alone; others find nothing there", async ({
  page,
  browser,
}) => {
  const { id, word } = await activityToday(page);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  await plain.addCookies(await page.context().cookies());
  const reader = await plain.newPage();
  await reader.goto(paths.day(id));
  const first = reader.getByRole("listitem").filter({ hasText: `First ${word}` });
  await first.getByText("More", { exact: true }).click();
  await first.getByRole("link", { name: "Other…" }).click();
  await reader.getByLabel("Minutes").fill("999");
  await reader.getByRole("button", { name: "Show what moves" }).click();
  await expect(reader.getByRole("alert")).toHaveText("A whole number of minutes from -240 to 240, not zero.");
  await reader.getByLabel("Minutes").fill("7");
  await reader.getByRole("button", { name: "Show what moves" }).click();
  await reader.getByRole("button", { name: /^Say it: 7 min later/ }).click();
  await expect(reader.getByRole("main")).toContainText(`7 min late: First ${word}`);
  await reader.goto(paths.attendanceMarks(id));
  await reader
    .getByRole("group", { name: /Liaison, Uruguay/ })
    .getByLabel("Excused")
    .check();
  await reader.getByRole("button", { name: "Save" }).click();
  await reader.getByRole("button", { name: /^The rest are present/ }).click();
  await expect(reader.getByRole("main")).toContainText("Excused 1");
  await expect(reader.getByRole("main")).toContainText("Not marked 0");

  const member = await (await browser.newContext()).newPage();
  await loginAs(member, "uy.member");
  for (const path of [paths.day(id), paths.attendance(id), paths.attendanceMarks(id)])
    expect((await member.goto(path))?.status(), path).toBe(404);
  const sent = await member.request.post(paths.attendanceApi(id), { data: { marks: [] } });
  expect(sent.status()).toBe(400);
  await Promise.all([member.context().close(), plain.close()]);
});

test("what is on in three rooms at once: at home with its room and end, and each to be run", async ({
  page,
}) => {
  const cell = activityId("coordination");
  await loginAs(page, "organiser");
  await page.goto(paths.home());
  const now = page.getByRole("region", { name: "Now and next: Standing coordination cell" });
  for (const room of cellRooms) await expect(now).toContainText(room);
  await expect(now.getByRole("listitem")).toHaveCount(cellRooms.length - 1);
  await expect(now).toContainText("next, “");
  await page.goto(paths.day(cell));
  const on = page.getByRole("main").locator("section").filter({ hasText: "On now" });
  for (const room of cellRooms)
    await expect(on.getByRole("listitem").filter({ hasText: room })).toHaveCount(1);
  await expect(on.getByRole("button", { name: /^(Start|End) now$/ })).toHaveCount(cellRooms.length);
});
