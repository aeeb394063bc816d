/** The words that findings choose from (transport modes, concealments, drugs, forms, units, kinds of place), kept by organisers. */
import { sql } from "drizzle-orm";
import { check, index, integer, numeric, pgTable, text } from "drizzle-orm/pg-core";
import { vocabularies } from "../../domain/vocabularies";
import { createdAt, id, localText, moment, revision } from "./columns";
import { insertable, readableBy, updatable, viewer, viewerRole } from "./rules";

const organiser = `${viewerRole} = 'organiser'`;

/** A term is retired and never deleted: what was written with it stays written. */
export const terms = pgTable(
  "terms",
  {
    id: id(),
    kind: text({ enum: vocabularies }).notNull(),
    /** Its kind and its key, for example `mode/go-fast`: by it the others name a term, and a check sees the kind. */
    code: text().notNull().unique("terms_key_unique"),
    names: localText().notNull(),
    position: integer().notNull(),
    /** How many kilograms one of this unit is; null where that cannot be said. */
    kilograms: numeric({ precision: 20, scale: 9, mode: "number" }),
    retiredAt: moment(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    check("terms_kind", sql`${t.kind} in ('mode', 'concealment', 'drug', 'form', 'unit', 'place')`),
    check("terms_code", sql`${t.code} ~ ('^' || ${t.kind} || '/[a-z0-9]+(-[a-z0-9]+)*$')`),
    check("terms_kilograms", sql`${t.kilograms} is null or ${t.kilograms} > 0 and ${t.kind} = 'unit'`),
    index().on(t.kind, t.position, t.id),
    ...readableBy(`${viewer} is not null`),
    ...insertable(organiser),
    ...updatable(organiser),
  ],
);
