/** Who is signed in. Decides on every request; a calendar feed and an access token are sessions of a narrower kind. */
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, id, moment } from "./columns";
import { forJobs, insertable, readableBy, updatable, viewer } from "./rules";

export const sessionKinds = ["interactive", "feed", "token"] as const;

export const accountSessions = pgTable(
  "account_sessions",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    kind: text({ enum: sessionKinds }).notNull(),
    /** SHA-256 of the secret in the cookie, in hexadecimal digits. */
    secretHash: text().notNull().unique(),
    device: text().notNull().default(""),
    createdAt: createdAt(),
    lastSeenAt: moment().notNull().defaultNow(),
    idleUntil: moment().notNull(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
  },
  (t) => [
    index().on(t.accountId),
    ...readableBy(`account_id = ${viewer}`),
    ...insertable(`account_id = ${viewer} and kind in ('feed', 'token')`),
    ...updatable(`account_id = ${viewer}`),
    forJobs(),
  ],
);
