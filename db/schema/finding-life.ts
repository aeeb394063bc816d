/** The life of a finding: each step a row, each version as it was read. Written by triggers and by who reviews; nobody changes them. */
import { sql } from "drizzle-orm";
import {
  char,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { KeptStructure } from "../../domain/findings/kept-structure";
import { stepKinds } from "../../domain/findings/life";
import { accounts } from "./accounts";
import { id, reply } from "./columns";
import { findings } from "./findings";
import { inOwnName, insertable, readable, reviewing, viewer } from "./rules";

const parent = "exists (select from findings f where f.id = finding_id)";
const authors = "viewer_is_author(f.space_id, f.author_id, f.organisation_id)";

/** Submitted and withdrawn by who has the author's rights, validated and returned by who reviews and has not. */
export const findingSteps = pgTable(
  "finding_steps",
  {
    id: id(),
    findingId: uuid().notNull(),
    ...reply,
    kind: text({ enum: stepKinds }).notNull(),
    /** The version that the step is about. */
    version: integer().notNull(),
    reason: text().notNull().default(""),
    /** Why personal data that the guard found stays in the reason. */
    keptReason: text().notNull().default(""),
  },
  (t) => [
    foreignKey({
      columns: [t.findingId, t.spaceId, t.floor],
      foreignColumns: [findings.id, findings.spaceId, findings.label],
      name: "finding_steps_finding",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "finding_steps_author" }),
    check("finding_steps_label", sql`${t.label} between ${t.floor} and 4`),
    check("finding_steps_kind", sql`${t.kind} in ('submitted', 'validated', 'returned', 'withdrawn')`),
    check("finding_steps_reason", sql`${t.kind} <> 'returned' or ${t.reason} <> ''`),
    index().on(t.findingId, t.createdAt),
    ...readable({ red: true, parent }),
    ...insertable(`${inOwnName} and exists (select from findings f
      where f.id = finding_id and f.space_id = finding_steps.space_id and f.version = finding_steps.version and case kind
        when 'submitted' then ${authors} or f.space_id = any(${reviewing})
        when 'withdrawn' then f.withdrawn_at is null and ${authors}
        else f.submitted_at is not null and f.withdrawn_at is null and f.state <> kind
          and f.space_id = any(${reviewing}) and f.author_id <> ${viewer} and not ${authors} end)`),
  ],
);

/** What a finding said from one edit to the next, by whom. The label is the one thing of it that may change, tighter only. */
export const findingVersions = pgTable(
  "finding_versions",
  {
    id: id(),
    findingId: uuid().notNull(),
    ...reply,
    /** Set by the database. */
    number: integer().notNull().default(0),
    title: text().notNull(),
    /** Markdown. */
    body: text().notNull(),
    observedFrom: date({ mode: "string" }),
    observedUntil: date({ mode: "string" }),
    source: char({ length: 1 }).notNull(),
    information: char({ length: 1 }).notNull(),
    handling: text({ enum: ["H0", "H1", "H2", "H3"] }).notNull(),
    handlingNote: text().notNull(),
    /** Its route, modi operandi, concealments and seizure. Set by the database; null in versions from before these were kept. */
    structure: jsonb().$type<KeptStructure>(),
  },
  (t) => [
    foreignKey({
      columns: [t.findingId, t.spaceId, t.floor],
      foreignColumns: [findings.id, findings.spaceId, findings.label],
      name: "finding_versions_finding",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "finding_versions_author" }),
    unique("finding_versions_number").on(t.findingId, t.number),
    check("finding_versions_label", sql`${t.label} between ${t.floor} and 4`),
    ...readable({ red: true, parent }),
    ...insertable(`${inOwnName} and exists (select from findings f
      where f.id = finding_id and f.space_id = finding_versions.space_id and (${authors} or f.space_id = any(${reviewing})))`),
  ],
);
