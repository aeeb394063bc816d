/** What a member observed, posted to a working group, with its 4x4 evaluation and its label; and what others add to it. */
import { sql } from "drizzle-orm";
import {
  char,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { findingStates } from "../../domain/findings/life";
import { accounts } from "./accounts";
import { id, moment, post, reply } from "./columns";
import { places } from "./places";
import {
  asAuthor,
  draftAuthor,
  inOwnName,
  insertable,
  posting,
  readable,
  reviewing,
  updatable,
} from "./rules";
import { spaces } from "./spaces";

export const findings = pgTable(
  "findings",
  {
    id: id(),
    ...post,
    title: text().notNull(),
    /** Markdown. */
    body: text().notNull(),
    observedFrom: date({ mode: "string" }),
    observedUntil: date({ mode: "string" }),
    /** Where: a known place, or its country with a locality in words. */
    observedCountry: char({ length: 2 }),
    observedPlaceId: uuid(),
    observedLocality: text().notNull().default(""),
    /** 4x4 evaluation, Regulation (EU) 2016/794, Article 29. */
    source: char({ length: 1 }).notNull().default("X"),
    information: char({ length: 1 }).notNull().default("4"),
    handling: text({ enum: ["H0", "H1", "H2", "H3"] })
      .notNull()
      .default("H0"),
    handlingNote: text().notNull().default(""),
    /** Why personal data that the guard found stays in the text. */
    keptReason: text().notNull().default(""),
    /** Null while it is a draft. */
    submittedAt: moment(),
    withdrawnAt: moment(),
    /** Set by the database from its steps and edits (finding-life.ts), so that lists filter by it at no cost. */
    state: text({ enum: findingStates }).notNull().default("draft"),
    /** Set by the database: since when it is in this state. */
    stateAt: moment().notNull().defaultNow(),
    /** Set by the database: the number of the version that stands; 0 while it is a draft. */
    version: integer().notNull().default(0),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.floor, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "findings_space",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "findings_author" }),
    foreignKey({
      columns: [t.observedPlaceId, t.observedCountry],
      foreignColumns: [places.id, places.countryCode],
      name: "findings_observed_place",
    }),
    check("findings_observed_country", sql`${t.observedCountry} ~ '^[A-Z]{2}$'`),
    unique("findings_standing").on(t.id, t.spaceId, t.label),
    check("findings_label", sql`${t.label} between ${t.floor} and 4`),
    check("findings_source", sql`${t.source} in ('A', 'B', 'C', 'X')`),
    check("findings_information", sql`${t.information} in ('1', '2', '3', '4')`),
    check("findings_period", sql`${t.observedUntil} >= ${t.observedFrom}`),
    check("findings_state", sql`${t.state} in ('draft', 'submitted', 'returned', 'validated', 'withdrawn')`),
    index("findings_waiting").on(t.spaceId, t.stateAt).where(sql`${t.state} in ('submitted', 'returned')`),
    index().on(t.spaceId, t.id),
    index().on(t.authorId, t.id),
    ...readable({ red: true, unless: { when: "submitted_at is null", readers: draftAuthor } }),
    ...insertable(`${inOwnName} and space_id = any(${posting})`),
    ...updatable(`${asAuthor} or submitted_at is not null and space_id = any(${reviewing})`),
  ],
);

export const commentKinds = ["comment", "question"] as const;

export const comments = pgTable(
  "comments",
  {
    id: id(),
    findingId: uuid().notNull(),
    ...reply,
    /** Markdown. */
    body: text().notNull(),
    /** A question asks for a missing piece; a comment that answers it names it. */
    kind: text({ enum: commentKinds }).notNull().default("comment"),
    answersId: uuid(),
    /** Why personal data that the guard found stays in the text. */
    keptReason: text().notNull().default(""),
    withdrawnAt: moment(),
  },
  (t) => [
    foreignKey({
      columns: [t.findingId, t.spaceId, t.floor],
      foreignColumns: [findings.id, findings.spaceId, findings.label],
      name: "comments_finding",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "comments_author" }),
    foreignKey({ columns: [t.answersId], foreignColumns: [t.id], name: "comments_answers" }),
    check("comments_label", sql`${t.label} between ${t.floor} and 4`),
    check("comments_kind", sql`${t.kind} in ('comment', 'question')`),
    index().on(t.findingId, t.id),
    index().on(t.answersId),
    ...readable({ red: true, parent: "exists (select from findings f where f.id = finding_id)" }),
    ...insertable(
      `${inOwnName} and space_id = any(${posting}) and exists (select from findings f where f.id = finding_id and f.space_id = comments.space_id and f.submitted_at is not null)
        and (answers_id is null or viewer_may_answer(answers_id, finding_id, label))`,
    ),
    ...updatable(`${asAuthor} or space_id = any(${reviewing})`),
  ],
);
