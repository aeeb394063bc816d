/** The structured content of a finding: its route, how things were hidden, and what it belongs to. Read exactly with the finding. */
import { sql } from "drizzle-orm";
import { char, check, foreignKey, index, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, id } from "./columns";
import { findings } from "./findings";
import { places } from "./places";
import { priorities } from "./priorities";
import { deletable, insertable, readableBy, viewer } from "./rules";
import { terms } from "./vocabularies";

const ofFinding = "exists (select from findings f where f.id = finding_id)";
const ofOwnFinding =
  "exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id))";

const finding = () =>
  uuid()
    .notNull()
    .references(() => findings.id, { onDelete: "cascade" });

/** One leg of the route, in order: from a place to another, each a known place or a locality in words. */
export const findingLegs = pgTable(
  "finding_legs",
  {
    id: id(),
    findingId: finding(),
    position: smallint().notNull(),
    fromCountry: char({ length: 2 }).notNull(),
    fromPlaceId: uuid(),
    fromLocality: text().notNull().default(""),
    toCountry: char({ length: 2 }).notNull(),
    toPlaceId: uuid(),
    toLocality: text().notNull().default(""),
    mode: text().references(() => terms.code),
    /** A month or a day: `2022-01` or `2022-01-15`. */
    periodFrom: text(),
    periodUntil: text(),
  },
  (t) => [
    foreignKey({
      columns: [t.fromPlaceId, t.fromCountry],
      foreignColumns: [places.id, places.countryCode],
      name: "finding_legs_from",
    }),
    foreignKey({
      columns: [t.toPlaceId, t.toCountry],
      foreignColumns: [places.id, places.countryCode],
      name: "finding_legs_to",
    }),
    check("finding_legs_countries", sql`${t.fromCountry} ~ '^[A-Z]{2}$' and ${t.toCountry} ~ '^[A-Z]{2}$'`),
    check("finding_legs_mode", sql`${t.mode} like 'mode/%'`),
    check(
      "finding_legs_moves",
      sql`${t.fromCountry} <> ${t.toCountry} or coalesce(${t.fromPlaceId}::text, lower(${t.fromLocality})) <> coalesce(${t.toPlaceId}::text, lower(${t.toLocality}))`,
    ),
    check(
      "finding_legs_period",
      sql`coalesce(${t.periodFrom}, '2000-01') ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$' and coalesce(${t.periodUntil}, '2000-01') ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$'
        and coalesce(left(${t.periodFrom}, length(${t.periodUntil})) <= ${t.periodUntil}, true)`,
    ),
    unique("finding_legs_order").on(t.findingId, t.position),
    index().on(t.fromPlaceId),
    index().on(t.toPlaceId),
    ...readableBy(ofFinding),
    ...insertable(ofOwnFinding),
    ...deletable(ofOwnFinding),
  ],
);

/** A modus operandi or concealment of a finding; there may be several. */
export const findingConcealments = pgTable(
  "finding_concealments",
  {
    id: id(),
    findingId: finding(),
    concealment: text()
      .notNull()
      .references(() => terms.code),
  },
  (t) => [
    check("finding_concealments_kind", sql`${t.concealment} like 'concealment/%'`),
    unique("finding_concealments_once").on(t.findingId, t.concealment),
    ...readableBy(ofFinding),
    ...insertable(ofOwnFinding),
    ...deletable(ofOwnFinding),
  ],
);

/** Two findings that belong together, said by who may edit one of them; shown to who reads both. */
export const relatedFindings = pgTable(
  "related_findings",
  {
    id: id(),
    findingId: finding(),
    otherId: finding(),
    linkedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => {
    const both =
      "exists (select from findings f where f.id = finding_id) and exists (select from findings f where f.id = other_id)";
    const own =
      "exists (select from findings f where f.id in (finding_id, other_id) and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id))";
    return [
      check("related_findings_order", sql`${t.findingId} < ${t.otherId}`),
      unique("related_findings_once").on(t.findingId, t.otherId),
      index().on(t.otherId),
      ...readableBy(both),
      ...insertable(`linked_by = ${viewer} and created_at = now() and ${both} and ${own}`),
      ...deletable(`${both} and ${own}`),
    ];
  },
);

/** The priority that a finding serves; shown to who reads both. */
export const findingPriorities = pgTable(
  "finding_priorities",
  {
    id: id(),
    findingId: finding(),
    priorityId: uuid()
      .notNull()
      .references(() => priorities.id),
    createdAt: createdAt(),
  },
  (t) => {
    const readable = "exists (select from priorities p where p.id = priority_id)";
    return [
      unique("finding_priorities_once").on(t.findingId, t.priorityId),
      index().on(t.priorityId),
      ...readableBy(`${ofFinding} and ${readable}`),
      ...insertable(`created_at = now() and ${ofOwnFinding} and ${readable}`),
      ...deletable(`${ofOwnFinding} and ${readable}`),
    ];
  },
);
