import writeWorkbook from "write-excel-file/node";

/** A workbook with one sheet. Every cell is text, so that none is ever a formula; the heads stay in sight. */
export async function xlsx({
  title,
  heads,
  rows,
  note,
}: {
  title: string;
  heads: string[];
  rows: string[][];
  note: string;
}): Promise<Buffer> {
  const cell = (value: string) => ({ value: storable(value), type: String });
  const sheet = [
    heads.map((head) => ({ ...cell(head), fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(cell)),
    [cell(note)],
  ];
  const widths = heads.map((head, index) => ({
    width: Math.min(
      60,
      Math.max(head.length, ...rows.slice(0, 500).map((row) => row[index]?.length ?? 0)) + 2,
    ),
  }));
  // The name of a sheet has at most 31 characters, without some signs.
  const name = title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
  return writeWorkbook(sheet, { columns: widths, sheet: name, stickyRowsCount: 1 }).toBuffer();
}

/**
 * XML holds no control characters. And the library (4.1.1) keeps its texts in an object and loses those that every
 * object has: a text that is called "constructor" gets a space that is not seen.
 */
function storable(text: string): string {
  const plain = text.toWellFormed().replace(/(?![\t\n])\p{Cc}/gu, " ");
  return plain in {} ? `${plain}\u00a0` : plain;
}
