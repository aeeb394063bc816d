import { asOwner } from "@/db/owner";
import { addActivity, publishActivity } from "@/db/queries/activity-acts";
import { addSession } from "@/db/queries/agenda-draft";
import { publishAgenda } from "@/db/queries/agenda-publishing";
import { addParticipant } from "@/db/queries/participants";
import { accountId } from "@/db/seed/accounts";
import type { ActivityRole } from "@/domain/activities";
import type { AgendaSession } from "@/domain/agenda/session";
import { agendaSession } from "../agenda-session";
import type { acting } from "./acting";
import type { TestPortal } from "./portal";

export const openSession = "11111111-1111-4111-8111-111111111111";
export const strictSession = "22222222-2222-4222-8222-222222222222";
export const nobody = "99999999-9999-4999-8999-999999999999";
const quarter = 15 * 60_000;

export const plannedAt = (id: string, startsAt: Date, change: Partial<AgendaSession> = {}): AgendaSession =>
  agendaSession({
    sessionId: id,
    title: { en: id.slice(0, 1), original: "en" },
    startsAt: startsAt.toISOString(),
    minutes: 30,
    languages: ["en"],
    ...change,
  });

/** Under way today, with two sessions: one about to begin, and a stricter one after it. */
export async function runningToday(as: ReturnType<typeof acting>, portal: TestPortal) {
  const now = new Date();
  const day = now.toISOString().slice(0, 10);
  // All of the day counts: whenever the test runs, what follows is on the same one.
  const first = new Date(Math.min(now.getTime(), Date.parse(`${day}T22:00:00Z`)));
  first.setUTCSeconds(0, 0);
  const id = await as("organiser", async (tx, viewer) => {
    const made = await addActivity(tx, viewer, {
      ...{
        kind: "workshop",
        title: { en: "Today", original: "en" },
        summary: {},
        objectives: {},
        city: "Lima",
      },
      ...{ address: "", mapUrl: "", countryCode: "PE", timeZone: "UTC", startsOn: day, endsOn: day },
      ...{ languages: [], interpretation: [], countriesTotal: null, illustrative: false, label: 1 },
    } as Parameters<typeof addActivity>[2]);
    await publishActivity(tx, made);
    for (const [who, role] of [
      ["uy.member", "rapporteur"],
      ["pt.member", "participant"],
      ["br.member", "chair"],
    ] as const)
      await addParticipant(tx, made, {
        ...{ accountId: accountId(who), name: "", function: "", organisationId: null, email: null },
        ...{ languages: [], roles: [role] as ActivityRole[], namePublic: false },
      });
    await addSession(tx, viewer, made, plannedAt(openSession, first));
    await addSession(
      tx,
      viewer,
      made,
      plannedAt(strictSession, new Date(first.getTime() + 2 * quarter), { label: 3 }),
    );
    return made;
  });
  await asOwner(portal.ownerUrl, (tx) =>
    tx.execute(`insert into agenda_settings (space_id, day_from, day_until, levels)
      values ('${id}', '00:00', '23:59', '{"outside": "off"}')`),
  );
  await as("organiser", (tx, viewer) => publishAgenda(tx, viewer, id, ""));
  return { id, first };
}
