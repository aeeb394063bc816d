/** Persons with an account, each posted to one organisation at a time. Their e-mail and phone stand apart, since fewer may read them. */
import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment, revision } from "./columns";
import { organisations } from "./organisations";
import { forJobs, readableBy, updatable, viewer, viewerRole } from "./rules";

export const portalRoles = ["administrator", "organiser", "member"] as const;

export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    name: text().notNull(),
    function: text().notNull().default(""),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: text({ enum: portalRoles }).notNull().default("member"),
    focalPoint: boolean().notNull().default(false),
    alternate: boolean().notNull().default(false),
    languages: text().array().notNull().default(sql`'{}'`),
    /** Null: the browser's language decides. */
    language: text({ enum: ["en", "es", "pt", "fr"] }),
    timeZone: text(),
    postedFrom: moment().notNull().defaultNow(),
    postedUntil: moment(),
    disabledAt: moment(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    check("accounts_role", sql`${t.role} in ('administrator', 'organiser', 'member')`),
    index().on(t.organisationId),
    index().on(t.name, t.id),
    ...readableBy("(select viewer()) is not null"),
    ...updatable(`id = ${viewer} or viewer_may_administer(id)`),
    forJobs(),
  ],
);

export const accountContacts = pgTable(
  "account_contacts",
  {
    accountId: uuid()
      .primaryKey()
      .references(() => accounts.id),
    /** In lower case; people sign in with it. */
    email: text().notNull().unique(),
    phone: text().notNull().default(""),
  },
  () => [
    ...readableBy(`${viewerRole} = 'organiser' or account_id = any(array(select viewer_contacts()))`),
    ...updatable(`account_id = ${viewer}`),
    forJobs(),
  ],
);
