import { stringify } from "csv-stringify/sync";

/** CSV (RFC 4180) with a byte-order mark, so that spreadsheets read accents; cells that look like formulas are defused. */
export function csv(columns: string[], rows: (string | number | null)[][]): string {
  return stringify([columns, ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}
