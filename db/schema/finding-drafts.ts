/** A finding that is still being written: what its form holds, half-filled or wrong, kept for its author alone. */
import { index, integer, jsonb, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import type { FormValues } from "../../domain/form";
import { accounts } from "./accounts";
import { createdAt, id, moment } from "./columns";
import { deletable, insertable, mine, posting, readableBy, updatable, viewer } from "./rules";
import { spaces } from "./spaces";

/** Its author while a member, where the group's page shows; it may become RED, so nowhere but in an interactive session. */
const own = `(select viewer_ceiling()) = 4 and author_id = ${viewer} and space_id = any(${mine})
  and exists (select from spaces s where s.id = space_id)`;

export const findingDrafts = pgTable(
  "finding_drafts",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => spaces.id),
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** Made by the form, so that what is sent again after a lost answer is the same draft. */
    key: uuid().notNull(),
    values: jsonb().$type<FormValues>().notNull(),
    revision: integer().notNull().default(1),
    createdAt: createdAt(),
    savedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    unique("finding_drafts_key").on(t.authorId, t.key),
    index().on(t.spaceId),
    ...readableBy(own),
    ...insertable(`author_id = ${viewer} and space_id = any(${posting}) and created_at = now()`),
    ...updatable(`${own} and space_id = any(${posting})`),
    ...deletable(own),
  ],
);
