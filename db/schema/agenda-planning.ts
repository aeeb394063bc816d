/** How an agenda is planned: its hours and levels of conflicts, and the conflicts that somebody accepted with a reason. */
import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, smallint, text, time, unique, uuid } from "drizzle-orm/pg-core";
import type { ConflictKind, Level } from "../../domain/agenda/conflicts";
import { accounts } from "./accounts";
import { activities } from "./activities";
import { createdAt, id, revision } from "./columns";
import { deletable, headed, insertable, readableBy, updatable, viewer } from "./rules";

const asHead = `space_id = any(${headed}) and exists (select from activities a where a.id = space_id)`;

/** One row for each agenda that departs from the defaults; for those who plan it. */
export const agendaSettings = pgTable(
  "agenda_settings",
  {
    spaceId: uuid()
      .primaryKey()
      .references(() => activities.id),
    levels: jsonb().$type<Partial<Record<ConflictKind, Level>>>().notNull().default({}),
    /** Minutes that it takes to walk from one room to another. */
    walk: smallint().notNull().default(5),
    dayFrom: time().notNull().default("08:00"),
    dayUntil: time().notNull().default("19:00"),
    /** Minutes to which times snap. */
    step: smallint().notNull().default(5),
    revision: revision(),
  },
  (t) => [
    check("agenda_settings_walk", sql`${t.walk} between 0 and 120`),
    check("agenda_settings_step", sql`${t.step} in (5, 15, 30)`),
    check("agenda_settings_day", sql`${t.dayFrom} < ${t.dayUntil}`),
    ...readableBy(asHead),
    ...insertable(asHead),
    ...updatable(asHead),
  ],
);

/** One conflict that stands with a reason. It counts until what it speaks of changes: `subject` names sessions and matter. */
export const conflictAcceptances = pgTable(
  "conflict_acceptances",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => activities.id),
    kind: text().$type<ConflictKind>().notNull(),
    subject: text().notNull(),
    reason: text().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("conflict_acceptances_once").on(t.spaceId, t.kind, t.subject),
    index().on(t.accountId),
    ...readableBy(asHead),
    ...insertable(`${asHead} and account_id = ${viewer}`),
    ...deletable(asHead),
  ],
);
