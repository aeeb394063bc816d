import { chromium, type Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { asOwner } from "@/db/owner";
import { accountId } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";
import { paths } from "@/lib/paths";
import { chromiumArguments, needChromium } from "@/scripts/browser";

/** A published activity of three days and eight rooms with three hundred sessions, which both people organise. */
export async function addWorkshop(ownerUrl: string, people: [string, string]): Promise<string> {
  return asOwner(ownerUrl, async (tx) => {
    const author = accountId(people[0]);
    const made = await tx.execute<{ id: string }>(sql`
      insert into spaces (id, kind, label, open, author_id) values (gen_random_uuid(), 'activity', 1, true, ${author}) returning id`);
    const id = made.rows[0]?.id ?? "";
    await tx.execute(sql`
      insert into activities (id, kind, title, city, time_zone, starts_on, ends_on)
      values (${id}, 'workshop', '{"en":"Three hundred sessions","original":"en"}', 'Lima', 'America/Lima', '2034-03-01', '2034-03-03')`);
    for (const person of people)
      await tx.execute(sql`
        insert into memberships (id, space_id, account_id, organisation_id, roles)
        select gen_random_uuid(), ${id}, a.id, a.organisation_id, array['organiser'] from accounts a where a.id = ${accountId(person)}`);
    await tx.execute(sql`
      insert into rooms (id, space_id, name, position)
      select gen_random_uuid(), ${id}, 'Room ' || n, n from generate_series(1, 8) n`);
    await tx.execute(sql`
      insert into agenda_versions (id, space_id, number, author_id) values (gen_random_uuid(), ${id}, 1, ${author})`);
    await tx.execute(sql`
      insert into agenda_sessions (id, session_id, space_id, version, label, kind, title, starts_at, minutes, room_ids, organisation_ids)
      select gen_random_uuid(), s.session_id, ${id}, version, 1, 'presentation', jsonb_build_object('en', 'Session ' || n, 'original', 'en'),
        timestamptz '2034-03-01 13:00Z' + make_interval(days => n / 100, mins => n % 100 / 8 * 45), 30,
        array(select id from rooms where space_id = ${id} and position = 1 + n % 100 % 8), array[${organisationId("uy")}::uuid]
      from (select n, gen_random_uuid() as session_id from generate_series(0, 299) n) s, generate_series(0, 1) version`);
    return id;
  });
}

type Dropped = { painted: number; at: number };

/** Drags a session to a time that lies so many pixels away; from the button's release to the frame that shows it put down. */
async function drop(page: Page, title: string, down: number): Promise<Dropped> {
  const block = page.locator(".board-block", { has: page.locator(`.board-title:text-is("${title}")`) });
  await block.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await block.boundingBox();
  if (!box) throw new Error(`${title} is not on the grid`);
  const [x, y] = [box.x + box.width / 2, box.y + 12];
  const before = await block.locator(".board-times").textContent();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + down / 2, { steps: 2 });
  await page.mouse.move(x, y + down, { steps: 2 });
  // The listener stands before the button is let go: the promise is kept in the page and asked for afterwards.
  const dropped = await block.evaluateHandle((element, times) => {
    const id = element.getAttribute("data-session");
    const shownAgain = new Promise<{ painted: number; at: number }>((resolve) => {
      addEventListener(
        "pointerup",
        () => {
          const [begun, at] = [performance.now(), Date.now()];
          // Asked for at each frame: what is put down may be another element than what was taken.
          const shown = () => {
            const now = document.querySelector(`[data-session="${id}"][aria-pressed="false"]`);
            return now !== null && now.querySelector(".board-times")?.textContent !== times;
          };
          const look = () =>
            requestAnimationFrame(() => {
              if (!shown()) return look();
              // The frame is drawn when the next task begins.
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve({ painted: performance.now() - begun, at });
              port2.postMessage(null);
            });
          look();
        },
        { once: true, capture: true },
      );
    });
    return { shownAgain };
  }, before);
  await page.mouse.up();
  return dropped.evaluate(({ shownAgain }) => shownAgain);
}

/** Waits from now on for the frame that shows the session at another time; the answer resolves with its moment. */
async function shownElsewhere(page: Page, title: string): Promise<() => Promise<number>> {
  const watching = await page
    .locator(".board-block", { has: page.locator(`.board-title:text-is("${title}")`) })
    .locator(".board-times")
    .evaluateHandle((element) => ({
      moment: new Promise<number>((resolve) => {
        const before = element.textContent;
        const look = () =>
          requestAnimationFrame(() => (element.textContent === before ? look() : resolve(Date.now())));
        look();
      }),
    }));
  return () => watching.evaluate(({ moment }) => moment);
}

const percentile = (all: number[], part: number) =>
  all.sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))] ?? 0;

/**
 * The editor with three hundred sessions in a real browser, in milliseconds: from a drop to the frame that shows it,
 * and from one organiser's drop to the frame in which another sees it; the 95th percentile of each.
 */
export async function timesOfEditor(origin: string, activityId: string, cookies: [string, string]) {
  const browser = await chromium.launch({ executablePath: await needChromium(), args: chromiumArguments() });
  try {
    const pages: Page[] = [];
    for (const value of cookies) {
      const context = await browser.newContext({ locale: "en", viewport: { width: 1440, height: 900 } });
      await context.addCookies([{ name: "enlace-session", value, url: origin }]);
      // Functions that run in the page were compiled with this function around them.
      await context.addInitScript("globalThis.__name = (named) => named");
      const page = await context.newPage();
      await page.goto(origin + paths.agendaDraft(activityId));
      await page.locator(".board-block").nth(99).waitFor();
      pages.push(page);
    }
    const [mine, others] = pages as [Page, Page];
    const saved = mine.locator("[data-saving='0']");
    const painted: number[] = [];
    for (let n = 0; n < 40; n++) {
      const { painted: taken } = await drop(mine, `Session ${8 + n}`, n % 2 ? 14 : -14);
      painted.push(taken);
      await saved.waitFor();
    }
    const seen: number[] = [];
    for (let n = 50; n < 70; n++) {
      const elsewhere = await shownElsewhere(others, `Session ${n}`);
      const { at } = await drop(mine, `Session ${n}`, 14);
      seen.push((await elsewhere()) - at);
      await saved.waitFor();
    }
    return { painted: percentile(painted, 0.95), seen: percentile(seen, 0.95) };
  } finally {
    await browser.close();
  }
}
