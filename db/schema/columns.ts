/** Columns that many tables share. Keys are UUIDv7, times are `timestamptz`. */
import { boolean, integer, jsonb, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";
import type { LocalText } from "../../domain/local-text";

export const id = () => uuid().primaryKey().$defaultFn(v7);
export const moment = () => timestamp({ withTimezone: true });
export const createdAt = () => moment().notNull().defaultNow();
export const localText = () => jsonb().$type<LocalText>();

/** Optimistic locking: an update names the revision it read and adds one. */
export const revision = () => integer().notNull().default(1);

/** The row follows its space: same label, open when the space is published. The database keeps both. */
export const asItsSpace = {
  label: smallint().notNull().default(0),
  open: boolean().notNull().default(false),
};

/** A post in a space: its own label, never looser than `floor`, the label of the room it is in. */
export const post = {
  spaceId: uuid().notNull(),
  /** Set by the database. */
  floor: smallint().notNull().default(0),
  /** Set by the database. */
  open: boolean().notNull().default(false),
  label: smallint().notNull(),
  /** Why the author last loosened the label; kept with the item. */
  labelReason: text().notNull().default(""),
  authorId: uuid().notNull(),
  organisationId: uuid().notNull(),
  createdAt: createdAt(),
  revision: revision(),
};

/** A post under another post: `floor` is the label of its parent. */
export const reply = {
  /** Set by the database. */
  spaceId: uuid().notNull().default("00000000-0000-0000-0000-000000000000"),
  /** Set by the database. */
  floor: smallint().notNull().default(0),
  label: smallint().notNull(),
  authorId: uuid().notNull(),
  organisationId: uuid().notNull(),
  /** Set by the database: it was RED before what it stands under was, and keeps the readers that it named. */
  ownReaders: boolean().notNull().default(false),
  createdAt: createdAt(),
};
