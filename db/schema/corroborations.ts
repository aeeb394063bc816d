/** "We see this too": what a member of another organisation adds to a finding, with an evaluation and a label of its own. */
import { sql } from "drizzle-orm";
import { char, check, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { id, moment, reply, revision } from "./columns";
import { findings } from "./findings";
import {
  asAuthor,
  inOwnName,
  insertable,
  posting,
  readable,
  reviewing,
  updatable,
  viewerOrganisation,
} from "./rules";

export const corroborations = pgTable(
  "corroborations",
  {
    id: id(),
    findingId: uuid().notNull(),
    ...reply,
    /** Markdown. */
    body: text().notNull(),
    source: char({ length: 1 }).notNull().default("X"),
    information: char({ length: 1 }).notNull().default("4"),
    /** Why personal data that the guard found stays in the text. */
    keptReason: text().notNull().default(""),
    withdrawnAt: moment(),
    updatedAt: moment().notNull().defaultNow(),
    revision: revision(),
  },
  (t) => [
    foreignKey({
      columns: [t.findingId, t.spaceId, t.floor],
      foreignColumns: [findings.id, findings.spaceId, findings.label],
      name: "corroborations_finding",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "corroborations_author" }),
    check("corroborations_label", sql`${t.label} between ${t.floor} and 4`),
    check("corroborations_source", sql`${t.source} in ('A', 'B', 'C', 'X')`),
    check("corroborations_information", sql`${t.information} in ('1', '2', '3', '4')`),
    index().on(t.findingId, t.id),
    ...readable({ red: true, parent: "exists (select from findings f where f.id = finding_id)" }),
    ...insertable(
      `${inOwnName} and space_id = any(${posting}) and exists (select from findings f where f.id = finding_id
        and f.space_id = corroborations.space_id and f.submitted_at is not null and f.withdrawn_at is null
        and f.organisation_id <> ${viewerOrganisation})`,
    ),
    ...updatable(`${asAuthor} or space_id = any(${reviewing})`),
  ],
);
