import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, loginAs, test, watch } from "../people";
import { block, boxOf, hour, named, openEditor, plan, roomsOf, saved, times, workshop } from "./agenda-board";

const main = (page: Page) => page.getByRole("main");
const panel = (page: Page) => page.getByRole("region", { name: "Conflicts" });
const publish = (page: Page) => page.getByRole("button", { name: /^Publish version/ }).click();

test("a conflict is marked on a short session and read by key; accepted with a reason it blocks no more; a level turns a kind off", async ({
  page,
}) => {
  const id = await workshop(page, ["Pacífico"]);
  const [pacific = ""] = await roomsOf(page, id);
  const about = { minutes: 30, roomIds: [pacific] };
  await plan(page, id, [
    { ...named("A title that takes more than one line of its block"), startsAt: hour("09:00"), ...about },
    { ...named("Other"), startsAt: hour("09:15"), ...about },
  ]);
  await openEditor(page, id);
  const other = block(page, "Other");
  await expect(other.locator(".board-mark")).toHaveText("1");
  await expect(page.locator(".board-tip")).toHaveCount(0);
  await other.focus();
  const sentence =
    "Pacífico is used twice: 09:00 A title that takes more than one line of its block and 09:15 Other";
  await expect(page.locator(".board-tip")).toHaveText(sentence);
  await page.keyboard.press("Escape");
  await expect(page.locator(".board-tip")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText(sentence);
  await page.keyboard.press("Escape");

  await publish(page);
  await expect(page.locator("[data-problem]")).toContainText(/conflict/);
  await panel(page).getByText("Accept with a reason…").click();
  await panel(page).getByLabel("Reason").fill("They share the room");
  await panel(page).getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.locator("[data-conflicts='0']")).toContainText("1 accepted with a reason");
  await expect(other.locator(".board-mark")).toHaveCount(0);
  await page.reload();
  await panel(page).getByText("1 accepted with a reason").click();
  await expect(panel(page)).toContainText("They share the room");
  await panel(page).getByRole("button", { name: "No longer accept" }).click();
  await expect(page.locator("[data-conflicts='1']")).toBeVisible();

  await panel(page).getByRole("link", { name: "Levels" }).click();
  await page.getByLabel("The same room twice").selectOption("off");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator("[data-conflicts='0']")).toContainText("No conflicts");
  await publish(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Messages about version 1");
});

