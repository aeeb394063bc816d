import type { ReactNode } from "react";
import { Still } from "./still";

export type Column = {
  key: string;
  label: string;
  numeric?: boolean;
  /** In compact rows on a phone: what says by itself what it is, and what is left out there. */
  phone?: "plain" | "none";
};

/**
 * A table with a caption and column heads; on a phone each row reads as a card with the heads beside the values. A cell
 * that holds nothing, null, is a dash, and on the card nothing at all. `compact`: there the first cell is a line and the
 * others follow each other in the next.
 */
export function Table({
  caption,
  columns,
  rows,
  compact,
}: {
  caption: string;
  compact?: boolean;
  columns: Column[];
  rows: { key: string; cells: Record<string, ReactNode> }[];
}) {
  return (
    <Still as="table" className="w-full text-left max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className="border-line border-b px-4 py-2.5 font-medium text-[0.9rem] text-muted"
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={row.key}
            className={`border-line border-t first:border-t-0 max-sm:px-4 ${compact ? "max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-4 max-sm:py-2" : "max-sm:block max-sm:py-3"}`}
          >
            {columns.map((column, at) => (
              <td
                key={column.key}
                className={`px-4 py-2.5 align-top max-sm:gap-3 max-sm:px-0 max-sm:py-0.5 ${row.cells[column.key] === null || (compact && column.phone === "none") ? "max-sm:hidden" : compact && at === 0 ? "max-sm:block max-sm:w-full" : "max-sm:flex"} ${column.numeric ? "tabular-nums" : ""}`}
              >
                <span
                  aria-hidden="true"
                  className={`flex-none text-[0.9rem] text-muted sm:hidden ${compact ? (at === 0 || column.phone === "plain" ? "hidden" : "") : "w-28"}`}
                >
                  {column.label}
                </span>
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {row.cells[column.key] === null ? "—" : row.cells[column.key]}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Still>
  );
}
