import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sheetLimits } from "@/domain/participants/sheet";
import { csv } from "@/lib/csv";
import { Refusal } from "@/lib/errors";
import { readList, readListFile } from "@/lib/list-file";
import { xlsx } from "@/lib/xlsx";
import { sheetData, workbook, zip } from "./files";

const cells = async (bytes: Buffer | string) =>
  (await readList(Buffer.from(bytes as string))).rows.map((row) => row.cells);
const rows = async (bytes: Buffer) => (await readList(bytes)).rows;

async function refused(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => null,
    (reason) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${error}`);
  return error.errors.file?.[0]?.key;
}

const people = [
  ["Nombre", "Organización"],
  ["José Núñez", "Policía €"],
];

describe("a text", () => {
  const text = (separator: string, end = "\r\n") => people.map((row) => row.join(separator)).join(end);
  const windows = Buffer.from(text(";").replace("€", "\u0080"), "latin1");
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
  const wide = (mark: string) => Buffer.from(mark + text(","), "utf16le");
  test.each<[string, Buffer | string]>([
    ["UTF-8 with commas", text(",")],
    ["UTF-8 with a mark", `\ufeff${text(",")}`],
    ["semicolons and line feeds", text(";", "\n")],
    ["tabs and carriage returns", text("\t", "\r")],
    ["Windows-1252", windows],
    ["UTF-16 with a mark", wide("\ufeff")],
    ["UTF-16 without", wide("")],
    ["UTF-16, the other end first", swapped(wide("\ufeff"))],
    ["a hint of the separator", `sep=;\r\n${text(";")}`],
    ["quotation marks", people.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n")],
  ])("is read as it was meant: %s", async (_, bytes) => {
    expect(await cells(bytes)).toEqual(people);
  });

  test("commas inside a name do not decide the separator, and a line break inside one is kept", async () => {
    expect(await cells('Name;Function\n"Silva, Ana";"Head,\nunit A"')).toEqual([
      ["Name", "Function"],
      ["Silva, Ana", "Head,\nunit A"],
    ]);
  });

  test("a formula is named and never computed; a stray zero is named as well", async () => {
    const [, first, second] = await rows(Buffer.from('Name\n"=HYPERLINK(""http://x"")"\nAna\u0000\n'));
    expect(first?.marks).toEqual({ 0: "formulaText" });
    expect(second?.marks).toEqual({ 0: "unstorable" });
  });
});

describe("a workbook", () => {
  test("shared texts, runs, inline texts, numbers, truth values, and the first sheet that is not hidden", async () => {
    const shared =
      "<si><t>Name</t></si><si><r><t>Jo</t></r><r><t>sé</t></r><rPh><t>ho</t></rPh></si><si><t>_x0041_na</t></si>";
    const sheet = `<sheetData><row r="3"><c r="B3" t="s"><v>0</v></c></row><row r="5"><c r="A5"><v>7</v></c>
      <c r="B5" t="s"><v>1</v></c><c r="C5" t="b"><v>1</v></c></row><row><c t="s"><v>2</v></c></row></sheetData>`;
    const sheets = '<sheet name="Alt" state="hidden" r:id="r9"/><sheet name="Lista" r:id="r1"/>';
    const { name, rows: found } = await readList(workbook({ sheet, shared, sheets }));
    expect(name).toBe("Lista");
    expect(found).toEqual([
      { line: 3, cells: ["", "Name"], marks: {} },
      { line: 5, cells: ["7", "José", "1"], marks: {} },
      { line: 6, cells: ["Ana"], marks: {} },
    ]);
  });

  test("of a formula its saved value, or that there is none; errors; cells merged downwards", async () => {
    const sheet = `<sheetData><row r="1"><c r="A1" t="str"><f>1+1</f><v>Ana</v></c><c r="B1"><f>2+2</f></c>
      <c r="C1" t="e"><v>#REF!</v></c></row><row r="2"><c r="B2"><v>1</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:A9"/><mergeCell ref="B1:C1"/><mergeCell ref="broken"/></mergeCells>`;
    expect(await rows(workbook({ sheet }))).toEqual([
      {
        line: 1,
        cells: ["Ana", "", "#REF!"],
        marks: { 0: "formula", 1: "formulaWithoutValue", 2: "errorValue" },
      },
      { line: 2, cells: ["Ana", "1"], marks: { 0: "merged" } },
    ]);
  });

  test("what the portal writes is read as it was, also what looks like a formula", async () => {
    // The library leaves out the sign for a character that nobody could read.
    const cell = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) =>
      text
        .replace(/[\ufffd-\uffff]/g, "")
        .normalize("NFC")
        .trim(),
    );
    const written = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(written, async (found) => {
        const bytes = await xlsx({ title: "A/B", heads: ["a", "b"], rows: found, note: "n" });
        const filled = found.filter((row) => row.some(Boolean));
        const read = (await cells(bytes)).slice(1, -1);
        expect(read.map((row) => [row[0] ?? "", row[1] ?? ""])).toEqual(filled);
      }),
      { numRuns: 12 },
    );
  });
});

