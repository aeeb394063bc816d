import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, test } from "../people";

test("filters count, come off by a press, and are kept under a name, without JavaScript on a phone", async ({
  browser,
  page,
}) => {
  await loginAs(page, "pe.member");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: { width: 360, height: 740 },
  });
  const phone = await plain.newPage();
  const name = `Vista ${randomWord()}`;
  await phone.goto(paths.findings());
  await expect(phone.getByLabel("Transport")).toHaveCount(0);
  await phone.getByRole("link", { name: "Filters" }).click();
  const option = phone.getByLabel("Transport").locator('option[value="mode/container"]');
  const count = Number((await option.textContent())?.match(/\((\d+)\)/)?.[1]);
  expect(count).toBeGreaterThan(0);
  await phone.getByLabel("Transport").selectOption("mode/container");
  await phone.getByRole("button", { name: "Apply" }).click();
  await expect(phone.getByRole("status").filter({ hasText: /findings?\b/ })).toContainText(
    `${count} finding`,
  );
  await expect(phone.getByRole("link", { name: "Filters (1)" })).toBeVisible();
  await phone.getByLabel("Words in title or text").fill("a");
  await phone.getByRole("button", { name: "Apply" }).click();
  await phone.getByRole("link", { name: /^Words in title or text: a/ }).click();
  await expect(phone.getByRole("link", { name: /^Transport: maritime container/ })).toBeVisible();

  await phone.getByRole("button", { name: "Saved views" }).click();
  await phone.getByRole("link", { name: "Save these filters" }).click();
  await phone.getByLabel("Name").fill(name);
  await phone.getByRole("button", { name: "Save" }).click();
  await expect(phone).toHaveURL(/mode=mode%2Fcontainer/);
  await phone.goto(paths.savedViews());
  await phone.getByRole("link", { name: `Change ${name}` }).click();
  await phone.getByLabel("Name").fill(`${name} B`);
  await phone.getByRole("button", { name: "Save" }).click();
  await phone.getByRole("link", { name: `${name} B`, exact: true }).click();
  await expect(phone.getByRole("link", { name: /^Transport: maritime container/ })).toBeVisible();
  await phone.goto(paths.savedViews());
  await phone.getByRole("link", { name: `Change ${name} B` }).click();
  await phone.getByRole("button", { name: "Delete this view" }).click();
  await expect(phone.getByText(`${name} B`)).toHaveCount(0);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await plain.close();
});

test("the filtered list goes out as four files, each with its labels and its line", async ({ page }) => {
  await loginAs(page, "uy.member");
  await page.goto(paths.findings({ place: "nueva palmira" }));
  await page.getByRole("button", { name: "Take along" }).click();
  await expect(page.getByRole("link", { name: "as STIX 2.1" })).toBeVisible();
  const file = async (kind: Parameters<typeof paths.findingsFile>[0]) => {
    const answer = await page.request.get(paths.findingsFile(kind, { place: "nueva palmira" }));
    expect(answer.status()).toBe(200);
    return { type: answer.headers()["content-type"] ?? "", body: await answer.body() };
  };
  const bundle = JSON.parse(String((await file("stix.json")).body));
  const named = (type: string) =>
    bundle.objects
      .filter((each: { type: string }) => each.type === type)
      .map((each: { name: string }) => each.name);
  expect(named("report")).toContain("Uso creciente de la hidrovía Paraguay-Paraná");
  expect(named("location")).toContain("Nueva Palmira");
  expect(JSON.stringify(bundle)).toContain("Holds what its reader may read");
  expect(named("marking-definition").every((name: string) => name.startsWith("TLP:"))).toBe(true);
  const pdf = await file("pdf");
  expect(pdf.type).toBe("application/pdf");
  expect(pdf.body.subarray(0, 5).toString()).toBe("%PDF-");
  const xlsx = await file("xlsx");
  expect(xlsx.body.subarray(0, 2).toString()).toBe("PK");
  const csv = String((await file("csv")).body);
  for (const title of named("report")) expect(csv).toContain(title);
  expect(csv).toMatch(/\r\nTLP:/);
});
