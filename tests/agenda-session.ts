import type { AgendaSession } from "@/domain/agenda/session";

/** A session of an hour in all rooms, of which a test says what matters to it. */
export function agendaSession(
  change: Partial<AgendaSession> & Pick<AgendaSession, "sessionId" | "startsAt">,
): AgendaSession {
  return {
    kind: "presentation",
    label: 1,
    title: { es: change.sessionId },
    summary: {},
    minutes: 60,
    roomIds: [],
    plenary: true,
    languages: [],
    interpretation: [],
    speakerIds: [],
    organisationIds: [],
    interpreterIds: [],
    items: [],
    fixed: false,
    ...change,
  };
}
