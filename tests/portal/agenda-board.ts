import type { Browser, Locator, Page } from "@playwright/test";
import { accountId } from "@/db/seed/accounts";
import type { AgendaSession } from "@/domain/agenda/session";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord } from "../people";

/** Plans a published workshop of three days with rooms, as an organiser does; gives its identifier. */
export async function workshop(
  page: Page,
  rooms: string[],
  { first = "2033-06-04", last = "2033-06-06", zone = "America/Lima" } = {},
): Promise<string> {
  await loginAs(page, "organiser");
  await page.goto(paths.newActivity());
  await page.getByLabel("English").first().fill(`Editor ${randomWord()}`);
  await page.getByLabel("First day").fill(first);
  await page.getByLabel("Last day").fill(last);
  await page.getByLabel("Time zone of the place").selectOption(zone);
  await page.getByLabel("City").fill("Lima");
  await page.getByRole("button", { name: "Plan it as a draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Editor");
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.getByRole("button", { name: "Publish the activity" }).click();
  await expect(page.getByRole("main")).not.toContainText("Draft");
  for (const room of rooms) {
    await page.goto(paths.newRoom(id));
    await page.getByLabel("Name").fill(room);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForURL((url) => url.pathname === paths.rooms(id));
    await expect(page.getByRole("main")).toContainText(room);
  }
  return id;
}

export async function openEditor(page: Page, id: string) {
  await page.goto(paths.agendaDraft(id));
  await expect(page.locator(".board-grid")).toBeVisible();
}

export const block = (page: Page, title: string): Locator =>
  page.locator(".board-block").filter({ has: page.locator(`.board-title:text-is("${title}")`) });
export const saved = (page: Page) => expect(page.locator("[data-saving='0']")).toBeVisible();
export const times = (page: Page, title: string) => block(page, title).locator(".board-times");

const firstHour = async (page: Page) => (await page.locator(".board-line").first().textContent()) ?? "";
const minuteOf = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5));

/** The middle of a column at a time of the day, on the screen. */
export async function spot(page: Page, column: number, columns: number, at: string) {
  const area = await page.locator(".board-area").boundingBox();
  const from = minuteOf(await firstHour(page));
  if (!area) throw new Error("no grid");
  return {
    x: area.x + (area.width * (column + 0.5)) / columns,
    y: area.y + (minuteOf(at) - from) * 1.4,
  };
}

export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** Draws a session on the grid and types its title. */
export async function drawSession(
  page: Page,
  title: string,
  column: number,
  columns: number,
  from: string,
  until: string,
) {
  await page.locator(".board-area").evaluate(
    (area, top) => {
      scrollTo(0, scrollY + area.getBoundingClientRect().top + top - innerHeight / 3);
    },
    (minuteOf(from) - minuteOf(await firstHour(page))) * 1.4,
  );
  const [begin, end] = [await spot(page, column, columns, from), await spot(page, column, columns, until)];
  await drag(page, { ...begin, y: begin.y + 1 }, end);
  await page.getByRole("dialog").getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(block(page, title)).toBeVisible();
}

export const centre = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error("not on the page");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Somebody else who plans the same activity. */
export async function secondOrganiser(page: Page, browser: Browser, id: string): Promise<Page> {
  await page.goto(paths.newParticipant(id));
  await page.getByLabel("Account").selectOption(accountId("uy.member"));
  await page.getByLabel("chair", { exact: true }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("Liaison, Uruguay");
  const other = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en" })
  ).newPage();
  await loginAs(other, "uy.member");
  return other;
}

/** The rooms in their order, as the portal knows them. */
export async function roomsOf(page: Page, id: string): Promise<string[]> {
  await page.goto(paths.rooms(id));
  const links = page.getByRole("main").locator(`a[href^="${paths.rooms(id)}/"]`);
  const all = await links.evaluateAll((found) => found.map((each) => each.getAttribute("href") ?? ""));
  return all.map((href) => href.split("/").at(-1) ?? "").filter((room) => room.length === 36);
}

/** An hour of the workshop's first day in Lima as an instant. */
export const hour = (at: string, day = "2033-06-04") => `${day}T${at}:00-05:00`;

/** Puts sessions into the draft as the editor does; without rooms they are plenaries. */
export async function plan(page: Page, id: string, sessions: Partial<AgendaSession>[]): Promise<string[]> {
  const all = sessions.map((session) => ({
    ...{ sessionId: crypto.randomUUID(), kind: "presentation", label: 1, summary: {}, minutes: 60 },
    ...{ startsAt: null, plenary: session.startsAt ? !session.roomIds : false, roomIds: [], languages: [] },
    ...{
      interpretation: [],
      speakerIds: [],
      organisationIds: [],
      interpreterIds: [],
      items: [],
      fixed: false,
    },
    ...session,
  }));
  const change = {
    act: "create",
    base: Object.fromEntries(all.map((each) => [each.sessionId, null])),
    after: Object.fromEntries(all.map((each) => [each.sessionId, each])),
    known: 0,
    requestId: crypto.randomUUID(),
  };
  const answer = await page.evaluate(
    async ([url, body]) => {
      const headers = { "content-type": "application/json" };
      const sent = await fetch(url ?? "", { method: "POST", headers, body });
      return `${sent.status} ${await sent.text()}`;
    },
    [paths.agendaApi(id), JSON.stringify(change)],
  );
  expect(answer).toMatch(/^200 /);
  return all.map((each) => each.sessionId);
}

export const named = (title: string) => ({ title: { en: title, original: "en" as const } });

/** Where a block stands on the screen. */
export async function boxOf(page: Page, title: string) {
  const box = await block(page, title).boundingBox();
  if (!box) throw new Error(`${title} is not on the grid`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}
