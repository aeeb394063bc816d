import { paths } from "@/lib/paths";
import { expect, loginAs, test } from "../people";
import {
  block,
  boxOf,
  centre,
  drag,
  hour,
  named,
  openEditor,
  plan,
  roomsOf,
  saved,
  times,
  workshop,
} from "./agenda-board";

const dialog = "dialog";

test("several at once: dragged to another room and hour, by keys, to the tray; one undo for all", async ({
  page,
}) => {
  const id = await workshop(page, ["Pacífico", "Andes"]);
  const [pacific = ""] = await roomsOf(page, id);
  await plan(page, id, [
    { ...named("One"), startsAt: hour("09:00"), roomIds: [pacific] },
    { ...named("Two"), startsAt: hour("10:00"), roomIds: [pacific] },
    { ...named("Three"), startsAt: hour("11:00"), roomIds: [pacific] },
  ]);
  await openEditor(page, id);
  await block(page, "One").click();
  await block(page, "One").click({ modifiers: ["Control"] });
  await block(page, "Two").click({ modifiers: ["Control"] });
  await expect(page.getByText("2 chosen")).toBeVisible();
  const [one, three] = [await boxOf(page, "One"), await boxOf(page, "Three")];
  const from = await centre(block(page, "One"));
  await drag(page, from, { x: from.x + one.width, y: from.y + (three.y - one.y) / 2 });
  await expect(times(page, "One")).toHaveText("10:00–11:00");
  await expect(times(page, "Two")).toHaveText("11:00–12:00");
  await expect(times(page, "Three")).toHaveText("11:00–12:00");
  for (const title of ["One", "Two"]) expect((await boxOf(page, title)).x).toBeGreaterThan(one.right);
  await saved(page);
  await page.keyboard.press("Control+z");
  await expect(times(page, "One")).toHaveText("09:00–10:00");
  await expect(times(page, "Two")).toHaveText("10:00–11:00");
  await saved(page);

  // The same by keys alone: both are taken with the one that has the focus.
  await page.getByRole("button", { name: "Choose none" }).click();
  for (const title of ["Two", "One"]) {
    await block(page, title).focus();
    await page.keyboard.press("x");
  }
  for (const key of [" ", "ArrowRight", "ArrowDown", "PageDown", " "]) await page.keyboard.press(key);
  await saved(page);
  await expect(page.locator("[data-day='2033-06-05'][aria-current]")).toBeVisible();
  await expect(times(page, "One")).toHaveText("09:05–10:05");
  await expect(times(page, "Two")).toHaveText("10:05–11:05");
  await page.getByRole("button", { name: "Copy to the tray" }).click();
  await expect(page.locator("[data-tray]").getByRole("button")).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await saved(page);
  await page.reload();
  await expect(times(page, "One")).toHaveText("09:00–10:00");
});

test("what waits in the tray is found and sorted; several go to another room from the bar, on a phone too", async ({
  page,
}) => {
  const id = await workshop(page, ["Pacífico", "Andes"]);
  const [pacific = ""] = await roomsOf(page, id);
  await plan(page, id, [
    { ...named("Ports"), minutes: 50 },
    { ...named("Air"), minutes: 90 },
    { ...named("Córdoba"), minutes: 45, kind: "break" },
    { ...named("Borders"), minutes: 60 },
    { ...named("One"), startsAt: hour("09:00"), roomIds: [pacific] },
    { ...named("Two"), startsAt: hour("10:00"), roomIds: [pacific] },
  ]);
  await openEditor(page, id);
  const waiting = page.locator("[data-tray]").getByRole("button");
  await expect(waiting).toHaveText([/Air/, /Borders/, /Córdoba/, /Ports/]);
  const order = page.getByRole("combobox", { name: "Order" });
  await order.selectOption({ label: "Longest first" });
  await expect(waiting).toHaveText([/Air/, /Borders/, /Ports/, /Córdoba/]);
  await order.selectOption({ label: "Kind" });
  await expect(waiting).toHaveText([/Córdoba/, /Air/, /Borders/, /Ports/]);
  await page.locator("[data-tray]").getByRole("searchbox", { name: "Find" }).fill("cordo");
  await expect(waiting).toHaveText([/Córdoba/]);

  await page.setViewportSize({ width: 360, height: 740 });
  for (const title of ["One", "Two"]) await page.getByLabel(`Choose ${title}`).check();
  await page.getByRole("combobox", { name: "To another room…" }).selectOption({ label: "Andes" });
  for (const title of ["One", "Two"])
    await expect(page.locator("button[data-session]").filter({ hasText: title })).toContainText("Andes");
  await saved(page);
});

