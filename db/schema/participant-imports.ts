/** A list of participants that somebody uploaded and has not said yes to: theirs alone, and for a day. */
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Columns } from "../../domain/participants/fields";
import type { SheetRow } from "../../domain/participants/sheet";
import { accounts } from "./accounts";
import { activities } from "./activities";
import { createdAt, id } from "./columns";
import { deletable, forJobs, headed, insertable, readableBy, updatable, viewer } from "./rules";

const own = `account_id = ${viewer} and space_id = any(${headed})
  and exists (select from activities a where a.id = space_id) and created_at > now() - interval '1 day'`;

export const participantImports = pgTable(
  "participant_imports",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => activities.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    fileName: text().notNull(),
    heads: jsonb().$type<string[]>().notNull(),
    columns: jsonb().$type<Columns>().notNull(),
    /** The rows below the heads. */
    rows: jsonb().$type<SheetRow[]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.accountId, t.spaceId),
    ...readableBy(own),
    ...insertable(`${own} and created_at = now()`),
    ...updatable(own),
    ...deletable(own),
    forJobs(),
  ],
);
