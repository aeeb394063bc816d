/** The agenda: one draft (version 0) and immutable published versions, each session a row with a label of its own. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { sessionKinds } from "../../domain/agenda/kinds";
import type { AgendaAct, AgendaItem } from "../../domain/agenda/session";
import { accounts } from "./accounts";
import { activities } from "./activities";
import { asItsSpace, createdAt, id, localText, moment, revision } from "./columns";
import { deletable, headed, insertable, readable, readableBy, updatable, viewer } from "./rules";
import { spaces } from "./spaces";

const asHead = `space_id = any(${headed})`;

/** A published version of an agenda: the number, the note, who and when. Its sessions are rows of `agenda_sessions`. */
export const agendaVersions = pgTable(
  "agenda_versions",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => activities.id),
    ...asItsSpace,
    number: integer().notNull(),
    note: text().notNull().default(""),
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "agenda_versions_space",
    }).onUpdate("cascade"),
    unique("agenda_versions_number").on(t.spaceId, t.number),
    check("agenda_versions_positive", sql`${t.number} > 0`),
    ...readable({}),
    // Not in the future: a version is closed to further sessions from the moment it was made.
    ...insertable(`${asHead} and author_id = ${viewer} and created_at = now()`),
  ],
);

/** A session of the agenda, as it stands in one version. `session_id` is the same in all of them. */
export const agendaSessions = pgTable(
  "agenda_sessions",
  {
    id: id(),
    sessionId: uuid().notNull(),
    spaceId: uuid()
      .notNull()
      .references(() => activities.id),
    /** 0 is the draft. */
    version: integer().notNull().default(0),
    floor: smallint().notNull().default(0),
    open: boolean().notNull().default(false),
    label: smallint().notNull(),
    kind: text({ enum: sessionKinds }).notNull(),
    title: localText().notNull(),
    summary: localText().notNull().default({}),
    /** Null while it waits in the tray. */
    startsAt: moment(),
    minutes: integer().notNull(),
    /** Rooms of the activity; empty with `plenary`: all of them. */
    roomIds: uuid().array().notNull().default(sql`'{}'`),
    plenary: boolean().notNull().default(false),
    languages: text().array().notNull().default(sql`'{}'`),
    interpretation: text().array().notNull().default(sql`'{}'`),
    /** Participants. Their names are read under the participants' own rule. */
    speakerIds: uuid().array().notNull().default(sql`'{}'`),
    /** Organisations that speak or contribute, shown where no person is named. */
    organisationIds: uuid().array().notNull().default(sql`'{}'`),
    /** Participants who interpret here. */
    interpreterIds: uuid().array().notNull().default(sql`'{}'`),
    items: jsonb().$type<AgendaItem[]>().notNull().default([]),
    /** Does not move with the rest. */
    fixed: boolean().notNull().default(false),
    revision: revision(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.floor, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "agenda_sessions_space",
    }).onUpdate("cascade"),
    unique("agenda_sessions_once").on(t.spaceId, t.version, t.sessionId),
    check("agenda_sessions_label", sql`${t.label} between ${t.floor} and 3`),
    check("agenda_sessions_minutes", sql`${t.minutes} between 5 and 1440`),
    index().on(t.spaceId, t.version, t.startsAt),
    index().using("gin", t.speakerIds),
    ...readable({ unless: { when: "version = 0 or kind = 'blocker'", readers: asHead } }),
    ...insertable(
      `${asHead} and not exists (select from agenda_versions v where v.space_id = agenda_sessions.space_id and v.number = version and v.created_at < now())`,
    ),
    ...updatable(asHead),
    ...deletable(`${asHead} and version = 0`),
  ],
);

/** What an organiser did to the draft, with the sessions before and after: undo and redo read it. */
export const agendaActs = pgTable(
  "agenda_acts",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => activities.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** Counts the acts of one agenda, in the order they were made: what others have not yet seen is what comes after. */
    number: integer().notNull(),
    act: text().$type<AgendaAct["act"]>().notNull(),
    before: jsonb().$type<AgendaAct["before"]>().notNull(),
    after: jsonb().$type<AgendaAct["after"]>().notNull(),
    createdAt: createdAt(),
    undoneAt: moment(),
  },
  (t) => [
    unique("agenda_acts_number").on(t.spaceId, t.number),
    ...readableBy(`${asHead} and exists (select from activities a where a.id = space_id)`),
    ...insertable(`${asHead} and account_id = ${viewer}`),
    ...updatable(`${asHead} and account_id = ${viewer}`),
    ...deletable(`${asHead} and account_id = ${viewer}`),
  ],
);
