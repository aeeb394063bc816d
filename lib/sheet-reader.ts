import { type CellMark, type SheetRow, sheetLimits } from "@/domain/participants/sheet";
import { ListRows } from "./list-rows";

type Cell = { text: string; mark?: CellMark };

const cutAt = sheetLimits.cell + 1;

/** Follows the XML of a worksheet and collects its rows; of a formula the value that was kept with it. */
export class SheetReader {
  private readonly collected = new ListRows();
  private readonly merged: string[] = [];
  private line = 0;
  private cells: Cell[] = [];
  private at = -1;
  private type = "";
  private value = "";
  private formula = false;
  private reading = false;
  private aside = false;

  constructor(private readonly shared: readonly string[]) {}

  open = (name: string, attributes: Record<string, string>): void => {
    switch (name) {
      case "row":
        this.line = Number(attributes.r) || this.line + 1;
        this.cells = [];
        this.at = -1;
        break;
      case "c":
        this.at = columnOf(attributes.r) ?? this.at + 1;
        this.type = attributes.t ?? "n";
        this.value = "";
        this.formula = false;
        break;
      case "f":
        this.formula = true;
        break;
      case "rPh":
        this.aside = true;
        break;
      case "v":
      case "t":
        this.reading = true;
        break;
      case "mergeCell":
        if (this.merged.length < 5_000 && attributes.ref) this.merged.push(attributes.ref);
    }
  };

  text = (more: string): void => {
    if (this.reading && !this.aside && this.value.length < cutAt) this.value += more.slice(0, cutAt);
  };

  close = (name: string): void => {
    if (name === "v" || name === "t") this.reading = false;
    else if (name === "rPh") this.aside = false;
    else if (name === "c") this.keep();
    else if (name === "row") this.collected.add(this.line, this.cells);
  };

  private keep(): void {
    const cell = this.cell();
    if (!cell.text && !cell.mark) return;
    // A cell far to the right is one too many, and not a reason for a long row.
    const at = Math.min(this.at, sheetLimits.columns);
    while (this.cells.length < at) this.cells.push({ text: "" });
    this.cells[at] = cell;
  }

  private cell(): Cell {
    const { value, formula, type } = this;
    if (type === "e") return { text: value, mark: "errorValue" };
    const text = unescaped(type === "s" ? (this.shared[Number(value)] ?? "") : value);
    if (formula) return text ? { text, mark: "formula" } : { text: "", mark: "formulaWithoutValue" };
    return { text };
  }

  /** The rows, with the value of cells that are merged downwards in each row that they span. */
  finish(): SheetRow[] {
    const { rows } = this.collected;
    const byLine = new Map(rows.map((row) => [row.line, row]));
    for (const ref of this.merged) {
      const [, first = "", from = "", last = "", until = ""] =
        /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
      const column = columnOf(first);
      const value = column !== null && byLine.get(Number(from))?.cells[column];
      if (column === null || first !== last || !value) continue;
      for (const row of rows)
        if (row.line > Number(from) && row.line <= Number(until)) fill(row, column, value);
    }
    return rows;
  }
}

function fill(row: SheetRow, column: number, value: string): void {
  if (row.cells[column]) return;
  while (row.cells.length < column) row.cells.push("");
  row.cells[column] = value;
  row.marks[column] = "merged";
}

/** "AB12" is column 27, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Workbooks write characters that XML cannot hold as `_x0000_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