describe("what is no list is refused, and says what it is", () => {
  const compound = (text: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(text, "utf16le")]);
  const wide = `<row>${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(60)}</row>`;
  const many = Array.from({ length: 2_100 }, (_, n) => `Person ${n}`).join("\n");
  const lists: [string, string, () => Buffer][] = [
    ["an old workbook", "listOld", () => compound("Workbook")],
    ["behind a password", "listLocked", () => compound("EncryptedPackage")],
    [
      "an encrypted part",
      "listLocked",
      () => zip([{ name: "xl/workbook.xml", text: "<x/>", encrypted: true }]),
    ],
    ["a document", "listType", () => zip([{ name: "word/document.xml", text: "<x/>" }])],
    ["a PDF", "listType", () => Buffer.from("%PDF-1.7\n%âãÏÓ\n")],
    ["a page that calls itself xls", "listType", () => Buffer.from("<html><table><tr><td>Ana")],
    ["noise", "listType", () => Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 251))],
    ["blank lines", "listEmpty", () => Buffer.from(" \n\n ;;\n")],
    ["a workbook without a row", "listEmpty", () => workbook({ sheet: "<sheetData/>" })],
    ["half a workbook", "listDamaged", () => workbook({ sheet: sheetData(people) }).subarray(0, 500)],
    ["broken XML", "listDamaged", () => workbook({ sheet: "<sheetData><row></sheetData>" })],
    [
      "a document type",
      "listType",
      () => zip([{ name: "_rels/.rels", text: '<!DOCTYPE x [<!ENTITY a "b">]><Relationships/>' }]),
    ],
    ["too many rows", "listRows", () => Buffer.from(many)],
    ["too many columns", "listColumns", () => workbook({ sheet: `<sheetData>${wide}</sheetData>` })],
    ["an open quotation mark", "listBroken", () => Buffer.from(`Name\n"${"x,\n".repeat(100_000)}`)],
    [
      "a part that is larger than it says",
      "listDamaged",
      () => workbook({ sheet: sheetData(people), sheetSize: 40 }),
    ],
  ];
  test.each(lists)("%s: %s", async (_, key, made) => {
    expect(await refused(readList(made()))).toBe(key);
  });

  test("by its size, before it is read", async () => {
    expect(await refused(readListFile(new File([], "a.csv")))).toBe("required");
    const large = new File([new Uint8Array(sheetLimits.bytes + 1)], "a.csv");
    expect(await refused(readListFile(large))).toBe("listSize");
  });

  test("a bomb is not unpacked: hundreds of megabytes in some hundred kilobytes", async () => {
    const bomb = workbook({
      sheet: sheetData(people),
      more: [],
      shared: `<si><t>${" ".repeat(60_000_000)}</t></si>`,
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refused(readList(bomb))).toBe("listMuch");
  });

  test.each([
    ["elements in each other", `<worksheet>${"<a>".repeat(1_000_000)}`],
    ["attributes", `<worksheet ${Array.from({ length: 500_000 }, (_, n) => `a${n}=""`).join(" ")}>`],
  ])("%s without end are not kept in memory", async (_, sheet) => {
    expect(await refused(readList(workbook({ sheet })))).toBe("listMuch");
  });

  test("a sheet of empty rows to the end is read, and one of a million persons is not", async () => {
    const blank = '<row r="9"><c s="1"/></row>'.repeat(400_000);
    const sheet = sheetData(people).replace("</sheetData>", `${blank}</sheetData>`);
    expect(await cells(workbook({ sheet }))).toEqual(people);
    const person = "<row><c><v>1</v></c></row>".repeat(1_000_000);
    expect(await refused(readList(workbook({ sheet: `<sheetData>${person}</sheetData>` })))).toBe("listRows");
  }, 30_000);

  test("a cell of megabytes is cut and named", async () => {
    const long = "x".repeat(5_000_000);
    const [, row] = await rows(workbook({ sheet: sheetData([["Name"], [long]]) }));
    expect([row?.cells[0]?.length, row?.marks]).toEqual([80, { 0: "tooLong" }]);
  });
});

test("whatever the bytes, there is a list or a refusal with words", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: "binary", maxLength: 200 }).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 60 }).map((noise) => {
      const book = workbook({ sheet: sheetData(people) });
      for (const [n, byte] of noise.entries()) book.writeUInt8(byte, (byte * 131 + n * 977) % book.length);
      return book;
    }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (found) => {
      const read = await readList(Buffer.from(found)).catch((error) => error);
      if (read instanceof Error) expect(read).toBeInstanceOf(Refusal);
      else expect(JSON.stringify(read.rows)).not.toContain("\\u0000");
    }),
    { numRuns: 80 },
  );
});

test("a text that the portal wrote is read as it was, but for the sign before a formula", async () => {
  const text = csv(
    ["a", "b"],
    [
      ["=1+1", "Ana\nB"],
      ["-x", "'y"],
    ],
  );
  expect(await cells(text)).toEqual([
    ["a", "b"],
    ["'=1+1", "Ana\nB"],
    ["'-x", "'y"],
  ]);
});