test("two plenaries at once stand beside each other and beside the rooms; on a phone one below the other", async ({
  page,
  browser,
}) => {
  const id = await workshop(page, ["Pacífico", "Andes"]);
  const [pacific = "", andes = ""] = await roomsOf(page, id);
  await plan(page, id, [
    { ...named("Plenary one"), startsAt: hour("09:00") },
    { ...named("Plenary two"), startsAt: hour("09:30") },
    { ...named("In Pacífico"), startsAt: hour("11:00"), roomIds: [pacific] },
    { ...named("In Andes"), startsAt: hour("11:00"), roomIds: [andes] },
  ]);
  await page.goto(paths.agendaSettings(id));
  await page.getByLabel("The same room twice").selectOption("warns");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await openEditor(page, id);
  const [one, two] = [await boxOf(page, "Plenary one"), await boxOf(page, "Plenary two")];
  expect(one.right).toBeLessThanOrEqual(two.x);
  expect(Math.abs(one.width - two.width)).toBeLessThan(2);
  await expect(block(page, "Plenary one").locator(".board-mark")).toHaveText("1");
  await publish(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Messages about version 1");

  const member = await (await browser.newContext({ locale: "en" })).newPage();
  await loginAs(member, "uy.member");
  for (const width of [1440, 360]) {
    await member.setViewportSize({ width, height: 800 });
    await member.goto(paths.agenda(id));
    const entry = (title: string) => main(member).getByRole("listitem").filter({ hasText: title });
    const [first, second] = [
      await entry("Plenary one").boundingBox(),
      await entry("Plenary two").boundingBox(),
    ];
    if (!first || !second) throw new Error("not on the page");
    if (width === 360) expect(first.y + first.height).toBeLessThanOrEqual(second.y);
    else expect(first.x + first.width).toBeLessThanOrEqual(second.x);
    expect(await member.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await member.context().close();
});

test("what a change of clocks skips is said at its field, in the dialog and in the form", async ({
  page,
}) => {
  const id = await workshop(page, ["Sala"], {
    first: "2033-03-26",
    last: "2033-03-28",
    zone: "Europe/Madrid",
  });
  await openEditor(page, id);
  const add = async (title: string, day: string, at: string) => {
    await page.getByRole("button", { name: "Add a session" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Title").fill(title);
    await dialog.getByLabel("Day").selectOption(day);
    await dialog.getByLabel("Begins").fill(at);
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    return dialog;
  };
  const dialog = await add("Night", "2033-03-27", "02:30");
  await expect(dialog.getByRole("alert")).toContainText("The clocks skip this time on that day");
  await dialog.getByLabel("Begins").fill("03:30");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(times(page, "Night")).toHaveText("03:30–04:30");
  await saved(page);
  await page.goto(paths.newSession(id, { day: "2033-03-27" }));
  await page.getByLabel("English").first().fill("Form");
  await page.getByLabel("Begins").fill("02:30");
  await page.getByRole("button", { name: "Save the session" }).click();
  await expect(page.locator("[data-problem]")).toContainText("The clocks skip this time");
});

test("a form that is older than the draft, and a room that is gone meanwhile: said, and nothing is lost", async ({
  page,
}) => {
  const id = await workshop(page, ["Pacífico", "Andes"]);
  const [pacific = "", andes = ""] = await roomsOf(page, id);
  const [session = ""] = await plan(page, id, [
    { ...named("Stale"), startsAt: hour("09:00"), roomIds: [pacific] },
  ]);
  await page.goto(paths.editSession(id, session));
  await page.getByLabel("English").first().fill("Typed");
  const other = await page.context().newPage();
  await openEditor(other, id);
  await block(other, "Stale").focus();
  for (const key of [" ", "ArrowDown", "Enter"]) await other.keyboard.press(key);
  await saved(other);
  await page.getByRole("button", { name: "Save the session" }).click();
  await expect(page.locator("[data-problem]")).toContainText("Someone else changed this meanwhile");
  await expect(page.getByLabel("English").first()).toHaveValue("Typed");
  await expect(times(other, "Stale")).toHaveText("09:05–10:05");

  // The room in use stays; the unused one goes, while an editor still shows it.
  await page.goto(paths.editRoom(id, pacific));
  await page.getByRole("button", { name: "Remove the room" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Pacífico is in use");
  await page.goto(paths.editRoom(id, andes));
  await page.getByRole("button", { name: "Remove the room" }).click();
  await expect(main(page).getByRole("link", { name: "Pacífico" })).toBeVisible();
  await block(other, "Stale").focus();
  for (const key of [" ", "ArrowRight", "Enter"]) await other.keyboard.press(key);
  await expect(other.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
  await other.reload();
  await expect(times(other, "Stale")).toHaveText("09:05–10:05");
  await expect(other.locator(".board-head")).not.toContainText("Andes");
});

test("an agenda of two thousand sessions is opened, changed, published and read", async ({ page }) => {
  test.setTimeout(240_000);
  const problems = watch(page);
  const id = await workshop(page, ["1", "2", "3", "4", "5", "6", "7", "8"]);
  const rooms = await roomsOf(page, id);
  const many = Array.from({ length: 2000 }, (_, n) => {
    const [day, room, slot] = [n % 3, Math.floor(n / 3) % 8, Math.floor(n / 24)];
    const minute = 480 + slot * 5;
    const at = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    return {
      ...named(`Session ${n}`),
      ...{ startsAt: hour(at, `2033-06-0${4 + day}`), minutes: 5, roomIds: [rooms[room] ?? ""] },
    };
  });
  await plan(page, id, many);
  const opened = Date.now();
  await openEditor(page, id);
  await expect(block(page, "Session 0")).toBeVisible();
  test.info().annotations.push({ type: "milliseconds to open", description: `${Date.now() - opened}` });
  await block(page, "Session 0").focus();
  for (const key of [" ", "ArrowUp", "Enter"]) await page.keyboard.press(key);
  await expect(times(page, "Session 0")).toHaveText("07:55–08:00");
  await saved(page);
  await page.keyboard.press("Control+z");
  await saved(page);
  await expect(times(page, "Session 0")).toHaveText("08:00–08:05");
  await publish(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Messages about version 1");
  await page.goto(paths.agenda(id, { day: "2033-06-05" }));
  await expect(main(page)).toContainText("Session 1");
  expect((await page.request.get(paths.agendaFile(id, "pdf"))).status()).toBe(200);
  expect(problems).toEqual([]);
});

test("on a phone: a time out of the tray, another room, a split, back to the tray, all from the list", async ({
  page,
}) => {
  const id = await workshop(page, ["Pacífico", "Andes"]);
  await openEditor(page, id);
  await page.setViewportSize({ width: 360, height: 740 });
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Add a session" }).click();
  await dialog.getByLabel("Title").fill("Waits");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await page.locator("[data-tray]").getByRole("button", { name: /Waits/ }).click();
  await dialog.getByLabel("Day").selectOption("2033-06-05");
  await dialog.getByLabel("Begins").fill("10:07");
  await dialog.getByLabel("Andes").check();
  await dialog.getByRole("button", { name: "Apply" }).click();
  const entry = page.getByRole("button", { name: /10:07–11:07.*Waits.*Andes/s });
  await expect(entry).toBeVisible();
  await entry.click();
  await dialog.getByLabel("Split at").selectOption({ index: 0 });
  await dialog.getByRole("button", { name: "Split", exact: true }).click();
  await expect(page.getByRole("button", { name: /Waits.*Andes/s })).toHaveCount(2);
  await page
    .getByRole("button", { name: /Waits.*Andes/s })
    .first()
    .click();
  await dialog.getByRole("button", { name: "To the tray", exact: true }).click();
  await expect(page.getByRole("button", { name: /Waits.*Andes/s })).toHaveCount(1);
  await saved(page);
  // Several at once as well: chosen in the list, to another day, and back by one undo.
  await page.locator("[data-tray]").getByRole("button", { name: /Waits/ }).click();
  await dialog.getByLabel("Day").selectOption("2033-06-05");
  await dialog.getByLabel("Begins").fill("15:00");
  await dialog.getByRole("button", { name: "Apply" }).click();
  const both = page.getByRole("checkbox", { name: "Choose Waits" });
  await expect(both).toHaveCount(2);
  for (const each of await both.all()) await each.check();
  await expect(page.getByText("2 chosen")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByLabel("To another day…").selectOption({ label: "Monday 6 June" });
  await expect(page.locator("[data-day='2033-06-06'][aria-current]")).toBeVisible();
  await expect(both).toHaveCount(2);
  await page.getByRole("button", { name: "Undo: move a session" }).click();
  await expect(both).toHaveCount(0);
  await saved(page);
});
