/** A list as it stood in a spreadsheet or a text file: rows of cells, with what is to be said of single ones. */

/** What a list may hold; a file beyond is refused as a whole, so that reading it has an end. */
export const sheetLimits = {
  bytes: 5_000_000,
  /** Of the parts of a workbook, unpacked. */
  unpacked: 32_000_000,
  sharedTexts: 200_000,
  rows: 2_000,
  columns: 40,
  cell: 500,
  /** Characters of all cells together. */
  text: 2_000_000,
  milliseconds: 10_000,
  /** Of elements within each other, and of one element. */
  depth: 64,
  attributes: 200,
};

/** The first two only say where a value comes from; the others are what is wrong with the cell. */
export const cellMarks = [
  "formula",
  "merged",
  "formulaWithoutValue",
  "formulaText",
  "errorValue",
  "tooLong",
  "unstorable",
] as const;
export type CellMark = (typeof cellMarks)[number];

/** Whether a cell with this mark cannot be taken as it is. */
export function isProblem(mark: CellMark): boolean {
  return mark !== "formula" && mark !== "merged";
}

export type SheetRow = {
  /** As the program that wrote the file numbers it. */
  line: number;
  cells: string[];
  /** By the index of the cell. */
  marks: Record<string, CellMark>;
};

export type Sheet = { name: string; rows: SheetRow[] };

/** Everything but what a text may hold: control characters, lone halves of a pair. */
const unstorable = /(?![\t\n])\p{Cc}|\p{Cs}/u;

/** A cell as it is kept: trimmed, in composed letters, cut where it is too long; with its mark, if any. */
export function keptCell(raw: string, mark?: CellMark): { text: string; mark?: CellMark } {
  const text = raw.replace(/\r\n?/g, "\n").trim();
  if (text.length > sheetLimits.cell) return { text: withoutOdd(text.slice(0, 80)), mark: "tooLong" };
  if (unstorable.test(text)) return { text: withoutOdd(text), mark: "unstorable" };
  return { text: text.normalize("NFC"), mark };
}

function withoutOdd(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, "\ufffd");
}

/** What the uploader called the file, with the sheet that was read, as it may be shown. */
export function listName(file: string, sheet: string): string {
  const clean = (text: string) => text.toWellFormed().replace(/\p{C}/gu, "").trim();
  const name = clean(file.split(/[/\\]/).pop() ?? "").slice(0, 120);
  return clean(sheet) ? `${name} (${clean(sheet).slice(0, 60)})` : name;
}
