import { type CellMark, keptCell, type SheetRow, sheetLimits } from "@/domain/participants/sheet";
import { refuseField } from "./errors";

/** Collects the rows of a list while it is read, and refuses it as soon as it is more than a list may be. */
export class ListRows {
  readonly rows: SheetRow[] = [];
  private text = 0;
  private readonly until = Date.now() + sheetLimits.milliseconds;

  /** Rows that hold nothing are passed over. */
  add(line: number, raw: readonly { text: string; mark?: CellMark }[]): void {
    if (Date.now() > this.until) throw refuseField("file", "listMuch");
    const kept = raw.map(({ text, mark }) => keptCell(text, mark));
    while (kept.length > 0 && !kept.at(-1)?.text && !kept.at(-1)?.mark) kept.pop();
    if (kept.length === 0) return;
    if (kept.length > sheetLimits.columns)
      throw refuseField("file", "listColumns", { most: sheetLimits.columns });
    // Heads and what stands above them are no persons.
    if (this.rows.length >= sheetLimits.rows + 30)
      throw refuseField("file", "listRows", { most: sheetLimits.rows });
    this.text += kept.reduce((sum, { text }) => sum + text.length, 0);
    if (this.text > sheetLimits.text) throw refuseField("file", "listMuch");
    const marks = Object.fromEntries(
      kept.flatMap(({ mark }, index) => (mark ? [[String(index), mark] as const] : [])),
    );
    this.rows.push({ line, cells: kept.map(({ text }) => text), marks });
  }
}
