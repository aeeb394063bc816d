/** Ports, airports and localities that routes lead through. Organisers add and correct them; none is deleted. */
import { sql } from "drizzle-orm";
import { char, check, doublePrecision, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id, revision } from "./columns";
import { insertable, readableBy, updatable, viewer, viewerRole } from "./rules";
import { terms } from "./vocabularies";

const organiser = `${viewerRole} = 'organiser'`;

export const places = pgTable(
  "places",
  {
    id: id(),
    /** ISO 3166-1 alpha-2, of any country. It stays: routes name it beside the place. */
    countryCode: char({ length: 2 }).notNull(),
    kind: text()
      .notNull()
      .references(() => terms.code),
    name: text().notNull(),
    /** UN/LOCODE (UNECE Recommendation 16); a port and an airport of one city share theirs. */
    unlocode: char({ length: 5 }),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    check("places_country", sql`${t.countryCode} ~ '^[A-Z]{2}$'`),
    check("places_kind", sql`${t.kind} like 'place/%'`),
    check(
      "places_unlocode_shape",
      sql`${t.unlocode} ~ '^[A-Z]{2}[A-Z2-9]{3}$' and left(${t.unlocode}, 2) = ${t.countryCode}`,
    ),
    check(
      "places_coordinates",
      sql`num_nonnulls(${t.latitude}, ${t.longitude}) in (0, 2) and coalesce(${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180, true)`,
    ),
    unique("places_name_unique").on(t.countryCode, t.name),
    unique("places_unlocode_unique").on(t.unlocode, t.kind),
    unique("places_standing").on(t.id, t.countryCode),
    index().on(t.name, t.id),
    ...readableBy(`${viewer} is not null`),
    ...insertable(organiser),
    ...updatable(organiser),
  ],
);
