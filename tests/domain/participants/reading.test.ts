import fc from "fast-check";
import { expect, test } from "vitest";
import { type Columns, findHeads, importFields, matchColumns } from "@/domain/participants/fields";
import { readRows } from "@/domain/participants/reading";
import { cellMarks, keptCell, type SheetRow } from "@/domain/participants/sheet";
import en from "@/messages/en.json";
import es from "@/messages/es.json";
import fr from "@/messages/fr.json";
import pt from "@/messages/pt.json";
import { book, words } from "./words";

const row = (cells: string[], line = 2, marks: SheetRow["marks"] = {}): SheetRow => ({ line, cells, marks });
const read = (heads: string, ...rows: string[][]) =>
  readRows(
    rows.map((cells, index) => row(cells, index + 2)),
    matchColumns(heads.split("|")),
    words,
    book,
  );
const problems = (heads: string, ...cells: string[]) =>
  read(heads, cells)[0]?.problems.map(({ field, key }) => `${field} ${key}`);

test("the heads that the portal writes are known in every language", () => {
  const written = importFields.filter((field) => !/(given|family)Name/.test(field));
  for (const { participantImport, participants } of [en, es, pt, fr].map((each) => ({
    participantImport: each.participantImport.fields,
    participants: each.activities.participantForm,
  }))) {
    expect(matchColumns(written.map((field) => participantImport[field]))).toEqual(written);
    expect(matchColumns([participantImport.givenName, participantImport.familyName])).toEqual([
      "givenName",
      "familyName",
    ]);
    expect(matchColumns([participants.name, participants.email])).toEqual(["name", "email"]);
  }
});

test("each field once; heads are found below titles; a first name beside a last name", () => {
  expect(matchColumns(["E-MAIL", "Nombre ", "Correo", "Wachtwoord"])).toEqual(["email", "name", null, null]);
  expect(matchColumns(["Nom complet", "Prénom", "Nom de famille"])).toEqual([
    null,
    "givenName",
    "familyName",
  ]);
  expect(findHeads([row(["LISTA DE PARTICIPANTES"]), row(["Lima"]), row(["Nombre", "Cargo"])])).toBe(2);
  expect(findHeads([row(["?"]), row(["!"])])).toBe(0);
  expect(read("Nombre|Apellidos", ["Ana", "Ruiz"])[0]?.person?.name).toBe("Ana Ruiz");
});

test("a row with everything in any language, and one that says nothing but a name", () => {
  const heads = "Name|Cargo|Organisation|País|E-mail|Langues|Roles";
  const [full, bare] = read(
    heads,
    ["Ana", "Jefa", "policia nacional", "Perú", "Ana@Example.org", "español; French", "ponente, chair"],
    ["Bea"],
  );
  expect(full?.person).toEqual({
    name: "Ana",
    function: "Jefa",
    organisationId: "pnp",
    email: "ana@example.org",
    languages: ["es", "fr"],
    roles: ["speaker", "chair"],
  });
  const unsaid = { function: null, organisationId: null, email: null, languages: null, roles: null };
  expect(bare?.person).toEqual({ name: "Bea", ...unsaid });
});

test("what is wrong stands at its cell", () => {
  const heads = "Name|Organisation|Country|E-mail|Languages|Roles";
  expect(problems(heads, "", "Ghost", "Nowhere", "me@", "Klingon", "king")).toEqual([
    "name nameMissing",
    "email email",
    "country countryUnknown",
    "organisation organisationUnknown",
    "languages languageUnknown",
    "roles roleUnknown",
  ]);
  expect(problems(heads, "A", "Policía Nacional")).toEqual(["organisation organisationSeveral"]);
  expect(problems(heads, "A", "PF", "Perú")).toEqual(["organisation organisationElsewhere"]);
  expect(problems(heads, "x".repeat(161))).toEqual(["name nameTooLong"]);
  expect(problems(heads, "A", "INTERPOL")).toEqual([]);
});

test("the line that exports end with is no person, and the sign before a formula no part of a name", () => {
  const rows = read(
    "Name|Function",
    ["'=1+1", ""],
    ["Holds what its reader may read · TLP:AMBER", ""],
    ["", ""],
  );
  expect(rows.map(({ person }) => person?.name)).toEqual(["=1+1"]);
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 700 }),
  fc.constantFrom(
    "PNP",
    "es",
    "speaker",
    "Perú",
    "a@example.org",
    "__proto__",
    "constructor",
    "'=1",
    "\u0000",
  ),
);

test("no content of a cell breaks the preview: a person or a problem, and nothing that cannot be stored", () => {
  const columns: fc.Arbitrary<Columns> = fc.array(fc.option(fc.constantFrom(...importFields)), {
    maxLength: 9,
  });
  const marks = fc.dictionary(fc.constantFrom("0", "1", "8"), fc.constantFrom(...cellMarks));
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 9 }), columns, marks, (raw, each, marked) => {
      const kept = raw.map((text) => keptCell(text));
      const own = Object.fromEntries(kept.flatMap(({ mark }, at) => (mark ? [[String(at), mark]] : [])));
      const sheet = { line: 2, cells: kept.map(({ text }) => text), marks: { ...marked, ...own } };
      for (const found of readRows([sheet], each, words, book)) {
        expect(Boolean(found.person)).toBe(found.problems.length === 0);
        expect(JSON.stringify(found)).not.toMatch(/\\u0000|\\ud[89a-f]/);
        for (const { key } of found.problems) expect(en.participantImport.problems).toHaveProperty(key);
      }
    }),
  );
});
