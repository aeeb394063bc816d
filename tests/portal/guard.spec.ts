import { findingId } from "@/db/seed/findings";
import { groupId } from "@/db/seed/groups";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, test } from "../people";
import { type Entry, formsOf, sendForm } from "./forms";

const body = "The contact is Hugo Villalba Duarte, phone +595 981 234567.";

test("personal data is marked before a finding is sent, and taken out at a press", async ({ page }) => {
  const title = `Depósito ${randomWord()}`;
  await page.setViewportSize({ width: 360, height: 740 });
  await loginAs(page, "uy.member");
  await page.goto(paths.newFinding(groupId("modi-operandi")));
  await page.getByLabel("What did you observe?").fill(title);
  await page.getByLabel("Details").fill(body);
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await page.getByRole("button", { name: /Post to/ }).click();
  const guard = page.getByRole("region", { name: "This looks like personal data" });
  await expect(guard.locator("mark")).toHaveText(["Hugo Villalba Duarte", "+595 981 234567"]);
  await expect(page.locator("[data-problem]")).toContainText(
    "This looks like a phone number: +595 981 234567.",
  );
  await expect(page.getByLabel("Details")).toHaveValue(body);
  expect(sent.filter((url) => url.includes("/findings/new"))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await guard.getByLabel("Take it out").focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: /Post to/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText("The contact is […], phone […].")).toBeVisible();
});

test("a comment keeps it with a reason, which stands beside it", async ({ page }) => {
  const word = randomWord();
  await loginAs(page, "uy.member");
  await page.goto(paths.finding(findingId("uy-africa")));
  await page.getByLabel("Write a comment").fill(`${word}: write to luis@carga.example`);
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  const guard = page.getByRole("region", { name: "This looks like personal data" });
  await guard.getByLabel("Keep it, with a reason").check();
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.locator("[data-problem]")).toContainText("Fill this in.");
  await guard.getByLabel("Reason for keeping it").fill(`Asked for by the court ${word}`);
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByText(`Personal data kept because: Asked for by the court ${word}`)).toBeVisible();
});

test("without JavaScript the page comes back with the text, the marks and the choice", async ({
  browser,
  page,
}) => {
  await loginAs(page, "uy.member");
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
  const quiet = await plain.newPage();
  const title = `Sin guion ${randomWord()}`;
  await quiet.goto(paths.newFinding(groupId("modi-operandi")));
  await quiet.getByLabel("What did you observe?").fill(title);
  await quiet.getByLabel("Details").fill(body);
  await quiet.getByRole("button", { name: /Post to/ }).click();
  await expect(quiet).toHaveTitle(/^Error: /);
  await expect(quiet.locator("mark")).toHaveText(["Hugo Villalba Duarte", "+595 981 234567"]);
  await expect(quiet.getByLabel("Details")).toHaveValue(body);
  await quiet.getByLabel("Keep it, with a reason").check();
  await quiet.getByLabel("Reason for keeping it").fill("Asked for by the court");
  await quiet.getByRole("button", { name: /Post to/ }).click();
  await expect(quiet.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(quiet.getByText("Asked for by the court")).toBeVisible();
  await plain.close();
});

test("the server asks as well: a form sent past the browser's part posts nothing", async ({
  browser,
  page,
  baseURL,
}) => {
  await loginAs(page, "uy.member");
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
  const quiet = await plain.newPage();
  const address = paths.newFinding(groupId("modi-operandi"));
  await quiet.goto(address);
  const form = (await formsOf(quiet)).find(({ single }) => single.includes("body"));
  const title = `Directo ${randomWord()}`;
  const entries = (form?.entries ?? []).map(([name, value]): Entry => {
    return name === "title" ? [name, title] : name === "body" ? [name, body] : [name, value];
  });
  const url = new URL(address, baseURL).href;
  const bad: Entry[][] = [[], [["guardChoice", ""]], [["guardChoice", "keep"]], [["guardChoice", "on"]]];
  bad.push(
    [
      ["guardChoice", "keep"],
      ["guardReason", " "],
    ],
    [["guardReason", "why"]],
  );
  bad.push(
    [
      ["guardChoice", "keep"],
      ["guardReason", "x".repeat(501)],
    ],
    [["keptReason", "why"]],
  );
  for (const more of bad) {
    const answer = await sendForm(plain.request, url, [...entries, ...more]);
    expect(answer.status(), JSON.stringify(more).slice(0, 80)).toBe(200);
  }
  await quiet.goto(paths.findings());
  await expect(quiet.getByText(title)).toHaveCount(0);
  const kept: Entry[] = [...entries, ["guardChoice", "keep"], ["guardReason", "Asked for by the court"]];
  expect((await sendForm(plain.request, url, kept)).status()).toBe(303);
  await plain.close();
});
