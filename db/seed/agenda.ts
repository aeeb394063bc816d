/** Agendas: Lima's published twice and changed since, a day for the others, shifts for the standing cell. */
import { v7 } from "uuid";
import type { LocalText } from "../../domain/local-text";
import { addDays, instantOf } from "../../lib/dates";
import type { Tx } from "../client";
import { agendaSessions, agendaVersions } from "../schema/agenda";
import { accountId } from "./accounts";
import { activityId, participantId, roomId } from "./activities";
import { idOf } from "./ids";
import { coffee, limaAgenda, limaTray } from "./lima-agenda";
import { organisationId } from "./organisations";
import type { Kind, Planned } from "./planned";
import { all } from "./texts";

type Place = { activity: string; firstDay: string; zone: string };

function rowOf(place: Place, planned: Planned, version: number) {
  const day = planned.day > 0 ? addDays(place.firstDay, planned.day - 1) : null;
  const startsAt = day ? instantOf(day, planned.at, place.zone) : null;
  return {
    id: idOf(`session ${place.activity} ${planned.key} ${version}`),
    sessionId: idOf(`session ${place.activity} ${planned.key}`),
    spaceId: activityId(place.activity),
    version,
    label: planned.label ?? 1,
    kind: planned.kind,
    title: planned.title,
    startsAt: startsAt === "skipped" ? null : startsAt,
    minutes: planned.minutes,
    roomIds: (planned.rooms ?? []).map((index) => roomId(place.activity, index)),
    plenary: planned.day > 0 && !planned.rooms,
    languages: ["es"],
    interpretation: planned.kind === "break" ? [] : (planned.interpretation ?? ["es", "en", "pt"]),
    speakerIds: (planned.speakers ?? []).map((account) => participantId(place.activity, account)),
    organisationIds: (planned.organisations ?? []).map(organisationId),
    items: (planned.items ?? []).map((item, index) => ({
      id: idOf(`item ${place.activity} ${planned.key} ${index}`),
      title: item.title,
      minutes: item.minutes,
      speakerIds: (item.speakers ?? []).map((account) => participantId(place.activity, account)),
    })),
  };
}

async function publish(tx: Tx, place: Place, number: number, sessions: Planned[], note: string, at: string) {
  await tx.insert(agendaVersions).values({
    id: idOf(`version ${place.activity} ${number}`),
    spaceId: activityId(place.activity),
    number,
    note,
    authorId: accountId("organiser"),
    createdAt: new Date(at),
  });
  await tx.insert(agendaSessions).values(sessions.map((planned) => rowOf(place, planned, number)));
}

const changed = (sessions: Planned[], key: string, change: Partial<Planned>) =>
  sessions.map((planned) => (planned.key === key ? { ...planned, ...change } : planned));

export async function seedAgendas(tx: Tx) {
  const lima: Place = { activity: "lima", firstDay: "2021-11-30", zone: "America/Lima" };
  const first = changed(
    changed(limaAgenda, "contribution ec", { at: "10:45", rooms: [2] }).filter(
      (planned) => planned.key !== "modi",
    ),
    "strategic",
    { minutes: 60 },
  );
  await publish(tx, lima, 1, first, "Versión provisional", "2021-11-10T15:00:00Z");
  await publish(
    tx,
    lima,
    2,
    limaAgenda,
    "Ecuador después de Uruguay; sesión sobre modi operandi",
    "2021-11-24T15:00:00Z",
  );
  const draft = changed(changed(limaAgenda, "africa", { at: "16:00" }), "closing", { minutes: 60 });
  await tx.insert(agendaSessions).values([...draft, ...limaTray].map((planned) => rowOf(lima, planned, 0)));

  const plenary = (
    key: string,
    day: number,
    at: string,
    minutes: number,
    title: LocalText,
    kind: Kind = "presentation",
  ): Planned => ({ key, kind, title, day, at, minutes });
  const short = [
    plenary("opening", 1, "09:00", 30, all("Apertura", "Opening", "Abertura", "Ouverture"), "opening"),
    plenary(
      "reports",
      1,
      "09:30",
      90,
      all(
        "Informes de los grupos de trabajo",
        "Reports of the working groups",
        "Relatórios dos grupos de trabalho",
        "Rapports des groupes de travail",
      ),
    ),
    plenary("coffee", 1, "11:00", 30, coffee, "break"),
    plenary("discussion", 1, "11:30", 90, all("Debate", "Discussion", "Debate", "Débat"), "round table"),
    plenary("closing", 1, "13:00", 30, all("Clausura", "Closing", "Encerramento", "Clôture"), "closing"),
  ];
  const others: Place[] = [
    { activity: "brasilia", firstDay: "2022-05-10", zone: "America/Sao_Paulo" },
    { activity: "buenos-aires", firstDay: "2022-10-19", zone: "America/Argentina/Buenos_Aires" },
  ];
  for (const place of others) {
    const sessions =
      place.activity === "buenos-aires"
        ? short.map((planned) => ({
            ...planned,
            label: 0,
            speakers: planned.key === "reports" ? ["maoc-n.member"] : [],
          }))
        : short;
    await publish(tx, place, 1, sessions, "", "2022-04-20T15:00:00Z");
    await tx.insert(agendaSessions).values(sessions.map((planned) => rowOf(place, planned, 0)));
  }
  await seedShifts(tx);
}

/** The standing cell: four shifts a day without a gap, from a week ago to ten weeks ahead, so that there is always a now and a next. */
async function seedShifts(tx: Tx) {
  const today = new Date().toISOString().slice(0, 10);
  const place: Place = { activity: "coordination", firstDay: addDays(today, -7), zone: "America/Lima" };
  const shift = (hour: number) =>
    all(
      `Turno de ${hour} a ${hour + 6} h`,
      `Shift from ${hour} to ${hour + 6} h`,
      `Turno das ${hour} às ${hour + 6} h`,
      `Service de ${hour} à ${hour + 6} h`,
    );
  const shifts: Planned[] = Array.from({ length: 78 }, (_, day) => day).flatMap((day) =>
    [0, 6, 12, 18].map((hour) => ({
      key: `shift ${day} ${hour}`,
      kind: "working session" as const,
      title: shift(hour),
      day: day + 1,
      at: `${String(hour).padStart(2, "0")}:00`,
      minutes: 360,
      interpretation: ["es", "en"],
    })),
  );
  await publish(tx, place, 1, shifts, "", new Date().toISOString());
  await tx
    .insert(agendaSessions)
    .values(shifts.map((planned) => ({ ...rowOf(place, planned, 0), id: v7() })));
}
