import { difference } from "@/domain/agenda/difference";
import type { AgendaSession } from "@/domain/agenda/session";

const uuid = (n: number) => `0190d3a4-0000-7000-8000-${String(n).padStart(12, "0")}`;
const base = Date.parse("2022-03-01T14:00:00Z");

/** A session as a version holds it; every third is changed in the second version, by turns in each of five ways. */
function session(n: number, version: 1 | 2): AgendaSession {
  const change = version === 2 && n % 3 === 0 ? n % 5 : -1;
  return {
    sessionId: uuid(n),
    kind: "presentation",
    label: 1,
    title: { es: `Sesión ${n}`, en: change === 0 ? `Renamed ${n}` : `Session ${n}`, original: "es" },
    summary: { es: "De qué trata, en unas líneas. ".repeat(8), original: "es" },
    startsAt: new Date(base + (n * 5 + (change === 1 ? 15 : 0)) * 60_000).toISOString(),
    minutes: change === 2 ? 60 : 45,
    roomIds: [uuid(n % 10)],
    plenary: false,
    languages: ["es"],
    interpretation: ["es", "en", "pt"],
    speakerIds: change === 3 ? [] : [uuid(n + 5000), uuid(n + 6000)],
    organisationIds: [uuid(n % 40)],
    interpreterIds: [],
    items: [{ id: uuid(n), title: { es: "Punto" }, minutes: change === 4 ? 20 : 10, speakerIds: [] }],
    fixed: false,
  };
}

/** Milliseconds for the difference of two versions of 2,000 sessions: the median of a hundred, none of them the first. */
export function timeOfDifference(): number {
  const versions = ([1, 2] as const).map((version) =>
    Array.from({ length: 2000 }, (_, n) => session(n, version)),
  );
  const [before = [], after = []] = versions;
  const taken: number[] = [];
  for (let turn = 0; turn < 110; turn++) {
    const [left, right] = [structuredClone(before), structuredClone(after)];
    const begun = performance.now();
    const found = difference(left, right).length;
    taken.push(performance.now() - begun);
    if (found < 600) throw new Error(`only ${found} changes`);
  }
  return taken.slice(10).sort((a, b) => a - b)[50] ?? Number.POSITIVE_INFINITY;
}
