/** Lists are paged by key, so that page 4,000 costs what page 1 costs. */
import { isId } from "@/domain/ids";

export const pageSize = 25;

export type Page<Row> = { rows: Row[]; next: string | null };

const isMoment = (part: string, end: string) => {
  const at = new Date(part + end);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(part) && part >= "0001";
};

/** What a part of a key may be, so that PostgreSQL can read it as what it is. */
const shapes = {
  text: (part: string) => !part.includes("\u0000") && part.isWellFormed(),
  uuid: isId,
  day: (part: string) => /^\d{4}-\d\d-\d\d$/.test(part) && isMoment(part, "T00:00:00Z"),
  moment: (part: string) => /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(part) && isMoment(part, ""),
  number: (part: string) => /^\d{1,15}$/.test(part),
};

type Shapes = readonly (keyof typeof shapes)[];

/** A cursor is the sort key of the last row, as base64url of JSON. One that is no cursor of ours reads as null. */
export function readCursor<const Key extends Shapes>(
  cursor: string | null | undefined,
  wanted: Key,
): { [Part in keyof Key]: string } | null {
  if (!cursor || cursor.length > 1000) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const fits =
      Array.isArray(key) &&
      key.length === wanted.length &&
      wanted.every((shape, at) => typeof key[at] === "string" && shapes[shape](key[at]));
    return fits ? (key as { [Part in keyof Key]: string }) : null;
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
