/** The only way to an account: bound to one e-mail, organisation and role, once, for 72 hours. */
import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts, portalRoles } from "./accounts";
import { createdAt, id, moment } from "./columns";
import { organisations } from "./organisations";
import { forJobs, insertable, readableBy, updatable, viewer, viewerOrganisation, viewerRole } from "./rules";

const administers = "viewer_may_administer_posting(organisation_id, role, focal_point, alternate)";

export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    function: text().notNull().default(""),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: text({ enum: portalRoles }).notNull().default("member"),
    focalPoint: boolean().notNull().default(false),
    alternate: boolean().notNull().default(false),
    language: text({ enum: ["en", "es", "pt", "fr"] }).notNull(),
    invitedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    /** Null until the link is made, by the mail job or by an administrator who looks at it. */
    secretHash: text().unique(),
    createdAt: createdAt(),
    expiresAt: moment().notNull().default(sql`now() + interval '72 hours'`),
    acceptedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [
    index().on(t.organisationId),
    ...readableBy(
      `${viewerRole} = 'administrator' or organisation_id = ${viewerOrganisation} and viewer_looks_after(organisation_id)`,
    ),
    ...insertable(
      `invited_by = ${viewer} and ${administers} and accepted_at is null and expires_at <= now() + interval '72 hours'`,
    ),
    ...updatable(administers, `${administers} and expires_at <= now() + interval '72 hours'`),
    forJobs(),
  ],
);
