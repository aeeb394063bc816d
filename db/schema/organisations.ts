/** Services, ministries and international organisations. Each belongs to one country or is international. */
import { sql } from "drizzle-orm";
import { type AnyPgColumn, char, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { contactHours, organisationTypes, supplyChainRoles } from "../../domain/directory";
import { createdAt, id, localText, moment, revision } from "./columns";
import { deletable, forJobs, insertable, readableBy, updatable, viewerRole } from "./rules";

const signedIn = "(select viewer()) is not null";
const administrator = `${viewerRole} = 'administrator'`;
const organiser = `${viewerRole} = 'organiser'`;

/** A country of the programme. Its name comes from its ISO 3166-1 alpha-2 code, in the reader's language. */
export const countries = pgTable(
  "countries",
  {
    code: char({ length: 2 }).primaryKey(),
    /** Only its focal points and alternates speak for the country in priorities. */
    leadOrganisationId: uuid().references((): AnyPgColumn => organisations.id),
    createdAt: createdAt(),
    revision: revision(),
  },
  () => [...readableBy(signedIn), ...insertable(administrator), ...updatable(administrator), forJobs()],
);

/** What a country is in the supply chain, for a period and towards a region of interest. */
export const countryRoles = pgTable(
  "country_roles",
  {
    id: id(),
    countryCode: char({ length: 2 })
      .notNull()
      .references(() => countries.code),
    role: text({ enum: supplyChainRoles }).notNull(),
    region: text().notNull().default(""),
    from: text().notNull(),
    until: text(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    check("country_roles_from", sql`${t.from} ~ '^[0-9]{4}(-[0-9]{2})?$'`),
    check("country_roles_until", sql`${t.until} ~ '^[0-9]{4}(-[0-9]{2})?$' and ${t.until} >= ${t.from}`),
    index().on(t.countryCode),
    ...readableBy(signedIn),
    ...insertable(organiser),
    ...updatable(organiser),
    ...deletable(organiser),
  ],
);

export const organisations = pgTable(
  "organisations",
  {
    id: id(),
    /** Short name for addresses: letters, digits and hyphens. */
    key: text().notNull().unique(),
    name: text().notNull(),
    fullName: localText().notNull().default({}),
    type: text({ enum: organisationTypes }).notNull(),
    /** Null: international. */
    countryCode: char({ length: 2 }).references((): AnyPgColumn => countries.code),
    languages: text().array().notNull().default(sql`'{}'`),
    website: text().notNull().default(""),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    index().on(t.countryCode),
    index().on(t.name, t.id),
    ...readableBy(signedIn),
    ...insertable(administrator),
    ...updatable(`${administrator} or viewer_looks_after(id)`),
    forJobs(),
  ],
);

/** A service that can be reached. Lives in the commons, which takes nothing above GREEN: so it is GREEN. */
export const contactPoints = pgTable(
  "contact_points",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    service: localText().notNull(),
    hours: text({ enum: contactHours }).notNull(),
    languages: text().array().notNull().default(sql`'{}'`),
    phone: text().notNull().default(""),
    email: text().notNull().default(""),
    secureChannel: text().notNull().default(""),
    verifiedAt: moment(),
    verifiedBy: uuid(),
    /** When those who may verify it were last reminded by mail. */
    remindedAt: moment(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    index().on(t.organisationId),
    ...readableBy(signedIn),
    ...insertable(`${administrator} or viewer_looks_after(organisation_id)`),
    ...updatable(`${administrator} or viewer_looks_after(organisation_id)`),
    ...deletable(`${administrator} or viewer_looks_after(organisation_id)`),
    forJobs(),
  ],
);
