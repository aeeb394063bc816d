/** Writes the activities with their rooms, participants and memberships. */
import type { Tx } from "../client";
import { activities, participantContacts, participants, rooms } from "../schema/activities";
import { accountId, people } from "./accounts";
import { idOf } from "./ids";
import { languagesOf, organisationId } from "./organisations";
import type { Activity } from "./programme/activity";
import { lima } from "./programme/lima";
import { aroundToday } from "./programme/today";
import { year2022 } from "./programme/year-2022";
import { organisationOf, seedSpace } from "./spaces";

export const activityId = (key: string) => idOf(`activity ${key}`);
export const roomId = (key: string, index: number) => idOf(`room ${key} ${index}`);
/** Of an account by its key, or of a guest by the guest's. */
export const participantId = (key: string, who: string) => idOf(`participant ${key} ${who}`);

export async function seedActivities(tx: Tx) {
  for (const activity of [lima, ...year2022, ...aroundToday]) {
    await seedActivity(tx, activity);
    await seedParticipants(tx, activity);
  }
}

async function seedActivity(tx: Tx, activity: Activity) {
  const id = activityId(activity.key);
  const { place, dates } = activity;
  const { label, open = true } = activity;
  await seedSpace(tx, { id, kind: "activity", label, open, author: "organiser" }, activity.accounts);
  await tx.insert(activities).values({
    id,
    kind: activity.kind,
    title: activity.title,
    summary: activity.summary,
    objectives: activity.objectives ?? {},
    city: place.city,
    mapUrl: place.mapUrl ?? "",
    countryCode: place.country,
    timeZone: place.zone,
    startsOn: dates[0],
    endsOn: dates[1],
    languages: activity.languages ?? ["es", "en"],
    interpretation: ["es", "en", "pt"],
    countriesTotal: activity.countriesTotal ?? null,
    illustrative: activity.illustrative ?? false,
    closedAt: activity.closed ? new Date(`${dates[1]}T23:00:00Z`) : null,
    cancelledAt: activity.cancelled ? new Date("2022-08-01T12:00:00Z") : null,
    cancelReason: activity.cancelled ?? "",
  });
  await tx.insert(rooms).values(
    activity.rooms.map((name, index) => ({
      id: roomId(activity.key, index),
      spaceId: id,
      name,
      position: index,
      capacity: [80, 40, 25][index] ?? null,
      opensAt: activity.key === "coordination" ? null : "08:00",
      closesAt: activity.key === "coordination" ? null : "19:00",
    })),
  );
}

async function seedParticipants(tx: Tx, { key, accounts, guests = [] }: Activity) {
  const spaceId = activityId(key);
  const known = new Map(people().map((person) => [person.key, person]));
  await tx.insert(participants).values(
    accounts.map(({ account, roles, namePublic = false, unconfirmed = false }) => ({
      id: participantId(key, account),
      spaceId,
      accountId: accountId(account),
      name: known.get(account)?.name ?? account,
      function: known.get(account)?.function ?? "",
      organisationId: organisationId(organisationOf(account)),
      languages: languagesOf(organisationOf(account)),
      roles,
      namePublic,
      confirmed: !unconfirmed,
    })),
  );
  if (guests.length === 0) return;
  await tx.insert(participants).values(
    guests.map((guest) => ({
      id: participantId(key, guest.key),
      spaceId,
      name: guest.name,
      function: guest.function ?? "",
      organisationId: guest.organisation && organisationId(guest.organisation),
      languages: guest.languages ?? ["es"],
      roles: guest.roles,
    })),
  );
  await tx.insert(participantContacts).values(
    guests.map((guest) => ({
      participantId: participantId(key, guest.key),
      spaceId,
      email: `${guest.key}@enlace.example`,
    })),
  );
}
