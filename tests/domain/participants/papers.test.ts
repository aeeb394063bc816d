import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { attendancePaper, sheetsOf } from "@/app/api/activities/[activity]/attendance.pdf/attendance-paper";
import { type Badge, badgeSheets } from "@/lib/paper-badges";
import { exported, session } from "../agenda/exported";

const about = {
  title: "Taller: credenciales",
  activity: "Nuevas rutas de la cocaína",
  language: "es",
  label: 2,
  note: "Contiene lo que su lector puede leer",
  createdAt: new Date("2022-01-01"),
  pageOf: (page: number, pages: number) => `página ${page} de ${pages}`,
};
const badge = (name: string, rest: Partial<Badge> = {}): Badge => ({
  name,
  function: "Jefa de división",
  organisation: "Policía Nacional del Perú",
  countryCode: "PE",
  country: "Perú",
  role: "ponente",
  ...rest,
});
const people = (count: number) => Array.from({ length: count }, (_, n) => badge(`Persona ${n}`));

/** What is drawn on each page. */
function contents(pdf: Buffer): string[] {
  return [...pdf.toString("latin1").matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
    ([, raw = ""]) => {
      try {
        const drawn = inflateSync(Buffer.from(raw, "latin1")).toString("latin1");
        return drawn.includes("BDC") ? [drawn] : [];
      } catch {
        return [];
      }
    },
  );
}
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

function expectAllTagged(pdf: Buffer): void {
  for (const page of contents(pdf)) {
    let depth = 0;
    for (const [operator] of page.matchAll(/\b(BDC|BMC|EMC|TJ|Tj)\b/g)) {
      if (operator === "BDC" || operator === "BMC") depth++;
      else if (operator === "EMC") depth--;
      else expect(depth).toBeGreaterThan(0);
    }
    expect(depth).toBe(0);
  }
}

describe("badges", () => {
  test.each([
    ["small", 8],
    ["large", 4],
  ] as const)(
    "%s: %i to a page, each with its name as a heading, all of it tagged",
    async (size, perPage) => {
      for (const each of [1, perPage, perPage + 1]) {
        const pdf = await badgeSheets({ ...about, size }, people(each));
        const text = pdf.toString("latin1");
        expect(contents(pdf)).toHaveLength(Math.ceil(each / perPage));
        expect(count(text, /\/S \/H1\b/g)).toBe(each);
        expect(text).toContain("/Lang (es)");
        expectAllTagged(pdf);
      }
    },
  );

  test.each(["small", "large"] as const)(
    "%s: whatever the names, nothing runs to another page",
    async (size) => {
      const long = "Maximiliano-Hildebrando ".repeat(7).trim().slice(0, 160);
      const odd = [
        badge(long, { function: long, organisation: long, country: long, role: long }),
        badge("W".repeat(160), { countryCode: null, country: "" }),
        badge("", { function: "", organisation: "", role: "" }),
        badge("Ñandú\u0301 Ōē", { countryCode: "ZZ" }),
      ];
      const pdf = await badgeSheets({ ...about, activity: long, size }, odd);
      expect(contents(pdf)).toHaveLength(1);
      expectAllTagged(pdf);
    },
  );

  test("the label is on every page: in head and foot, and on each large badge", async () => {
    const amber = /\b1 0\.7529\d* 0 scn/g;
    for (const page of contents(await badgeSheets({ ...about, size: "small" }, people(9))))
      expect(count(page, amber)).toBe(2);
    const [large] = contents(await badgeSheets({ ...about, size: "large" }, people(4)));
    expect(count(large ?? "", amber)).toBe(4);
  });
});

describe("attendance sheets", () => {
  const words = {
    attendance: "Hojas de asistencia",
    note: about.note,
    number: "N.º",
    name: "Nombre",
    organisation: "Organización",
    signature: "Firma",
    continued: (title: string) => `${title} (continuación)`,
    pageOf: about.pageOf,
  };
  const agenda = exported([
    session({ sessionId: "s1", startsAt: "2021-11-30T14:00:00.000Z", label: 3 }),
    session({ sessionId: "s2", startsAt: "2021-11-30T15:00:00.000Z", kind: "break" }),
    session({ sessionId: "s3", startsAt: "2021-12-01T04:30:00.000Z" }),
  ]);
  const { activity } = agenda;
  const guests = Array.from({ length: 45 }, (_, n) => ({
    id: `p${n}`,
    name: `Persona ${n}`,
    function: n % 2 ? "Analista" : "",
    organisation: "PNP",
    countryCode: "PE",
    email: null,
    languages: [],
    roles: ["participant" as const],
  }));

  test("a sheet for each day, or for each session that is no break, on the day of the place", () => {
    expect(sheetsOf(activity, null, "day").map(({ day }) => day)[0]).toBe(activity.startsOn);
    expect(
      sheetsOf(activity, agenda, "session").map(({ day, session: each }) => [day, each?.sessionId]),
    ).toEqual([
      ["2021-11-30", "s1"],
      ["2021-11-30", "s3"],
    ]);
    expect(sheetsOf(activity, agenda, "session", "2021-12-01")).toEqual([]);
    expect(sheetsOf(activity, null, "session")).toEqual([]);
  });

  test("one table each, its heads read once and shown on every page, under the strictest label", async () => {
    const sheets = sheetsOf(activity, agenda, "session");
    const pdf = await attendancePaper({ activity, people: guests, sheets }, "es", words);
    const text = pdf.toString("latin1");
    const pages = contents(pdf);
    expect(pages.length).toBeGreaterThan(4);
    expect(count(text, /\/S \/Table\b/g)).toBe(2);
    expect(count(text, /\/S \/TH\b/g)).toBe(8);
    expect(count(text, /\/S \/TR\b/g)).toBe(2 * 46);
    for (const page of pages) {
      expect(count(page, /0\.945\d* 0\.929\d* 0\.894\d* scn/g)).toBe(1);
      expect(count(page, /\b1 0\.7529\d* 0 scn/g)).toBe(2);
    }
    expectAllTagged(pdf);
  });
});
