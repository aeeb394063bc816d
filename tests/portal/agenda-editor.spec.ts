import { paths } from "@/lib/paths";
import { expect, test, watch } from "../people";
import {
  block,
  centre,
  drag,
  drawSession,
  openEditor,
  saved,
  secondOrganiser,
  spot,
  times,
  workshop,
} from "./agenda-board";

test("drawn, moved, resized, sent to the tray and back; undone and done again after a reload", async ({
  page,
}) => {
  const problems = watch(page);
  const id = await workshop(page, ["Pacífico", "Andes"]);
  await openEditor(page, id);
  await drawSession(page, "Routes", 0, 2, "09:00", "10:00");
  await expect(times(page, "Routes")).toHaveText("09:00–10:00");

  const grip = await spot(page, 0, 2, "09:30");
  await drag(page, grip, await spot(page, 1, 2, "11:00"));
  await expect(times(page, "Routes")).toHaveText("10:30–11:30");
  await expect(page.locator("[data-announcer]")).toHaveText("Routes: 10:30–11:30, Andes");

  const end = await spot(page, 1, 2, "11:30");
  await drag(page, { x: end.x, y: end.y - 5 }, await spot(page, 1, 2, "12:10"));
  await expect(times(page, "Routes")).toHaveText(/^10:30–12:1/);

  await drag(page, await spot(page, 1, 2, "11:00"), await centre(page.locator("[data-tray]")));
  await expect(block(page, "Routes")).toHaveCount(0);
  await expect(page.locator("[data-tray]")).toContainText("Routes");
  await saved(page);

  await page.reload();
  await expect(page.locator(".board-grid")).toBeVisible();
  await page.getByRole("button", { name: "Undo: move a session" }).click();
  await expect(times(page, "Routes")).toHaveText(/^10:30–12:1/);
  await page.getByRole("button", { name: "Undo: change a length" }).click();
  await expect(times(page, "Routes")).toHaveText("10:30–11:30");
  await page.keyboard.press("Control+y");
  await expect(times(page, "Routes")).toHaveText(/^10:30–12:1/);
  expect(problems).toEqual([]);
});

test("moving the rest shows what moves and what stays before anything changes", async ({ page }) => {
  const id = await workshop(page, ["Pacífico"]);
  await openEditor(page, id);
  await drawSession(page, "First", 0, 1, "09:00", "10:00");
  await drawSession(page, "Second", 0, 1, "10:00", "11:00");
  await block(page, "First").dblclick();
  await page.getByRole("dialog").getByLabel("Minutes").fill("75");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("[data-conflicts='1']")).toBeVisible();
  const offer = page.getByRole("button", { name: "Move the rest…" });
  await expect(offer).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(offer).toHaveCount(0);
  await page.getByRole("button", { name: /^Redo/ }).click();
  await offer.click();
  await expect(page.getByRole("dialog")).toContainText("10:00 → 10:15 Second");
  await expect(times(page, "Second")).toHaveText("10:00–11:00");
  await page.getByRole("button", { name: "Move one session" }).click();
  await expect(times(page, "Second")).toHaveText("10:15–11:15");
  await expect(page.locator("[data-conflicts='0']")).toBeVisible();
});

test("every act by key: taken, moved, made longer, put down, let go", async ({ page }) => {
  const id = await workshop(page, ["Pacífico", "Andes"]);
  await openEditor(page, id);
  await drawSession(page, "Keys", 0, 2, "09:00", "10:00");
  await saved(page);
  await block(page, "Keys").focus();
  for (const key of [" ", "ArrowDown", "ArrowDown", "ArrowRight", "Shift+ArrowDown"])
    await page.keyboard.press(key);
  await expect(page.locator("[data-announcer]")).toHaveText("Keys: 09:10–10:15, Andes");
  await page.keyboard.press("Enter");
  await saved(page);
  await expect(times(page, "Keys")).toHaveText("09:10–10:15");
  await block(page, "Keys").focus();
  for (const key of [" ", "ArrowDown", "Escape"]) await page.keyboard.press(key);
  await expect(times(page, "Keys")).toHaveText("09:10–10:15");
  for (const key of [" ", "PageDown", " "]) await page.keyboard.press(key);
  await expect(page.locator("[data-day='2033-06-05'][aria-current]")).toBeVisible();
  await expect(times(page, "Keys")).toHaveText("09:10–10:15");
  await page.keyboard.press("Control+z");
  await saved(page);
  await expect(block(page, "Keys")).toHaveCount(0);
});

