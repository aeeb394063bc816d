/** What the delegations agree to work on in a year, their positions, and the decisions that adopt it. A year is a space. */
import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { asItsSpace, createdAt, id, localText, moment, post, reply } from "./columns";
import { organisations } from "./organisations";
import {
  headed,
  inOwnName,
  insertable,
  mine,
  readable,
  readableBy,
  updatable,
  viewer,
  viewerRole,
} from "./rules";
import { spaces } from "./spaces";

const organiser = `${viewerRole} = 'organiser'`;
const delegated = "array(select viewer_delegation_years())";
const asProposer = "viewer_is_proposer(space_id, author_id, organisation_id)";

export const years = pgTable(
  "years",
  {
    id: uuid().primaryKey(),
    ...asItsSpace,
    year: integer().notNull().unique(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.id, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "years_space",
    }).onUpdate("cascade"),
    ...readable({ space: "id" }),
    ...insertable(`${organiser} and exists (select from spaces s where s.id = years.id and s.kind = 'year')`),
    ...updatable(organiser),
  ],
);

/** A delegation admitted to a year: the lead organisation of a country, or an international organisation. */
export const yearDelegations = pgTable(
  "year_delegations",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => years.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("year_delegations_once").on(t.spaceId, t.organisationId),
    index().on(t.organisationId),
    ...readableBy(`${viewer} is not null and exists (select from years y where y.id = space_id)`),
    ...insertable(`${organiser} and speaks_in_priorities(organisation_id)`),
  ],
);

export const priorityKinds = ["strategic", "operational"] as const;
export const priorityStates = ["draft", "proposed", "in consultation", "adopted", "withdrawn"] as const;

export const priorities = pgTable(
  "priorities",
  {
    id: id(),
    ...post,
    kind: text({ enum: priorityKinds }).notNull(),
    number: integer().notNull(),
    title: localText().notNull(),
    text: localText().notNull(),
    reasons: localText().notNull().default({}),
    state: text({ enum: priorityStates }).notNull().default("draft"),
    /** The working group that leads it; shown only to who may read both. */
    leadGroupId: uuid(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.floor, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "priorities_space",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.spaceId], foreignColumns: [years.id], name: "priorities_year" }),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "priorities_author" }),
    unique("priorities_standing").on(t.id, t.spaceId, t.label),
    check("priorities_label", sql`${t.label} between ${t.floor} and 3`),
    check("priorities_kind", sql`${t.kind} in ('strategic', 'operational')`),
    check(
      "priorities_state",
      sql`${t.state} in ('draft', 'proposed', 'in consultation', 'adopted', 'withdrawn')`,
    ),
    index().on(t.spaceId, t.kind, t.number),
    ...readable({
      unless: {
        when: "state = 'draft'",
        readers: `space_id = any(${headed}) or author_id = ${viewer} and space_id = any(${mine})`,
      },
    }),
    ...insertable(
      `${inOwnName} and (space_id = any(${headed}) or space_id = any(${delegated})) and exists (select from years y where y.id = space_id) and state in ('draft', 'proposed')`,
    ),
    ...updatable(`${asProposer} or space_id = any(${headed})`),
  ],
);

export const positionKinds = ["supports", "supports with a reservation", "abstains", "objects"] as const;

/** What a delegation says of a priority. Each entry is a row; the last one stands. */
export const positions = pgTable(
  "positions",
  {
    id: id(),
    priorityId: uuid().notNull(),
    ...reply,
    position: text({ enum: positionKinds }).notNull(),
    reason: text().notNull().default(""),
  },
  (t) => [
    foreignKey({
      columns: [t.priorityId, t.spaceId, t.floor],
      foreignColumns: [priorities.id, priorities.spaceId, priorities.label],
      name: "positions_priority",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "positions_author" }),
    check("positions_label", sql`${t.label} between ${t.floor} and 3`),
    check(
      "positions_position",
      sql`${t.position} in ('supports', 'supports with a reservation', 'abstains', 'objects')`,
    ),
    check("positions_reason", sql`${t.position} <> 'objects' or ${t.reason} <> ''`),
    index().on(t.priorityId, t.organisationId, t.id),
    ...readable({ parent: "exists (select from priorities p where p.id = priority_id)" }),
    ...insertable(
      `${inOwnName} and (select viewer_speaks()) and space_id = any(${delegated}) and exists (select from priorities p where p.id = priority_id and p.space_id = positions.space_id and p.state in ('proposed', 'in consultation'))`,
    ),
  ],
);

/** A decision, numbered by year (2022/07), in a register across all spaces. */
export const decisions = pgTable(
  "decisions",
  {
    id: id(),
    ...post,
    year: integer().notNull(),
    number: integer().notNull(),
    /** The priority that this decision adopts. */
    priorityId: uuid(),
    text: localText().notNull(),
    takenOn: date({ mode: "string" }).notNull(),
    /** Where and by whom it was taken, in words. */
    takenAt: text().notNull().default(""),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.floor, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "decisions_space",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "decisions_author" }),
    unique("decisions_number").on(t.year, t.number),
    check("decisions_label", sql`${t.label} between ${t.floor} and 3`),
    index().on(t.priorityId),
    index().on(t.spaceId, t.id),
    ...readable({}),
    ...insertable(
      `${inOwnName} and space_id = any(array(select viewer_minute_spaces())) and (priority_id is null or ${organiser} and exists (select from priorities p where p.id = priority_id and p.space_id = decisions.space_id))`,
    ),
  ],
);
