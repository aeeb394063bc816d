import type { Page } from "@playwright/test";
import { activityId } from "@/db/seed/activities";
import { paths } from "@/lib/paths";
import { expect, loginAs, test, watch } from "../people";

const lima = activityId("lima");
const agenda = paths.agenda(lima, { day: "2021-11-30" });

/** Where a session of the list stands. */
async function boxOf(page: Page, title: string) {
  const box = await page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: title }) })
    .boundingBox();
  if (!box) throw new Error(`${title} is not on the page`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

const headOf = async (page: Page, room: string) => {
  const box = await page.locator(".timetable > p", { hasText: room }).boundingBox();
  return box && { left: box.x, right: box.x + box.width };
};

test("on a wide screen a day stands as rooms and hours, the parallel side by side, the plenary across", async ({
  page,
}) => {
  const problems = watch(page);
  await loginAs(page, "br.member");
  await page.goto(agenda);
  const [opening, maritime, uruguay] = [
    await boxOf(page, "Opening session"),
    await boxOf(page, "Maritime routes: working session"),
    await boxOf(page, "Country contribution: Uruguay"),
  ];
  const [pacifico, amazonas, andes] = [
    await headOf(page, "Sala Pacífico"),
    await headOf(page, "Sala Amazonas"),
    await headOf(page, "Sala Andes"),
  ];
  expect(Math.abs(maritime.y - uruguay.y)).toBeLessThan(1);
  expect(uruguay.right).toBeLessThan(maritime.x);
  expect(maritime.height).toBeGreaterThan(uruguay.height);
  for (const [box, first, last] of [
    [opening, pacifico, andes],
    [uruguay, pacifico, pacifico],
    [maritime, amazonas, amazonas],
  ] as const) {
    expect(Math.abs(box.x - (first?.left ?? 0))).toBeLessThan(4);
    expect(Math.abs(box.right - (last?.right ?? 0))).toBeLessThan(4);
  }
  const row = page.getByRole("listitem").filter({ hasText: "Country contribution: Uruguay" });
  await expect(row.getByRole("img", { name: "Uruguay" })).toBeVisible();
  await expect(row).toContainText("TLP:AMBER");
  await expect(row).toContainText("Sala Pacífico");
  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(page.locator(".timetable")).toHaveCount(0);
  await page.getByRole("link", { name: "Maritime routes: working session" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Maritime routes: working session");
  expect(problems).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the day is a timetable, on a phone and on paper a list", async ({ page }) => {
    await loginAs(page, "br.member");
    await page.goto(agenda);
    const head = page.locator(".timetable > p", { hasText: "Sala Andes" });
    await expect(head).toBeVisible();
    for (const narrow of [
      () => page.setViewportSize({ width: 360, height: 780 }),
      async () => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.emulateMedia({ media: "print" });
      },
    ]) {
      await narrow();
      await expect(head).toBeHidden();
      const [uruguay, maritime] = [
        await boxOf(page, "Country contribution: Uruguay"),
        await boxOf(page, "Maritime routes: working session"),
      ];
      expect(uruguay.x).toBe(maritime.x);
      expect(Math.min(uruguay.bottom, maritime.bottom)).toBeLessThan(Math.max(uruguay.y, maritime.y));
    }
  });
});
