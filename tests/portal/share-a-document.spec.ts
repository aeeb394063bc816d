import { createHash } from "node:crypto";
import { documentId } from "@/db/seed/documents";
import { groupId } from "@/db/seed/groups";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, test } from "../people";

const text = "Indicadores acordados en la reunión.\n";

test("a member shares a paper, adds a version, and others download what they may", async ({
  page,
  browser,
}) => {
  const title = `Indicadores ${randomWord()}`;
  await loginAs(page, "uy.member");
  await page.goto(paths.newDocument(groupId("routes")));
  await page.getByLabel("File").setInputFiles({
    name: "../../indicadores.exe",
    mimeType: "application/x-msdownload",
    buffer: Buffer.from(text),
  });
  await page.getByLabel("Title").fill(title);
  await page.getByLabel(/TLP:AMBER the members and/).check();
  await page.getByRole("button", { name: "Share the document" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText(createHash("sha256").update(text).digest("hex"))).toBeAttached();
  const file = page.getByRole("link", { name: "indicadores.txt" });
  const address = (await file.getAttribute("href")) ?? "";

  await page.getByRole("link", { name: "Add a version" }).click();
  await page
    .getByLabel("File")
    .setInputFiles({ name: "v2.txt", mimeType: "text/plain", buffer: Buffer.from(`${text}Segunda.\n`) });
  await page.getByRole("button", { name: "Add the version" }).click();
  await expect(page.getByText("Version 2")).toBeVisible();

  const got = await page.request.get(address);
  expect(await got.text()).toBe(text);
  expect(got.headers()["content-disposition"]).toContain("attachment");
  const part = await page.request.get(address, { headers: { Range: "bytes=0-10" } });
  expect([part.status(), await part.text()]).toEqual([206, text.slice(0, 11)]);

  const stranger = await (await browser.newContext()).newPage();
  await loginAs(stranger, "frontex.member");
  expect((await stranger.request.get(address)).status()).toBe(404);
  expect((await stranger.goto(new URL(page.url()).pathname))?.status()).toBe(404);
  await stranger.context().close();
});

test("a file is judged by its content", async ({ page }) => {
  await loginAs(page, "uy.member");
  await page.goto(paths.newDocument(groupId("routes")));
  await page.getByLabel("Title").fill("Programa");
  await page.getByLabel("File").setInputFiles({
    name: "paper.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]),
  });
  await page.getByRole("button", { name: "Share the document" }).click();
  await expect(page.locator("[data-problem]")).toContainText("This kind of file is not taken");
  await expect(page.getByLabel("Title")).toHaveValue("Programa");
});

test("a CLEAR paper of a published activity is everybody's", async ({ page }) => {
  await page.goto(paths.document(documentId("declaration")));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto(paths.document(documentId("terms")));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not found");
});
