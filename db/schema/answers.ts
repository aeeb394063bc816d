/** What an asked service answers, the author's consent that it goes further, and the findings that were made of it. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { answerKinds } from "../../domain/requests";
import { accounts } from "./accounts";
import { createdAt, id, moment, post } from "./columns";
import { findings } from "./findings";
import {
  asAuthor,
  inOwnName,
  insertable,
  mine,
  posting,
  readable,
  readableBy,
  reviewing,
  updatable,
  viewer,
} from "./rules";
import { spaces } from "./spaces";

/** A part may come first and the rest later: each is a row. The space is the request. */
export const answers = pgTable(
  "answers",
  {
    id: id(),
    ...post,
    kind: text({ enum: answerKinds }).notNull(),
    /** Markdown; of a refusal its reason. */
    body: text().notNull(),
    /** Why personal data that the guard found stays in the text. */
    keptReason: text().notNull().default(""),
    withdrawnAt: moment(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.floor, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "answers_space",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "answers_author" }),
    check("answers_label", sql`${t.label} between ${t.floor} and 4`),
    check("answers_kind", sql`${t.kind} in ('full', 'part', 'nothing', 'refused')`),
    check("answers_body", sql`${t.kind} = 'nothing' or ${t.body} <> '' or ${t.withdrawnAt} is not null`),
    index().on(t.spaceId, t.createdAt),
    ...readable({ red: true }),
    ...insertable(
      `${inOwnName} and withdrawn_at is null and space_id = any(${posting}) and exists (select from requests r
        where r.id = space_id and r.asked_id = answers.organisation_id and r.closed_at is null)`,
    ),
    ...updatable(`${asAuthor} or space_id = any(${reviewing})`),
  ],
);

const answer = () =>
  uuid()
    .notNull()
    .references(() => answers.id);

/** The author lets the text of the answer into findings of other spaces. */
export const answerConsents = pgTable(
  "answer_consents",
  {
    id: id(),
    answerId: answer(),
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("answer_consents_once").on(t.answerId),
    ...readableBy("exists (select from answers a where a.id = answer_id)"),
    ...insertable(
      `author_id = ${viewer} and created_at = now() and exists (select from answers a
        where a.id = answer_id and a.withdrawn_at is null and viewer_is_author(a.space_id, a.author_id, a.organisation_id))`,
    ),
  ],
);

/** A finding that was made of an answer, at least as strict as that; shown to who reads both. */
export const answerFindings = pgTable(
  "answer_findings",
  {
    id: id(),
    answerId: answer(),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    linkedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("answer_findings_once").on(t.answerId, t.findingId),
    index().on(t.findingId),
    ...readableBy(
      "exists (select from answers a where a.id = answer_id) and exists (select from findings f where f.id = finding_id)",
    ),
    ...insertable(
      `linked_by = ${viewer} and created_at = now() and exists (select from answers a join answer_consents c on c.answer_id = a.id, findings f
        where a.id = answer_findings.answer_id and a.withdrawn_at is null and a.space_id = any(${mine})
          and f.id = finding_id and f.label >= a.label and f.author_id = ${viewer})`,
    ),
  ],
);