test("two at once: the other's change appears with a name, a collision shows both", async ({
  page,
  browser,
}) => {
  const id = await workshop(page, ["Pacífico", "Andes"]);
  const other = await secondOrganiser(page, browser, id);
  await openEditor(page, id);
  await drawSession(page, "Shared", 0, 2, "09:00", "10:00");
  await saved(page);
  await openEditor(other, id);
  await expect(block(other, "Shared")).toBeVisible();

  await drag(page, await spot(page, 0, 2, "09:30"), await spot(page, 0, 2, "11:30"));
  await expect(times(other, "Shared")).toHaveText("11:00–12:00", { timeout: 3000 });
  await expect(other.locator("[data-news]")).toContainText("move a session (Shared)");

  // The other takes hold of it while the first moves it again: both stand side by side.
  const held = await spot(other, 0, 2, "11:30");
  await other.mouse.move(held.x, held.y);
  await other.mouse.down();
  await other.mouse.move(held.x, held.y + 40, { steps: 3 });
  await saved(page);
  await block(page, "Shared").focus();
  for (const key of [" ", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  await saved(page);
  await expect(other.locator("[data-news]")).toBeVisible();
  await other.mouse.move(held.x, held.y + 84, { steps: 3 });
  await other.mouse.up();
  await expect(other.getByRole("dialog")).toContainText("changed this meanwhile");
  await expect(other.getByRole("dialog")).toContainText("12:00–13:00 · Pacífico");
  await expect(other.getByRole("dialog")).toContainText("11:00–12:00 · Andes");
  await other.getByRole("button", { name: "Make mine again" }).click();
  await expect(times(page, "Shared")).toHaveText("12:00–13:00", { timeout: 3000 });
  // Not past the other's later change.
  await page.getByRole("button", { name: "Undo: move a session" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toContainText(
    "Someone else has changed this session since",
  );
  await other.context().close();
});

test("the line is down: what was done waits, is sent when it is back, and nothing is lost", async ({
  page,
}) => {
  const id = await workshop(page, ["Pacífico"]);
  await openEditor(page, id);
  await page.context().setOffline(true);
  await drawSession(page, "Offline", 0, 1, "09:00", "10:00");
  await drag(page, await spot(page, 0, 1, "09:30"), await spot(page, 0, 1, "10:30"));
  await expect(page.locator("[data-saving='2']")).toContainText("The line is down");
  await page.context().setOffline(false);
  await saved(page);
  await page.reload();
  await expect(times(page, "Offline")).toHaveText("10:00–11:00");
});

test("on a phone the day is a list with the same acts", async ({ page }) => {
  const id = await workshop(page, ["Pacífico"]);
  await openEditor(page, id);
  await drawSession(page, "Phone", 0, 1, "09:00", "10:00");
  await saved(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: /09:00–10:00.*Phone/ }).click();
  await page.getByRole("button", { name: "15 min later" }).click();
  await expect(page.getByRole("button", { name: /09:15–10:15.*Phone/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole("button", { name: "Undo: move a session" }).click();
  await expect(page.getByRole("button", { name: /09:00–10:00.*Phone/ })).toBeVisible();
});

test("from nothing to a published three-day agenda of three rooms and twenty sessions", async ({ page }) => {
  test.setTimeout(600_000);
  const begun = Date.now();
  const id = await workshop(page, ["Pacífico", "Amazonas", "Andes"]);
  await openEditor(page, id);
  const hours = ["09:00", "10:30", "12:00", "13:30", "15:00", "16:30", "17:30"];
  let drawn = 0;
  for (const day of ["2033-06-04", "2033-06-05", "2033-06-06"]) {
    await page.locator(`[data-day='${day}']`).click();
    for (const from of hours) {
      if (drawn === 20) break;
      const [hour, minute] = from.split(":").map(Number);
      const until = `${String((hour ?? 0) + 1).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
      await drawSession(page, `Session ${++drawn}`, drawn % 3, 3, from, until);
    }
  }
  await saved(page);
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Messages about version 1");
  await page.goto(paths.agenda(id, { day: "2033-06-04" }));
  await expect(page.getByRole("main")).toContainText("Session 1");
  const minutes = (Date.now() - begun) / 60_000;
  test.info().annotations.push({ type: "minutes", description: minutes.toFixed(1) });
  expect(minutes).toBeLessThan(10);
});