test("split, merge, copy, swap: each from the dialog, each undone, after a reload too", async ({ page }) => {
  const id = await workshop(page, ["Pacífico"]);
  const [pacific = ""] = await roomsOf(page, id);
  await plan(page, id, [
    { ...named("Early"), startsAt: hour("09:00"), roomIds: [pacific] },
    { ...named("Late"), startsAt: hour("10:00"), minutes: 30, roomIds: [pacific] },
  ]);
  await openEditor(page, id);
  const open = async (title: string) => {
    await block(page, title).first().focus();
    await page.keyboard.press("Enter");
    return page.getByRole(dialog);
  };
  await (await open("Early")).getByRole("button", { name: "Swap with “Late”" }).click();
  await expect(times(page, "Late")).toHaveText("09:00–09:30");
  await expect(times(page, "Early")).toHaveText("09:30–10:30");
  await (await open("Early")).getByLabel("Split at").selectOption("10:00");
  await page.getByRole(dialog).getByRole("button", { name: "Split", exact: true }).click();
  await expect(times(page, "Early")).toHaveText(["09:30–10:00", "10:00–10:30"]);
  await (await open("Late")).getByRole("button", { name: "Merge with “Early”" }).click();
  await expect(times(page, "Late")).toHaveText("09:00–10:00");
  await (await open("Late")).getByRole("button", { name: "Copy to the tray" }).click();
  await expect(page.locator("[data-tray]").getByRole("button")).toHaveText(/Late/);
  await saved(page);
  await page.reload();
  for (const act of ["copy a session", "merge two sessions", "split a session", "swap two sessions"])
    await page.getByRole("button", { name: `Undo: ${act}` }).click();
  await expect(times(page, "Early")).toHaveText("09:00–10:00");
  await expect(times(page, "Late")).toHaveText("10:00–10:30");
});

test("resized at both ends, never shorter than what is inside; the label is live; by key as well", async ({
  page,
}) => {
  const id = await workshop(page, ["Pacífico"]);
  const [pacific = ""] = await roomsOf(page, id);
  const item = (title: string, minutes: number) => ({
    ...{ id: crypto.randomUUID(), minutes, speakerIds: [] },
    ...named(title),
  });
  await plan(page, id, [
    {
      ...named("Full"),
      ...{ startsAt: hour("10:00"), minutes: 60, roomIds: [pacific] },
      items: [item("Prices", 15), item("Routes", 30)],
    },
  ]);
  await openEditor(page, id);
  const full = await boxOf(page, "Full");
  const x = full.x + full.width / 2;
  const minutes = (count: number) => count * 1.4;
  await page.mouse.move(x, full.y + 3);
  await page.mouse.down();
  await page.mouse.move(x, full.y + 3 - minutes(20), { steps: 3 });
  await page.mouse.move(x, full.y + 3 - minutes(30), { steps: 3 });
  await expect(times(page, "Full")).toHaveText("09:30–11:00");
  await page.mouse.up();
  await saved(page);
  // From either end no further than its items.
  await drag(page, { x, y: full.y + 3 - minutes(30) }, { x, y: full.bottom });
  await expect(times(page, "Full")).toHaveText("10:15–11:00");
  await drag(page, { x, y: full.bottom - 4 }, { x, y: full.y });
  await expect(times(page, "Full")).toHaveText("10:15–11:00");
  await block(page, "Full").focus();
  for (const key of [" ", "Alt+ArrowUp", "Alt+ArrowUp", "Shift+ArrowDown", "Enter"])
    await page.keyboard.press(key);
  await expect(times(page, "Full")).toHaveText("10:05–11:05");
  await block(page, "Full").focus();
  await page.keyboard.press("Enter");
  await page.getByRole(dialog).getByLabel("Minutes").fill("44");
  await page.getByRole(dialog).getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole(dialog).getByRole("alert")).toHaveText("What is inside takes 45 min.");
  await page.getByRole(dialog).getByLabel("Minutes").fill("47");
  await page.getByRole(dialog).getByRole("button", { name: "Apply" }).click();
  await expect(times(page, "Full")).toHaveText("10:05–10:52");
  await saved(page);
});

test("times snap to what the toolbar says, and at first to what the agenda's settings say", async ({
  page,
}) => {
  const id = await workshop(page, ["Pacífico"]);
  const [pacific = ""] = await roomsOf(page, id);
  await page.goto(paths.agendaSettings(id));
  await page.getByLabel("The day begins").fill("20:00");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator("[data-problem]")).toContainText("The end is before the beginning");
  await page.getByLabel("The day begins").fill("08:00");
  await page.getByLabel("Times snap to").selectOption("15");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator(".board-grid")).toBeVisible();
  await plan(page, id, [{ ...named("Snap"), startsAt: hour("09:00"), roomIds: [pacific] }]);
  await openEditor(page, id);
  await expect(page.getByLabel("Snap to")).toHaveValue("15");
  const move = async (by: number) => {
    const from = await centre(block(page, "Snap"));
    await drag(page, from, { ...from, y: from.y + by * 1.4 });
  };
  await move(21);
  await expect(times(page, "Snap")).toHaveText("09:15–10:15");
  await page.getByLabel("Snap to").selectOption("30");
  await move(20);
  await expect(times(page, "Snap")).toHaveText("09:30–10:30");
  await page.getByLabel("Snap to").selectOption("5");
  await move(13);
  await expect(times(page, "Snap")).toHaveText("09:45–10:45");
});

