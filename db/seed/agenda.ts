/** Writes the agendas: Lima's published twice and changed since, the others once. */
import { and, eq } from "drizzle-orm";
import { addDays, instantOf } from "../../lib/dates";
import type { Tx } from "../client";
import { prepareMessages } from "../queries/agenda-notices";
import { agendaSessions, agendaVersions } from "../schema/agenda";
import { agendaMessages } from "../schema/agenda-messages";
import { agendaSettings } from "../schema/agenda-planning";
import { accountId } from "./accounts";
import { activityId, participantId, roomId } from "./activities";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import { brasiliaAgenda } from "./programme/brasilia-agenda";
import { annualAgenda, annualTray, buenosAiresAgenda, modiMeetingAgenda } from "./programme/day-agendas";
import { limaDraft, limaVersion1, limaVersion2 } from "./programme/lima-agenda";
import type { Planned } from "./programme/planned";
import { shifts } from "./programme/shifts";
import { firstShift, meetingDay } from "./programme/today";

type Place = { activity: string; firstDay: string; zone: string };

/** The same in every version of an agenda. */
export const sessionId = (activity: string, key: string) => idOf(`session ${activity} ${key}`);

const idOfMessage = (participant: string, version: number) => idOf(`message ${participant} ${version}`);

/** The message about the first version to one of the participants. */
export const messageId = (activity: string, who: string) => idOfMessage(participantId(activity, who), 1);

/** A session of an agenda as its row in a version. */
export function rowOf({ activity, firstDay, zone }: Place, planned: Planned, version: number) {
  const startsAt = planned.day > 0 ? instantOf(addDays(firstDay, planned.day - 1), planned.at, zone) : null;
  // The interpreters' booths are in the first room.
  const beside = planned.rooms !== undefined && !planned.rooms.includes(0);
  return {
    id: idOf(`session ${activity} ${planned.key} ${version}`),
    sessionId: sessionId(activity, planned.key),
    spaceId: activityId(activity),
    version,
    label: planned.label ?? 1,
    kind: planned.kind,
    title: planned.title,
    summary: planned.summary ?? {},
    startsAt: startsAt === "skipped" ? null : startsAt,
    minutes: planned.minutes,
    roomIds: (planned.rooms ?? []).map((index) => roomId(activity, index)),
    plenary: planned.day > 0 && !planned.rooms,
    languages: planned.languages ?? (beside ? ["es", "en"] : ["es"]),
    interpretation: planned.interpretation ?? (beside ? [] : ["es", "en", "pt"]),
    speakerIds: (planned.speakers ?? []).map((who) => participantId(activity, who)),
    organisationIds: (planned.organisations ?? []).map(organisationId),
    interpreterIds:
      activity === "lima" &&
      !beside &&
      planned.day > 0 &&
      planned.kind !== "break" &&
      planned.kind !== "blocker"
        ? ["interpreter-en", "interpreter-pt"].map((who) => participantId(activity, who))
        : [],
    fixed: planned.fixed ?? false,
    items: (planned.items ?? []).map((item, index) => ({
      id: idOf(`item ${activity} ${planned.key} ${index}`),
      title: item.title,
      minutes: item.minutes,
      speakerIds: (item.speakers ?? []).map((who) => participantId(activity, who)),
    })),
  };
}

async function draft(tx: Tx, place: Place, sessions: Planned[]) {
  await tx.insert(agendaSessions).values(sessions.map((planned) => rowOf(place, planned, 0)));
}

type Version = { number: number; note?: string; at: Date; told?: boolean };

/** Of what is over all have heard; the messages about what is to come wait for their organiser. */
async function publish(tx: Tx, place: Place, sessions: Planned[], { number, note, at, told }: Version) {
  await tx.insert(agendaVersions).values({
    id: idOf(`version ${place.activity} ${number}`),
    spaceId: activityId(place.activity),
    number,
    note: note ?? "",
    authorId: accountId("organiser"),
    createdAt: at,
  });
  const rows = sessions
    .filter((planned) => planned.kind !== "blocker")
    .map((planned) => rowOf(place, planned, number));
  await tx.insert(agendaSessions).values(rows);
  const spaceId = activityId(place.activity);
  await prepareMessages(
    tx,
    spaceId,
    number,
    rows.map((row) => ({ ...row, startsAt: row.startsAt?.toISOString() ?? null })),
  );
  const prepared = await tx
    .select({ id: agendaMessages.id, participantId: agendaMessages.participantId })
    .from(agendaMessages)
    .where(and(eq(agendaMessages.spaceId, spaceId), eq(agendaMessages.version, number)));
  for (const { id, participantId: participant } of prepared) {
    await tx
      .update(agendaMessages)
      .set({ id: idOfMessage(participant, number), ...(told && { queuedAt: at, sentAt: at }) })
      .where(eq(agendaMessages.id, id));
  }
}

export async function seedAgendas(tx: Tx) {
  const lima: Place = { activity: "lima", firstDay: "2021-11-30", zone: "America/Lima" };
  await publish(tx, lima, limaVersion1, {
    number: 1,
    note: "Versión provisional",
    at: new Date("2021-11-10T15:00:00Z"),
    told: true,
  });
  await publish(tx, lima, limaVersion2, {
    number: 2,
    note: "Nueva sesión sobre cooperación judicial; balance al final del segundo día",
    at: new Date("2021-11-24T15:00:00Z"),
    told: true,
  });
  await draft(tx, lima, limaDraft);

  const yesterday = new Date(Date.now() - 86_400_000);
  const once: [Place, Planned[], Date][] = [
    [
      { activity: "brasilia", firstDay: "2022-05-10", zone: "America/Sao_Paulo" },
      brasiliaAgenda,
      new Date("2022-04-20T15:00:00Z"),
    ],
    [
      { activity: "buenos-aires", firstDay: "2022-10-19", zone: "America/Argentina/Buenos_Aires" },
      buenosAiresAgenda,
      new Date("2022-10-03T15:00:00Z"),
    ],
    [
      { activity: "modi-meeting", firstDay: "2022-03-16", zone: "America/Guayaquil" },
      modiMeetingAgenda,
      new Date("2022-03-07T15:00:00Z"),
    ],
    [{ activity: "annual", firstDay: meetingDay, zone: "America/Santiago" }, annualAgenda, yesterday],
    [{ activity: "coordination", firstDay: firstShift, zone: "America/Lima" }, shifts, yesterday],
  ];
  for (const [place, sessions, at] of once) {
    await publish(tx, place, sessions, { number: 1, at, told: at < yesterday });
    await draft(tx, place, sessions === annualAgenda ? [...sessions, ...annualTray] : sessions);
  }
  // Around the clock no hour is outside the day.
  await tx.insert(agendaSettings).values({
    spaceId: activityId("coordination"),
    dayFrom: "00:00",
    dayUntil: "23:59",
    levels: { outside: "off" },
  });
}
