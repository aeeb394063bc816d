/** What others ask of a finding's author: to correct a text, to share it more widely. Decided once, by who has the author's rights. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { correctable, decisions } from "../../domain/findings/life";
import { accounts } from "./accounts";
import { id, moment, reply } from "./columns";
import { findings } from "./findings";
import { asAuthor, inOwnName, insertable, posting, readable, updatable } from "./rules";
import { spaces } from "./spaces";

const parent = "exists (select from findings f where f.id = finding_id)";
const authors = "viewer_is_author(f.space_id, f.author_id, f.organisation_id)";
const decides = `exists (select from findings f where f.id = finding_id and ${authors}) or ${asAuthor}`;
const undecided =
  "decision is null and decision_reason = '' and decision_kept_reason = '' and decided_by is null and decided_at is null";
/** A finding that stands, of another author. */
const standing = (table: string) =>
  `f.id = finding_id and f.space_id = ${table}.space_id and f.submitted_at is not null and f.withdrawn_at is null and not ${authors}`;

const decision = {
  decision: text({ enum: [...decisions, "withdrawn"] }),
  decisionReason: text().notNull().default(""),
  decidedBy: uuid().references(() => accounts.id),
  decidedAt: moment(),
  /** Why personal data that the guard found stays in the reason of the decision. */
  decisionKeptReason: text().notNull().default(""),
};

/** Why personal data that the guard found stays in what is asked. */
const keptReason = () => text().notNull().default("");

export const corrections = pgTable(
  "corrections",
  {
    id: id(),
    findingId: uuid().notNull(),
    ...reply,
    field: text({ enum: correctable }).notNull(),
    proposed: text().notNull(),
    reason: text().notNull(),
    keptReason: keptReason(),
    /** The version that its author read. */
    version: integer().notNull(),
    ...decision,
  },
  (t) => [
    foreignKey({
      columns: [t.findingId, t.spaceId, t.floor],
      foreignColumns: [findings.id, findings.spaceId, findings.label],
      name: "corrections_finding",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "corrections_author" }),
    check("corrections_label", sql`${t.label} between ${t.floor} and 4`),
    check("corrections_field", sql`${t.field} in ('title', 'body')`),
    check(
      "corrections_decision",
      sql`coalesce(${t.decision}, 'accepted') in ('accepted', 'refused', 'withdrawn') and (${t.decision} is distinct from 'refused' or ${t.decisionReason} <> '')`,
    ),
    index().on(t.findingId, t.id),
    index("corrections_open").on(t.findingId).where(sql`${t.decision} is null`),
    ...readable({ red: true, parent }),
    ...insertable(
      `${inOwnName} and space_id = any(${posting}) and ${undecided} and exists (select from findings f where ${standing("corrections")} and f.version = corrections.version)`,
    ),
    ...updatable(decides),
  ],
);

/** Asked by whoever reads the finding: a looser label, or another space to share it in. */
export const sharingRequests = pgTable(
  "sharing_requests",
  {
    id: id(),
    findingId: uuid().notNull(),
    ...reply,
    wantedLabel: smallint(),
    wantedSpaceId: uuid().references(() => spaces.id),
    reason: text().notNull(),
    keptReason: keptReason(),
    ...decision,
  },
  (t) => [
    foreignKey({
      columns: [t.findingId, t.spaceId, t.floor],
      foreignColumns: [findings.id, findings.spaceId, findings.label],
      name: "sharing_requests_finding",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "sharing_requests_author" }),
    check("sharing_requests_label", sql`${t.label} between ${t.floor} and 4`),
    check("sharing_requests_wanted", sql`num_nonnulls(${t.wantedLabel}, ${t.wantedSpaceId}) = 1`),
    check(
      "sharing_requests_decision",
      sql`coalesce(${t.decision}, 'accepted') in ('accepted', 'refused', 'withdrawn') and (${t.decision} is null or ${t.decision} = 'withdrawn' or ${t.decisionReason} <> '')`,
    ),
    index().on(t.findingId, t.id),
    index("sharing_requests_open").on(t.findingId).where(sql`${t.decision} is null`),
    // Where it is wanted is a link: it shows to who may read both ends.
    ...readable({
      red: true,
      parent: `${parent} and (wanted_space_id is null or exists (select from spaces s where s.id = wanted_space_id))`,
    }),
    ...insertable(
      `${inOwnName} and ${undecided} and exists (select from findings f where ${standing("sharing_requests")}
        and (wanted_label is null or wanted_label >= f.floor and wanted_label < f.label)
        and (wanted_space_id is null or wanted_space_id <> f.space_id and exists (select from spaces s where s.id = wanted_space_id)))`,
    ),
    ...updatable(decides),
  ],
);
