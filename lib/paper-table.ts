import type { Paper } from "./paper";
import { artifact, type Element, ink, piece } from "./paper-document";

export type TableColumn = { head: string; width: number };
/** One below the other in a cell, the first in strong letters. */
export type TableCell = string[];

const inset = 4;
const size = 9.5;

/**
 * A table with room in its rows. On each further page `again` writes what stands above it, and the heads are repeated
 * as what they are: furniture of the page, read once.
 */
export async function writeTable(
  paper: Paper,
  parent: Element,
  columns: TableColumn[],
  rows: TableCell[][],
  { least, again }: { least: number; again: () => void },
): Promise<void> {
  const { doc } = paper;
  const table = paper.group(parent, "Table");
  const body = paper.group(table, "TBody");
  writeHeads(paper, columns, paper.group(body, "TR"));
  for (const cells of rows) {
    const tall = Math.max(
      least,
      ...cells.map((cell, index) => heightOf(paper, cell, columns[index]?.width ?? 0)),
    );
    if (doc.y + tall > paper.bottom) {
      // Other requests are answered between two pages.
      await new Promise((done) => setImmediate(done));
      doc.addPage();
      again();
      writeHeads(paper, columns, null);
    }
    const [row, top] = [paper.group(body, "TR"), doc.y];
    forEach(paper, columns, (x, width, index) => {
      const cell = cells[index] ?? [];
      piece(doc, row, "TD", () => {
        let y = top + inset;
        for (const [at, text] of cell.entries()) {
          style(paper, at === 0).text(text, x + inset, y, { width: width - 2 * inset });
          y = doc.y;
        }
      });
    });
    row.end();
    lines(paper, columns, top, tall);
    doc.y = top + tall;
  }
  body.end();
  table.end();
}

function writeHeads(paper: Paper, columns: TableColumn[], row: Element | null): void {
  const { doc } = paper;
  const [top, tall] = [doc.y, 20];
  artifact(doc, () => doc.rect(paper.left, top, paper.width, tall).fill("#f1ede4"));
  forEach(paper, columns, (x, width, index) => {
    const draw = () => {
      doc.font("strong").fontSize(8.5).fillColor(ink.quiet);
      doc.text(columns[index]?.head ?? "", x + inset, top + 5, {
        width: width - 2 * inset,
        height: 12,
        ellipsis: true,
      });
    };
    if (row) piece(doc, row, "TH", draw);
    else artifact(doc, draw, "Pagination");
  });
  row?.end();
  lines(paper, columns, top, tall);
  doc.y = top + tall;
}

function forEach(
  paper: Paper,
  columns: TableColumn[],
  visit: (x: number, width: number, index: number) => void,
): void {
  let x = paper.left;
  for (const [index, { width }] of columns.entries()) {
    visit(x, width, index);
    x += width;
  }
}

function lines(paper: Paper, columns: TableColumn[], top: number, tall: number): void {
  const { doc } = paper;
  artifact(doc, () => {
    doc.lineWidth(0.5).strokeColor(ink.line);
    forEach(paper, columns, (x, width) => doc.rect(x, top, width, tall));
    doc.stroke();
  });
}

function style({ doc }: Paper, first: boolean) {
  return doc
    .font(first ? "strong" : "regular")
    .fontSize(first ? size : 8.5)
    .fillColor(first ? ink.text : ink.quiet);
}

function heightOf(paper: Paper, cell: TableCell, width: number): number {
  const tall = cell.map((text, at) =>
    style(paper, at === 0).heightOfString(text, { width: width - 2 * inset }),
  );
  return tall.reduce((sum, each) => sum + each, 2 * inset);
}
