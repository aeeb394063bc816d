import { createServer, request as forward } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { activityId } from "@/db/seed/activities";
import { paths } from "@/lib/paths";
import { expect, signIn, test, watch } from "../people";

const annual = paths.agenda(activityId("annual"));

const keptIn = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("enlace-kept")));

async function keep(page: Page) {
  await page.goto(annual);
  await page.getByRole("button", { name: "Take it with you" }).click();
  await page.getByRole("button", { name: "Keep on this device" }).click();
  await expect(page.getByRole("button", { name: /^Kept on this device at/ })).toBeVisible();
}

test("an agenda that was kept is read without a line, and is gone after signing out", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const problems = watch(page);
  await signIn(page, "br.member");
  await keep(page);
  expect(await keptIn(page)).toHaveLength(1);
  expect(problems).toEqual([]);
  await page.context().setOffline(true);
  await page.goto(annual);
  await expect(page.getByRole("main")).toContainText("The copy for this device, kept on");
  await expect(page.getByRole("main")).toContainText("Sessions above TLP:AMBER are never kept on a device");
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("IBM Plex");
  expect(await page.evaluate(async () => (await fetch("/icons.svg")).ok)).toBe(true);
  // A script that the browser still has would look for others that it has not, and take the page away.
  await expect(page.locator("script")).toHaveCount(0);
  // Nothing but what was chosen.
  await expect(page.goto(paths.agenda(activityId("lima")))).rejects.toThrow();
  await expect(page.goto(paths.home())).rejects.toThrow();

  await page.context().setOffline(false);
  await page.goto(annual);
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByLabel("E-mail")).toBeVisible();
  expect(await keptIn(page)).toEqual([]);
  await page.context().setOffline(true);
  await expect(page.goto(annual)).rejects.toThrow();
  await page.context().close();
});

/** Stands before the portal as a proxy does, and says that nobody is behind it when it is told to. */
async function proxyOf(portal: string) {
  let answers: number | null = null;
  const server = createServer((request, response) => {
    if (answers !== null) return void response.writeHead(answers).end("nobody is behind");
    const { hostname, port } = new URL(portal);
    const { method, url: path, headers } = request;
    const passed = forward({
      hostname,
      port,
      method,
      path,
      headers: { ...headers, host: `${hostname}:${port}` },
    });
    passed.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => response.writeHead(502).end());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    say: (status: number | null) => {
      answers = status;
    },
    close: () => server.closeAllConnections(),
  };
}

test("where a proxy answers that nobody is behind it, the copy is shown, with its letters and icons", async ({
  browser,
  baseURL,
}) => {
  const proxy = await proxyOf(baseURL ?? "");
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, "ec.member");
  await page.goto(proxy.origin + annual);
  await page.getByRole("button", { name: "Take it with you" }).click();
  await page.getByRole("button", { name: "Keep on this device" }).click();
  await expect(page.getByRole("button", { name: /^Kept on this device at/ })).toBeVisible();
  const copy = "The copy for this device, kept on";
  for (const status of [502, 503, 504]) {
    proxy.say(status);
    await page.goto(proxy.origin + annual);
    await expect(page.getByRole("main"), `${status}`).toContainText(copy);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("IBM Plex");
    expect(await page.evaluate(async () => (await fetch("/icons.svg")).status)).toBe(200);
    const other = await page.goto(proxy.origin + paths.agenda(activityId("lima")));
    expect(other?.status()).toBe(status);
    proxy.say(null);
    await page.goto(proxy.origin + annual);
    await expect(page.getByRole("main"), `after ${status}`).not.toContainText(copy);
  }
  // What the portal itself says is shown as it is, and an error of its own brings no copy up.
  proxy.say(500);
  expect((await page.goto(proxy.origin + annual))?.status()).toBe(500);
  await context.close();
  proxy.close();
});

test("another account on the same browser finds nothing of it, nor does anybody after the session was ended", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, "cl.member");
  await keep(page);
  await context.clearCookies();
  await signIn(page, "fr.member");
  await expect.poll(() => keptIn(page)).toEqual([]);
  await keep(page);

  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, "fr.member");
  await elsewhere.goto(paths.account());
  await elsewhere.getByRole("button", { name: "End all others" }).click();
  await expect(elsewhere.locator("#sessions").getByRole("listitem")).toHaveCount(1);
  await page.goto(annual);
  await expect(page.getByLabel("E-mail")).toBeVisible();
  await expect.poll(() => keptIn(page)).toEqual([]);
  await Promise.all([context.close(), elsewhere.context().close()]);
});

test("what another account marked here and did not send is not lost at sign-out without asking", async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, "cl.member");
  const key = "enlace-unsent:someone-else";
  await page.evaluate((name) => {
    const mark = { participantId: "p", state: "present", at: Date.now() };
    localStorage.setItem(name, JSON.stringify([{ url: "/", sessionId: null, marks: [mark] }]));
  }, key);
  const left = () => page.evaluate((name) => localStorage.getItem(name) !== null, key);
  const signOut = async (answer: "accept" | "dismiss") => {
    const asked = page.waitForEvent("dialog").then(async (dialog) => {
      await dialog[answer]();
      return dialog.message();
    });
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    return asked;
  };
  expect(await signOut("dismiss")).toContain("of another account on this device were never sent (1)");
  expect(await left()).toBe(true);
  await page.goto(paths.home());
  await signOut("accept");
  await expect(page.getByLabel("E-mail")).toBeVisible();
  expect(await left()).toBe(false);
  await page.context().close();
});

test("an agenda that is not there to be kept says so", async ({ page }) => {
  await signIn(page, "cl.member");
  const answer = await page.goto(paths.keptAgenda("017cdb5e-0000-7000-8000-000000000000"));
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
});
