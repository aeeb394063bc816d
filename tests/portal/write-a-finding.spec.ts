import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import sharp from "sharp";
import { demoPassword } from "@/db/seed/accounts";
import { groupId } from "@/db/seed/groups";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, signIn, test } from "../people";

const write = paths.newFinding(groupId("routes"));
const title = (page: Page) => page.getByLabel("What did you observe?");
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("enlace-draft:")).length);

test("a draft survives a lost line, follows to another device, and an older window is told", async ({
  browser,
}) => {
  const phone = await (await browser.newContext()).newPage();
  await signIn(phone, "uy.member");
  await phone.goto(write);
  const words = `Lanchas ${randomWord()}`;
  await title(phone).fill(words);
  await expect(phone.getByText(/^Saved \d/)).toBeVisible();
  await phone.context().setOffline(true);
  await phone.getByLabel("Details").fill("Tres lanchas");
  await expect(phone.getByText("Not saved: the line is down.")).toBeVisible();
  expect(await kept(phone)).toBe(1);
  await phone.context().setOffline(false);
  await expect(phone.getByText(/^Saved \d/)).toBeVisible();
  expect(await kept(phone)).toBe(0);

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, "uy.member");
  await desk.goto(paths.findings({ drafts: 1 }));
  await desk.getByRole("link", { name: words }).click();
  await expect(desk.getByLabel("Details")).toHaveValue("Tres lanchas");
  await desk.getByLabel("Details").fill("Tres lanchas al amanecer");
  await expect(desk.getByText(/^Saved \d/)).toBeVisible();
  await phone.getByLabel("Details").fill("Cuatro lanchas");
  await expect(phone.getByText("changed or posted in another window")).toBeVisible();
  await expect(phone.getByLabel("Details")).toHaveValue("Cuatro lanchas");

  await desk.getByRole("button", { name: /Post to/ }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(words);
  await expect(desk.getByText("Tres lanchas al amanecer")).toBeVisible();
  await desk.goto(paths.findings({ drafts: 1 }));
  await expect(desk.getByRole("link", { name: words })).toHaveCount(0);
  await desk.context().close();
  await phone.context().close();
});

test("without JavaScript a half-filled draft is kept, gone on with and thrown away", async ({
  browser,
  page,
}) => {
  await loginAs(page, "uy.member");
  const storageState = await page.context().storageState();
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
  await plain.goto(write);
  const words = `A medias ${randomWord()}`;
  await title(plain).fill(words);
  await plain.getByLabel("Observed from").fill("2022-03-02");
  await plain.getByLabel("Observed until").fill("2022-03-01");
  await plain.getByRole("button", { name: "Save as a draft" }).click();
  await expect(title(plain)).toHaveValue(words);
  await expect(plain.getByLabel("Observed until")).toHaveValue("2022-03-01");
  await plain.getByRole("button", { name: "Discard the draft" }).click();
  await expect(plain).toHaveURL(/drafts=1/);
  await expect(plain.getByRole("link", { name: words })).toHaveCount(0);
  await plain.context().close();
});

/** What crosses the line for an answer and its request: the edge in front of the portal compresses text (docs/running.md). */
async function sizeOnTheLine(response: Response): Promise<number> {
  const sent = response.request().postDataBuffer()?.length ?? 0;
  // A stream that stays open has no end to wait for, and says little.
  const open = response.headers()["content-type"]?.startsWith("text/event-stream");
  const body = open ? Buffer.alloc(0) : await response.body().catch(() => Buffer.alloc(0));
  const text = /^text\/|javascript|json|svg/.test(response.headers()["content-type"] ?? "");
  return sent + (text ? gzipSync(body).length : body.length) + 500;
}

test("a finding with a photo is posted from a cold start on a slow line", async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => sizes.push(sizeOnTheLine(response)));
  await line.send("Network.enable");
  const throughput = (400 * 1000) / 8;
  await line.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#336699" } })
    .withExif({
      IFD2: { DateTimeOriginal: "2021:11:12 10:32:00" },
      IFD3: {
        GPSLatitudeRef: "S",
        GPSLatitude: "12/1 3/1 0/1",
        GPSLongitudeRef: "W",
        GPSLongitude: "77/1 9/1 0/1",
      },
    })
    .jpeg()
    .toBuffer();
  const began = Date.now();
  await page.goto(write);
  await page.locator("main input[type=email]").fill("uy.member@enlace.example");
  await page.locator("main input[type=password]").fill(demoPassword);
  await page.locator("main button[type=submit]").click();
  const words = `Muelle ${randomWord()}`;
  await title(page).fill(words);
  await page.getByLabel("Details").fill("Dos lanchas en el muelle.");
  await page.getByText("Photos and files", { exact: true }).click();
  await page
    .getByLabel("Choose photos and files")
    .setInputFiles({ name: "muelle.jpg", mimeType: "image/jpeg", buffer: photo });
  await expect(page.getByText(/A photo says Nov 12, 2021.*near .*Peru/)).toBeVisible();
  await expect(page.getByLabel("Observed from")).toHaveValue("");
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByLabel("Observed from")).toHaveValue("2021-11-12");
  await expect(page.getByRole("combobox", { name: /^Where/ })).toHaveValue(/Peru/);
  await page.getByRole("button", { name: /Post to/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  console.log(
    `posted on 400 kbit/s with 400 ms after ${Math.round((Date.now() - began) / 1000)} s, ${Math.round(bytes / 1000)} kB`,
  );
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(600_000);

  const attachment = page.getByRole("link", { name: "muelle.jpg" });
  const address = (await attachment.getAttribute("href")) ?? "";
  const file = await page.request.get(address);
  const { width, exif } = await sharp(await file.body()).metadata();
  expect([file.status(), width, exif]).toEqual([200, 2048, undefined]);
  expect(file.headers()["content-disposition"]).toContain("attachment");
  expect((await page.request.get(`${address}/thumbnail`)).headers()["content-type"]).toBe("image/jpeg");
  // Not signed in there is no such file.
  const stranger = await browser.newContext();
  for (const each of [address, `${address}/thumbnail`])
    expect((await stranger.request.get(new URL(each, page.url()).href)).status()).toBe(404);
  await stranger.close();
  await context.close();
});
