import { activityId } from "@/db/seed/activities";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, test } from "../people";

const annual = activityId("annual");

test("an organiser reads each message, changes one, leaves one out, sends, and sees what became of them", async ({
  page,
}) => {
  const word = `Nos vemos en Santiago ${randomWord()}`;
  await loginAs(page, "organiser");
  await page.goto(paths.agendaMessages(annual));
  const row = (name: string) => page.locator("#messages").getByRole("listitem").filter({ hasText: name });
  await expect(row("Focal point, Uruguay")).toContainText("to send");
  await row("Focal point, Uruguay").getByText("Read it: one session").click();
  await expect(row("Focal point, Uruguay")).toContainText("usted figura en ella");
  await row("Focal point, Brazil").getByText("Read it: one session").click();
  await expect(row("Focal point, Brazil")).toContainText("consta nela");

  await page.getByLabel("A word from you").fill(word);
  await page.getByRole("button", { name: "Put it at the head of all" }).click();
  await expect(row("Focal point, Uruguay").getByText(word)).toBeAttached();

  await page.getByRole("link", { name: "Change the message to Focal point, Ecuador" }).click();
  await page.getByRole("group", { name: "What it says" }).getByRole("checkbox").uncheck();
  await page.getByRole("button", { name: "Save the message" }).click();
  await expect(page.locator("[data-problem]")).toContainText(
    "Keep something of it, or leave the person out.",
  );
  await page.getByLabel("Leave this person out").check();
  await page.getByRole("button", { name: "Save the message" }).click();
  await expect(row("Focal point, Ecuador")).toContainText("left out");

  // This portal has no mail server: it says so before, then of each message, which can be sent again.
  await expect(page.getByRole("main")).toContainText("No mail leaves this portal yet");
  await page.getByText("Send to 2 people…").click();
  const card = page.locator("#send");
  await expect(card.getByRole("listitem")).toHaveText([/Focal point, Brazil/, /Focal point, Uruguay/]);
  await card.getByRole("button", { name: "Send all 2 now" }).click();
  // Without a reload: the page follows what becomes of them.
  await expect(row("Focal point, Uruguay")).toContainText("mail is not set up on this portal");
  await expect(page.getByRole("main")).not.toContainText("SMTP_URL");
  await expect(card).toHaveCount(0);
  await page.getByRole("button", { name: "Send again to Focal point, Uruguay" }).click();
  await expect(page.getByRole("button", { name: "Send again to Focal point, Uruguay" })).toBeVisible();
});

test("a member finds no messages, and the draft is compared by its organisers alone", async ({ page }) => {
  await loginAs(page, "uy.member");
  expect((await page.goto(paths.agendaMessages(annual)))?.status()).toBe(404);
  const lima = activityId("lima");
  await page.goto(paths.agendaVersions(lima, { from: 2, to: "draft" }));
  await expect(page.getByRole("main")).not.toContainText("Modi operandi");
  await expect(page.getByLabel("To").getByRole("option")).toHaveText(["—", "Version 2", "Version 1"]);
});

test("any two versions: what moved stands once, from where to where, with day and room", async ({ page }) => {
  await loginAs(page, "organiser");
  await page.goto(paths.agendaVersions(activityId("lima")));
  await page.getByLabel("From").selectOption({ label: "Version 2" });
  await page.getByLabel("To").selectOption({ label: "Draft of the agenda" });
  await page.getByRole("button", { name: "Compare" }).click();
  const changes = page.getByRole("main").getByRole("listitem");
  await expect(changes.filter({ hasText: "Ecuador" })).toHaveText([
    "Moved Country contribution: Ecuador: Tue 30 Nov 16:45, Sala Pacífico → Tue 30 Nov 11:30, Sala Pacífico",
  ]);
  await expect(changes.filter({ hasText: "60 min → 90 min" })).toHaveCount(1);
});
