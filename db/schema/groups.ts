/** Working groups: mandate with versions, milestones, and who asks to join. A group is a space. */
import { date, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { asItsSpace, createdAt, id, localText, moment, revision } from "./columns";
import { organisations } from "./organisations";
import { headed, insertable, readable, readableBy, updatable, viewer, viewerOrganisation } from "./rules";
import { spaces } from "./spaces";

const asHead = `space_id = any(${headed})`;

export const groups = pgTable(
  "groups",
  {
    id: uuid().primaryKey(),
    ...asItsSpace,
    title: localText().notNull(),
    summary: localText().notNull().default({}),
    objectives: localText().notNull().default({}),
    /** The activity that launched it; shown only to who may read both. */
    launchedAtId: uuid(),
    dormantAt: moment(),
    concludedAt: moment(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    foreignKey({
      columns: [t.id, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "groups_space",
    }).onUpdate("cascade"),
    index().on(t.createdAt, t.id),
    ...readable({ space: "id" }),
    ...insertable(
      `id = any(${headed}) and exists (select from spaces s where s.id = groups.id and s.kind = 'group') and (launched_at_id is null or exists (select from activities a where a.id = launched_at_id))`,
    ),
    ...updatable(`id = any(${headed})`),
  ],
);

/** The terms of reference; the newest version counts. */
export const mandates = pgTable(
  "mandates",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => groups.id),
    ...asItsSpace,
    number: integer().notNull(),
    text: localText().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "mandates_space",
    }).onUpdate("cascade"),
    unique("mandates_number").on(t.spaceId, t.number),
    ...readable({}),
    ...insertable(`${asHead} and author_id = ${viewer}`),
  ],
);

export const milestoneStates = ["planned", "reached", "dropped"] as const;

export const milestones = pgTable(
  "milestones",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => groups.id),
    ...asItsSpace,
    title: localText().notNull(),
    dueOn: date({ mode: "string" }).notNull(),
    state: text({ enum: milestoneStates }).notNull().default("planned"),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.label, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "milestones_space",
    }).onUpdate("cascade"),
    index().on(t.spaceId, t.dueOn),
    ...readable({}),
    ...insertable(asHead),
    ...updatable(asHead),
  ],
);

/** Someone asks to join, with a reason; the chair grants it (a membership) or refuses with a reason. */
export const joinRequests = pgTable(
  "join_requests",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => groups.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    reason: text().notNull(),
    createdAt: createdAt(),
    decision: text({ enum: ["granted", "refused", "withdrawn"] }),
    decisionReason: text().notNull().default(""),
    decidedBy: uuid(),
    decidedAt: moment(),
  },
  (t) => [
    index().on(t.spaceId, t.id),
    index().on(t.accountId),
    unique("join_requests_once").on(t.spaceId, t.accountId, t.decidedAt).nullsNotDistinct(),
    ...readableBy(
      `(${asHead} or account_id = ${viewer}) and exists (select from groups g where g.id = space_id)`,
    ),
    ...insertable(
      `account_id = ${viewer} and organisation_id = ${viewerOrganisation} and decision is null and exists (select from groups g where g.id = space_id)`,
    ),
    ...updatable(
      `(${asHead} or account_id = ${viewer} and decision is null) and exists (select from groups g where g.id = space_id)`,
      `${asHead} and decision is distinct from 'withdrawn' and decided_by = ${viewer} or account_id = ${viewer} and decision = 'withdrawn'`,
    ),
  ],
);
