/** What was seized, after UNODC's Individual Drug Seizures; and which reports are of one seizure. Read exactly with the finding. */
import { sql } from "drizzle-orm";
import {
  char,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, id } from "./columns";
import { findings } from "./findings";
import { places } from "./places";
import { deletable, insertable, readableBy, reviewing, updatable, viewer } from "./rules";
import { terms } from "./vocabularies";

const ofFinding = "exists (select from findings f where f.id = finding_id)";
const ofOwnFinding =
  "exists (select from findings f where f.id = finding_id and f.withdrawn_at is null and viewer_is_author(f.space_id, f.author_id, f.organisation_id))";

/** The seizure that a finding reports. */
export const seizures = pgTable(
  "seizures",
  {
    id: id(),
    findingId: uuid()
      .notNull()
      .unique("seizures_once")
      .references(() => findings.id, { onDelete: "cascade" }),
    seizedOn: date({ mode: "string" }).notNull(),
    countryCode: char({ length: 2 }).notNull(),
    placeId: uuid(),
    locality: text().notNull().default(""),
    /** Port, airport, road, open sea… */
    placeKind: text().references(() => terms.code),
    mode: text().references(() => terms.code),
    concealment: text().references(() => terms.code),
    producedIn: char({ length: 2 }),
    departedFrom: char({ length: 2 }),
    transit: char({ length: 2 }).array().notNull().default(sql`'{}'`),
    destination: char({ length: 2 }),
    /** A number, never a name. */
    arrested: integer(),
  },
  (t) => [
    foreignKey({
      columns: [t.placeId, t.countryCode],
      foreignColumns: [places.id, places.countryCode],
      name: "seizures_place",
    }),
    unique("seizures_standing").on(t.id, t.findingId),
    check("seizures_country", sql`${t.countryCode} ~ '^[A-Z]{2}$'`),
    check(
      "seizures_terms",
      sql`coalesce(${t.placeKind} like 'place/%', true) and coalesce(${t.mode} like 'mode/%', true) and coalesce(${t.concealment} like 'concealment/%', true)`,
    ),
    check("seizures_arrested", sql`${t.arrested} between 0 and 10000`),
    index().on(t.countryCode, t.seizedOn),
    index().on(t.placeId),
    ...readableBy(ofFinding),
    ...insertable(ofOwnFinding),
    ...updatable(ofOwnFinding),
    ...deletable(ofOwnFinding),
  ],
);

/** A drug of a seizure, as it was counted, and in kilograms where its unit has a weight. */
export const seizedDrugs = pgTable(
  "seized_drugs",
  {
    id: id(),
    seizureId: uuid().notNull(),
    findingId: uuid().notNull(),
    position: smallint().notNull(),
    drug: text()
      .notNull()
      .references(() => terms.code),
    form: text().references(() => terms.code),
    quantity: numeric({ precision: 14, scale: 3, mode: "number" }).notNull(),
    unit: text()
      .notNull()
      .references(() => terms.code),
    kilograms: numeric({ precision: 14, scale: 6, mode: "number" }),
  },
  (t) => [
    foreignKey({
      columns: [t.seizureId, t.findingId],
      foreignColumns: [seizures.id, seizures.findingId],
      name: "seized_drugs_seizure",
    }).onDelete("cascade"),
    check(
      "seized_drugs_terms",
      sql`${t.drug} like 'drug/%' and coalesce(${t.form} like 'form/%', true) and ${t.unit} like 'unit/%'`,
    ),
    check("seized_drugs_quantity", sql`${t.quantity} > 0`),
    check("seized_drugs_kilograms", sql`${t.kilograms} between 0 and 100000`),
    unique("seized_drugs_order").on(t.seizureId, t.position),
    ...readableBy(ofFinding),
    ...insertable(ofOwnFinding),
    ...deletable(ofOwnFinding),
  ],
);

/** Two reports of the same seizure, so that totals count it once. Said by who reads both and may correct one; shown to who reads both. */
export const sameSeizures = pgTable(
  "same_seizures",
  {
    id: id(),
    seizureId: uuid()
      .notNull()
      .references(() => seizures.id, { onDelete: "cascade" }),
    otherId: uuid()
      .notNull()
      .references(() => seizures.id, { onDelete: "cascade" }),
    linkedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => {
    const both =
      "exists (select from seizures s where s.id = seizure_id) and exists (select from seizures s where s.id = other_id)";
    const correctable = `exists (select from seizures s join findings f on f.id = s.finding_id where s.id in (seizure_id, other_id) and f.withdrawn_at is null
      and (viewer_is_author(f.space_id, f.author_id, f.organisation_id) or f.submitted_at is not null and f.space_id = any(${reviewing})))`;
    return [
      check("same_seizures_order", sql`${t.seizureId} < ${t.otherId}`),
      unique("same_seizures_once").on(t.seizureId, t.otherId),
      index().on(t.otherId),
      ...readableBy(both),
      ...insertable(`linked_by = ${viewer} and created_at = now() and ${both} and ${correctable}`),
      ...deletable(`${both} and ${correctable}`),
    ];
  },
);
