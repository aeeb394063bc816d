/** Sessions for the tests of the agenda's rules. */
import fc from "fast-check";
import type { AgendaSession } from "@/domain/agenda/session";
import { agendaSession } from "../../agenda-session";

export const base = Date.parse("2021-11-30T14:00:00Z");
export const at = (minutes: number) => new Date(base + minutes * 60_000).toISOString();

export const session = (change: Partial<AgendaSession> & { sessionId: string }): AgendaSession =>
  agendaSession({ startsAt: at(0), roomIds: ["a"], plenary: false, ...change });

export const anySession = (sessionId: string) =>
  fc
    .record({
      sessionId: fc.constant(sessionId),
      startsAt: fc.option(fc.integer({ min: 0, max: 400 }).map((n) => at(n * 5))),
      minutes: fc.integer({ min: 1, max: 40 }).map((n) => n * 5),
      roomIds: fc.subarray(["a", "b", "c"]),
      plenary: fc.boolean(),
      fixed: fc.boolean(),
      speakerIds: fc.subarray(["x", "y", "z"]),
      interpreterIds: fc.subarray(["i", "j"]),
      title: fc.constantFrom({ es: "uno" }, { es: "dos", en: "two" }),
    })
    .map((change) => session(change));

export const agenda = fc
  .subarray(["1", "2", "3", "4", "5", "6"])
  .chain((ids) => fc.tuple(...ids.map(anySession)));
