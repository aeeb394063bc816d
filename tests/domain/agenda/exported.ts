import type { ExportedAgenda } from "@/db/queries/agenda-export";
import type { AgendaSession } from "@/domain/agenda/session";
import { agendaSession } from "../../agenda-session";

export const sessionIds = [1, 2, 3, 4, 5].map((n) => `017cdb5e-de00-7ca1-b056-35309100000${n}`);

export const session = (change: Partial<AgendaSession> & { sessionId: string }): AgendaSession =>
  agendaSession({
    title: { es: "Rutas marítimas", en: "Maritime routes", original: "es" },
    startsAt: "2021-11-30T14:00:00.000Z",
    roomIds: ["a"],
    plenary: false,
    languages: ["es"],
    interpretation: ["en"],
    speakerIds: ["ana", "hidden"],
    ...change,
  });

/** A published agenda as somebody reads it who may not see one of its speakers. */
export const exported = (sessions: AgendaSession[], timeZone = "America/Lima"): ExportedAgenda => ({
  activity: {
    id: "017cdb5e-de00-7cbd-af62-6e9fba2e793c",
    kind: "workshop",
    title: { es: "Nuevas rutas", original: "es" },
    city: "Lima",
    countryCode: "PE",
    label: 1,
    timeZone,
    startsOn: "2021-11-30",
    endsOn: "2021-12-02",
  } as ExportedAgenda["activity"],
  version: { number: 2, note: "", createdAt: new Date("2021-11-24T15:00:00Z") },
  sessions,
  delays: [],
  names: {
    people: new Map([
      [
        "ana",
        {
          accountId: null,
          name: "Ana",
          organisation: "Policía",
          countryCode: "UY",
          confirmed: true,
          languages: [],
        },
      ],
    ]),
    organisations: new Map(),
  },
  rooms: new Map([
    ["a", "Sala A"],
    ["b", "Sala B & <B>"],
  ]),
});
