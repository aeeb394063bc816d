import { asSystem } from "@/db/client";
import { type Due, listDue } from "@/db/queries/notice-mail";
import { tellAbout } from "@/db/queries/outbox";
import { lastMornings } from "@/domain/notices";
import { zoneOfCountry } from "@/lib/dates";

/**
 * Puts one mail into the outbox for each person to whom something is due in the morning of where they are. Which notices it
 * tells is settled when it is sent.
 */
export async function tellDigests(now = new Date()): Promise<void> {
  const people = Map.groupBy(await asSystem(listDue), ({ accountId }) => accountId);
  for (const [accountId, dues] of people) {
    const mornings = morningsOf(dues, now);
    const due = dues.some(
      ({ way, oldest }) => (way === "daily" || way === "weekly") && oldest < mornings[way],
    );
    if (!due) continue;
    const before = { daily: mornings.daily.toISOString(), weekly: mornings.weekly.toISOString() };
    await asSystem((tx) => tellAbout(tx, "notices", accountId, null, before));
  }
}

function morningsOf([first]: Due[], now: Date) {
  return lastMornings(now, first?.timeZone ?? zoneOfCountry(first?.countryCode ?? null));
}