test("items follow each other by their lengths; a blocker is for organisers only", async ({
  page,
  browser,
}) => {
  const id = await workshop(page, ["Pacífico"]);
  const [pacific = ""] = await roomsOf(page, id);
  await page.goto(paths.newSession(id, { day: "2033-06-04" }));
  await page.getByLabel("English").first().fill("Parts");
  await page.getByLabel("Begins").fill("09:00");
  await page.getByLabel("Minutes").fill("60");
  await page.getByLabel("Plenary: in all rooms").check();
  await page.getByLabel("Items").fill("30 Prices\n20 Routes");
  await page.getByRole("button", { name: "Save the session" }).click();
  await expect(block(page, "Parts")).toBeVisible();
  const [blocker = ""] = await plan(page, id, [
    { ...named("Cleaning"), kind: "blocker", startsAt: hour("12:00"), roomIds: [pacific] },
  ]);
  await page.reload();
  await expect(block(page, "Cleaning")).toBeVisible();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Messages about version 1");
  const member = await (await browser.newContext({ locale: "en" })).newPage();
  await loginAs(member, "uy.member");
  await member.goto(paths.agenda(id));
  await expect(member.getByRole("main")).toContainText("Parts");
  await expect(member.getByRole("main")).not.toContainText("Cleaning");
  expect((await member.goto(paths.session(id, blocker)))?.status()).toBe(404);
  for (const kind of ["ics", "json", "xml"] as const)
    expect(await (await member.request.get(paths.agendaFile(id, kind))).text()).not.toContain("Cleaning");
  await member.goto(paths.agenda(id));
  await member.getByRole("link", { name: "Parts" }).click();
  await expect(member.getByRole("main")).toContainText(/09:00.*Prices.*09:30.*Routes/s);
  await member.context().close();
});

test("breaks are evened out and the rest moved in all rooms, as shown before; a conflict is marked while dragging", async ({
  page,
}) => {
  const id = await workshop(page, ["Pacífico", "Andes"]);
  const [pacific = "", andes = ""] = await roomsOf(page, id);
  await plan(page, id, [
    { ...named("One"), startsAt: hour("09:00"), roomIds: [pacific] },
    { ...named("Two"), startsAt: hour("10:20"), roomIds: [pacific] },
    { ...named("Three"), startsAt: hour("12:00"), roomIds: [pacific] },
    { ...named("Aside"), startsAt: hour("14:00"), roomIds: [andes] },
    { ...named("Fixed"), startsAt: hour("15:30"), roomIds: [andes], fixed: true },
  ]);
  await openEditor(page, id);
  await page.getByRole("button", { name: "Even out breaks…" }).click();
  const shown = page.getByRole(dialog);
  await shown.getByLabel("Minutes between sessions").selectOption({ label: "10 min" });
  await expect(shown).toContainText("10:20 → 10:10 Two");
  await expect(times(page, "Two")).toHaveText("10:20–11:20");
  await shown.getByRole("button", { name: "Move 2 sessions" }).click();
  await expect(times(page, "Two")).toHaveText("10:10–11:10");
  await expect(times(page, "Three")).toHaveText("11:20–12:20");
  await page.getByRole("button", { name: "Undo: set equal breaks" }).click();
  await expect(times(page, "Two")).toHaveText("10:20–11:20");
  await saved(page);

  const [two, three] = [await centre(block(page, "Two")), await boxOf(page, "Three")];
  await page.mouse.move(two.x, two.y);
  await page.mouse.down();
  await page.mouse.move(two.x, two.y + 40, { steps: 3 });
  await page.mouse.move(two.x, three.y + 20, { steps: 3 });
  await expect(block(page, "Three").locator(".board-mark")).toHaveText("1");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(block(page, "Three").locator(".board-mark")).toHaveCount(0);
  await expect(times(page, "Two")).toHaveText("10:20–11:20");

  await block(page, "Two").focus();
  for (const key of [" ", "Shift+ArrowDown", "Shift+ArrowDown", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: "Move the rest…" }).click();
  await expect(shown).not.toContainText("Aside");
  await shown.getByLabel("In all rooms").check();
  await expect(shown).toContainText("14:00 → 14:10 Aside");
  await expect(shown).toContainText("fixed time");
  await shown.getByRole("button", { name: "Move 2 sessions" }).click();
  await expect(times(page, "Three")).toHaveText("12:10–13:10");
  await expect(times(page, "Aside")).toHaveText("14:10–15:10");
  await expect(times(page, "Fixed")).toHaveText("15:30–16:30");
  await page.getByRole("button", { name: "Undo: move the rest" }).click();
  await expect(times(page, "Aside")).toHaveText("14:00–15:00");
});
