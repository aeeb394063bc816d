import { priorityId } from "@/db/seed/priorities";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, test } from "../people";

test("a focal point objects with a reason; the entry stays when it is changed", async ({ page }) => {
  const reason = `El plazo es demasiado corto ${randomWord()}`;
  await loginAs(page, "mx.focal");
  await page.goto(paths.priority(priorityId("O3")));
  await page.getByRole("button", { name: "Give the position" }).click();
  await expect(page.locator("[data-problem]")).toContainText("Choose one.");
  await page.getByLabel("objects").check();
  await page.getByRole("button", { name: "Give the position" }).click();
  await expect(page.locator("[data-problem]")).toContainText("Fill this in.");
  await page.getByLabel("Reason").fill(reason);
  await page.getByRole("button", { name: "Give the position" }).click();
  await expect(page.getByText(reason).first()).toBeVisible();
  await expect(page.getByLabel("objects")).toBeChecked();
  await page.getByLabel("supports", { exact: true }).check();
  await page.getByRole("button", { name: "Give the position" }).click();
  await expect(page.getByText(/earlier entr/).first()).toBeVisible();
});

test("a member sees the matrix and gives no position", async ({ page }) => {
  await loginAs(page, "mx.member");
  await page.goto(paths.priorities(2022));
  await expect(page.getByRole("table")).toBeVisible();
  await page.goto(paths.priority(priorityId("O3")));
  await expect(page.getByRole("button", { name: "Give the position" })).toHaveCount(0);
});

test("an organiser proposes, and adopts by a recorded decision", async ({ page }) => {
  const title = `Escáneres compartidos ${randomWord()}`;
  await loginAs(page, "organiser");
  await page.goto(paths.newPriority(2022));
  await page.getByRole("group", { name: "Title" }).getByLabel("English").fill(title);
  await page.getByRole("group", { name: "Text" }).getByLabel("English").fill("Scanners are shared.");
  await page.getByRole("button", { name: "Propose the priority" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await page.getByRole("link", { name: "Record the adoption…" }).click();
  await page.getByRole("group", { name: "Decision" }).getByLabel("English").fill("It is adopted.");
  await page.getByLabel("Taken at").fill("Online meeting of the delegations");
  await page.getByRole("button", { name: "Adopt the priority" }).click();
  await expect(page.getByText(/Adopted by decision 2022\//)).toBeVisible();
});
