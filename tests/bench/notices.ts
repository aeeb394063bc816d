import { chromium } from "@playwright/test";
import { sql } from "drizzle-orm";
import { asOwner } from "@/db/owner";
import { accountId } from "@/db/seed/accounts";
import { chromiumArguments, needChromium } from "@/scripts/browser";

/**
 * From an act to the frame in which another's open page counts its notice, in milliseconds: the 95th percentile of twenty
 * questions on a finding of the one who looks, asked in the session of somebody else.
 */
export async function timeToNotice(
  ownerUrl: string,
  origin: string,
  { reader, cookie, askerHash }: { reader: string; cookie: string; askerHash: string },
): Promise<number> {
  const browser = await chromium.launch({ executablePath: await needChromium(), args: chromiumArguments() });
  try {
    const context = await browser.newContext({ locale: "en" });
    await context.addCookies([{ name: "enlace-session", value: cookie, url: origin }]);
    await context.addInitScript("globalThis.__name = (named) => named");
    const page = await context.newPage();
    const streaming = page.waitForResponse((response) => response.url().includes("/api/live"));
    await page.goto(`${origin}/directory/countries`);
    await streaming;
    const bell = page.locator("a[data-unread]");
    const times: number[] = [];
    for (let n = 0; n < 20; n++) {
      const counted = await bell.evaluateHandle((element) => ({
        moment: new Promise<number>((resolve) => {
          const before = element.getAttribute("data-unread");
          const look = () =>
            requestAnimationFrame(() =>
              element.getAttribute("data-unread") === before ? look() : resolve(Date.now()),
            );
          look();
        }),
      }));
      const begun = Date.now();
      await ask(ownerUrl, reader, askerHash);
      times.push((await counted.evaluate(({ moment }) => moment)) - begun);
    }
    return times.sort((a, b) => a - b)[18] ?? 0;
  } finally {
    await browser.close();
  }
}

/** A question on the newest finding of the reader that the asker's session may read. */
function ask(ownerUrl: string, reader: string, askerHash: string) {
  return asOwner(ownerUrl, async (tx) => {
    await tx.execute(sql`select set_config('enlace.session', ${askerHash}, true)`);
    await tx.execute(sql`
      insert into comments (id, finding_id, label, author_id, organisation_id, body, kind)
      select gen_random_uuid(), f.id, f.label, viewer(), viewer_organisation(), 'Where?', 'question' from findings f
      where f.author_id = ${accountId(reader)} and f.submitted_at is not null and f.withdrawn_at is null and f.label between 1 and 2
      order by f.id desc limit 1`);
  });
}
