import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord } from "../people";

/** A zone in which it is day now, so that what follows is on the same one and within its hours, late too. */
export function zoneOfDay(now = new Date()): string {
  const hour = now.getUTCHours();
  if (hour >= 22) return "Pacific/Auckland";
  if (hour >= 13) return "America/Lima";
  return hour >= 8 ? "Europe/Madrid" : "Asia/Tokyo";
}

const save = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Of this moment in the zone: the day and the hour. */
function clockOf(zone: string): { day: string; hour: number } {
  const [day = "", time = ""] = new Date().toLocaleString("sv", { timeZone: zone }).split(" ");
  return { day, hour: Number(time.slice(0, 2)) };
}

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** An activity under way today, with a session of this hour and one of the next, published; a liaison officer takes part. */
export async function activityToday(
  page: Page,
  member = "Uruguay · Policía Nacional del Uruguay",
): Promise<{ id: string; word: string; from: string; next: string }> {
  const [word, zone] = [randomWord(), zoneOfDay()];
  const { day, hour } = clockOf(zone);
  await loginAs(page, "organiser");
  await page.goto(paths.newActivity());
  await page.getByLabel("English").first().fill(`Today ${word}`);
  await page.getByLabel("First day").fill(day);
  await page.getByLabel("Last day").fill(day);
  await page.getByLabel("Time zone of the place").selectOption(zone);
  await page.getByLabel("City").fill("Lima");
  await save(page, "Plan it as a draft");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(word);
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  await save(page, "Publish the activity");
  await expect(page.getByRole("main")).not.toContainText("Draft");
  await page.goto(paths.newParticipant(id));
  await page.getByLabel("Account").selectOption({ label: `Liaison, ${member}` });
  await save(page, "Save");
  await expect(page.getByRole("main")).toContainText(member.split(" · ")[0] ?? member);
  for (const [title, at] of [
    [`First ${word}`, hour],
    [`Second ${word}`, hour + 1],
  ] as const) {
    await page.goto(paths.newSession(id, { day }));
    await page.getByLabel("English").first().fill(title);
    await page.getByLabel("Day").fill(day);
    await page.getByLabel("Begins").fill(clock(at));
    await page.getByLabel("Minutes").fill("60");
    await page.getByLabel("Plenary: in all rooms").check();
    await save(page, "Save the session");
    await expect(page.getByRole("main")).toContainText(title);
  }
  await save(page, "Publish version 1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Messages about version 1");
  return { id, word, from: clock(hour), next: clock(hour + 1) };
}
