import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, loginAs, test } from "../people";
import { block, hour, named, openEditor, plan, roomsOf, saved, times, workshop } from "./agenda-board";

const main = (page: Page) => page.getByRole("main");

async function publish(page: Page, note: string, number: number) {
  await page.getByLabel("Note").fill(note);
  await page.getByRole("button", { name: `Publish version ${number}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Messages about version ${number}`);
}

test("two versions with their notes are compared and read in the change log; the draft goes back to the first, and forward again", async ({
  page,
  browser,
}) => {
  const id = await workshop(page, ["Pacífico", "Andes"]);
  const [pacific = ""] = await roomsOf(page, id);
  await plan(page, id, [
    { ...named("Moved"), startsAt: hour("09:00"), roomIds: [pacific] },
    { ...named("Gone"), startsAt: hour("11:00"), roomIds: [pacific] },
  ]);
  await openEditor(page, id);
  await publish(page, "The first plan", 1);
  await openEditor(page, id);
  await block(page, "Moved").focus();
  for (const key of [" ", "ArrowRight", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  await block(page, "Gone").focus();
  await page.keyboard.press("Delete");
  await saved(page);
  await publish(page, "Another room", 2);

  await page.goto(paths.agendaVersions(id, { from: 1, to: 2 }));
  const changes = main(page).getByRole("listitem");
  await expect(changes.filter({ hasText: "Moved Moved" })).toHaveText(
    "Moved Moved: Sat 4 Jun 09:00, Pacífico → Sat 4 Jun 09:05, Andes",
  );
  await expect(changes.filter({ hasText: "Removed Gone" })).toHaveCount(1);
  const member = await (await browser.newContext({ locale: "en" })).newPage();
  await loginAs(member, "uy.member");
  await member.goto(paths.agendaChanges(id));
  await expect(main(member)).toContainText("Another room");
  await expect(main(member)).toContainText("The first plan");
  const feed = await member.request.get(paths.agendaChangesFeed(id));
  expect(await feed.text()).toContain("<feed");
  expect((await member.goto(paths.agendaDraft(id)))?.status()).toBe(404);
  await member.context().close();

  await page.goto(paths.agendaVersions(id));
  await page.getByRole("button", { name: "Reset the draft to version 1" }).click();
  await expect(page.locator(".board-grid")).toBeVisible();
  await expect(times(page, "Moved")).toHaveText("09:00–10:00");
  await expect(times(page, "Gone")).toHaveText("11:00–12:00");
  await page.getByRole("button", { name: "Undo: reset to a version" }).click();
  await expect(times(page, "Moved")).toHaveText("09:05–10:05");
  await expect(block(page, "Gone")).toHaveCount(0);
});

test("by keys alone: a session is added, another after it, one is moved, sent to the tray and taken back out", async ({
  page,
}) => {
  const id = await workshop(page, ["Pacífico", "Andes"]);
  await openEditor(page, id);
  const type = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on with Tab until what has the focus is that. */
  const tabTo = async (what: string | RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press("Tab");
      const words = await page.evaluate(() => {
        const on = document.activeElement as HTMLElement | null;
        const label = on && "labels" in on ? (on as HTMLInputElement).labels?.[0]?.textContent : "";
        return `${label || on?.getAttribute("aria-label") || on?.textContent || ""}`.trim();
      });
      if (typeof what === "string" ? words.startsWith(what) : what.test(words)) return;
    }
    throw new Error(`${what} is not reached by keys`);
  };
  await tabTo("Add a session");
  await type("Enter");
  await page.keyboard.type("First");
  await tabTo("Day");
  await type("ArrowDown");
  await tabTo("Begins");
  await page.keyboard.type("0900AM");
  await tabTo("Pacífico");
  await type(" ", "Enter");
  await expect(times(page, "First")).toHaveText("09:00–10:00");
  await saved(page);

  await tabTo(/09:00–10:00/);
  await type("n");
  await page.keyboard.type("Second");
  await type("Enter");
  await expect(times(page, "Second")).toHaveText("10:00–11:00");
  await saved(page);
  await block(page, "First").focus();
  await type("ArrowDown");
  await expect(block(page, "Second")).toBeFocused();
  await type(" ", "ArrowRight", "ArrowDown", "Alt+ArrowUp", "Shift+ArrowDown", " ");
  await expect(times(page, "Second")).toHaveText("10:00–11:10");
  await expect(page.locator("[data-announcer]")).toHaveText("Second: 10:00–11:10, Andes");
  await block(page, "Second").focus();
  await type("Delete");
  await expect(block(page, "Second")).toHaveCount(0);
  await saved(page);
  await tabTo(/^Second/);
  await type("Enter");
  await tabTo("Day");
  await type("ArrowDown");
  await tabTo("Apply");
  await type("Enter");
  await expect(block(page, "Second")).toBeVisible();
  await type("Control+z");
  await expect(block(page, "Second")).toHaveCount(0);
});
