/** Lists are paged by key, so that page 4,000 costs what page 1 costs. */

export const pageSize = 25;

export type Page<Row> = { rows: Row[]; next: string | null };

/** A cursor is the sort key of the last row, as base64url of JSON. One that is no cursor of ours reads as null. */
export function readCursor<Key extends string[]>(
  cursor: string | null | undefined,
  length: Key["length"],
): Key | null {
  if (!cursor || cursor.length > 1000) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const fits =
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => typeof part === "string" && !part.includes("\u0000") && part.isWellFormed());
    return fits ? (key as Key) : null;
  } catch {
    return null;
  }
}

/** The page out of one row more than fits, with the cursor of the next. */
export function pageOf<Row>(rows: Row[], key: (row: Row) => string[], size = pageSize): Page<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const more = rows.length > size && last;
  return { rows: shown, next: more ? Buffer.from(JSON.stringify(key(last))).toString("base64url") : null };
}
