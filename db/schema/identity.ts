/** What signing in needs before there is a viewer: only the job role reads it, in `auth/` and `jobs/`. */
import { bigint, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, id, moment } from "./columns";
import { forJobs } from "./rules";

export const credentials = pgTable(
  "credentials",
  {
    accountId: uuid()
      .primaryKey()
      .references(() => accounts.id),
    passwordHash: text().notNull(),
    changedAt: moment().notNull().defaultNow(),
  },
  () => [forJobs()],
);

/** A browser in which this person has signed in before: nobody else's tries can lock it out. */
export const knownDevices = pgTable(
  "known_devices",
  {
    secretHash: text().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    lastSeenAt: moment().notNull().defaultNow(),
  },
  (t) => [index().on(t.accountId), forJobs()],
);

export const passwordResets = pgTable(
  "password_resets",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** Null until the mail job makes the link. */
    secretHash: text().unique(),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [index().on(t.accountId), forJobs()],
);

/** Counters of rate-limiter-flexible, in the shape that library asks for. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull().default(0),
    expire: bigint({ mode: "number" }),
  },
  () => [forJobs()],
);
