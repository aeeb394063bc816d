import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { agendaJson } from "@/app/api/activities/[activity]/agenda.json/agenda-json";
import { agendaPaper } from "@/app/api/activities/[activity]/agenda.pdf/agenda-paper";
import { exported, session, sessionIds } from "./exported";

const words = {
  agenda: "Agenda",
  note: "Contiene lo que su lector puede leer",
  plenary: "Plenaria",
  nothing: "Nada",
  kind: (kind: string) => kind,
  zone: (city: string, offset: string) => `${city} ${offset}`,
  version: (number: number) => `Versión ${number}`,
  pageOf: (page: number, pages: number) => `página ${page} de ${pages}`,
};

/** Many sessions of a day, each with a list of items, so that they fill several pages. */
const many = (count: number, label = 1) =>
  exported(
    Array.from({ length: count }, (_, n) =>
      session({
        sessionId: `017cdb5e-de00-7ca1-b056-${String(n).padStart(12, "0")}`,
        label: n === count - 1 ? label : 1,
        startsAt: new Date(Date.parse("2021-11-30T13:00:00Z") + n * 900_000).toISOString(),
        items: [{ id: "i", title: { es: "Preguntas" }, minutes: 10, speakerIds: ["ana"] }],
      }),
    ),
  );

/** What is drawn on each page. */
function contents(pdf: Buffer): string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, raw = ""]) => {
    try {
      const drawn = inflateSync(Buffer.from(raw, "latin1")).toString("latin1");
      return drawn.includes("BDC") ? [drawn] : [];
    } catch {
      return [];
    }
  });
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

test("a paper is tagged, in its language, with every heading in its structure", async () => {
  const pdf = await agendaPaper(many(40), "es", words);
  const text = pdf.toString("latin1");
  expect(text).toContain("/Lang (es)");
  expect(text).toContain("/Marked true");
  expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(count(text, /\/S \/H1\b/g)).toBe(1);
  expect(count(text, /\/S \/H2\b/g)).toBe(1);
  expect(count(text, /\/S \/H3\b/g)).toBe(40);
  expect(count(text, /\/Type \/Page\b/g)).toBeGreaterThan(3);
});

test.each([
  [1, /\b0\.2 1 0 scn/g],
  [3, /\b1 0\.7529\d* 0 scn/g],
])("each page has its label twice, in the head and the foot: here %i", async (label, colour) => {
  const pages = contents(await agendaPaper(many(40, label), "es", words));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) {
    const head = page.slice(page.lastIndexOf("/Artifact", page.indexOf("Pagination")));
    expect(count(head, colour)).toBe(2);
    expect(count(page, /\/Artifact <<\s*\/Type \/Pagination\s*>> BDC/g)).toBe(4);
  }
});

test("nothing is drawn outside a tag or an artifact", async () => {
  for (const page of contents(await agendaPaper(many(12), "es", words))) {
    let depth = 0;
    for (const [operator] of page.matchAll(/\b(BDC|BMC|EMC|TJ|Tj)\b/g)) {
      if (operator === "BDC" || operator === "BMC") depth++;
      else if (operator === "EMC") depth--;
      else expect(depth).toBeGreaterThan(0);
    }
    expect(depth).toBe(0);
  }
});

test("an agenda as data: instants, labels, and no identifier of somebody whose name is not read", () => {
  const agenda = exported([
    session({
      sessionId: sessionIds[0] ?? "",
      label: 2,
      items: [
        { id: "i", title: { es: "Uno" }, minutes: 20, speakerIds: ["hidden"] },
        { id: "j", title: { es: "Dos" }, minutes: 10, speakerIds: ["ana"] },
      ],
    }),
  ]);
  const json = agendaJson(agenda, { note: "note", address: (id) => `https://x/${id ?? ""}` });
  expect(JSON.stringify(json)).not.toContain("hidden");
  expect(json.sessions[0]).toMatchObject({
    label: "TLP:AMBER",
    startsAt: "2021-11-30T14:00:00.000Z",
    endsAt: "2021-11-30T15:00:00.000Z",
    speakerIds: ["ana"],
    items: [
      { startsAt: "2021-11-30T14:00:00.000Z" },
      { startsAt: "2021-11-30T14:20:00.000Z", speakerIds: ["ana"] },
    ],
  });
  expect(json).toMatchObject({ note: "note", format: "enlace-agenda", activity: { label: "TLP:GREEN" } });
});
