import { stringify } from "csv-stringify/sync";

/**
 * CSV (RFC 4180) with a byte-order mark, so that spreadsheets read accents; cells that look like formulas are defused. A
 * line break of any kind is quoted: a bare one would begin a row of its own, whose first cell nobody has looked at.
 */
export function csv(columns: string[], rows: (string | number | null)[][]): string {
  return stringify([columns, ...rows], {
    bom: true,
    escape_formulas: true,
    quoted_match: /[\r\n]/,
    record_delimiter: "windows",
  });
}
