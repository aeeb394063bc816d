/** What the portal itself keeps: the audit trail, mail on its way out, and answers to repeated submissions. */
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, id, moment } from "./columns";
import { forJobs, insertable, jobRole, readableBy, viewer, viewerRole } from "./rules";

/** One row for each change: who, what, which. Holds no typed text. Chained by SHA-256; a trigger sets number and hash. */
export const auditLog = pgTable(
  "audit_log",
  {
    seq: bigint({ mode: "number" }).primaryKey(),
    at: moment().notNull(),
    accountId: uuid(),
    /** `noun.verb`, for example "group.create". */
    act: text().notNull(),
    subjectId: uuid(),
    hash: text().notNull(),
  },
  (t) => [
    check("audit_log_act", sql`${t.act} ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'`),
    index().on(t.accountId, t.seq),
    ...readableBy(`${viewerRole} = 'administrator'`),
    ...insertable(`account_id = ${viewer}`),
    pgPolicy("jobs_insert", { for: "insert", to: jobRole, withCheck: sql`true` }),
  ],
);

/** The last link of the audit chain. Only the trigger reads and writes it. */
export const auditHead = pgTable("audit_head", {
  one: integer().primaryKey(),
  seq: bigint({ mode: "number" }).notNull(),
  hash: text().notNull(),
}).enableRLS();

export const mailKinds = [
  "invitation",
  "password-reset",
  "new-device",
  "posting-begun",
  "posting-ends",
  "posting-ended",
  "seat-taken",
  "membership-granted",
  "membership-refused",
  "membership-asked",
  "delegation-invited",
  "delegation-reminder",
  "delegation-withdrawn",
  "contribution-asked",
  "contribution-reminder",
  "nomination-confirmed",
  "nomination-refused",
  "nomination-waiting",
  "nomination-taken-back",
  "agenda-changed",
  "contact-points-due",
  "finding-submitted",
  "finding-validated",
  "finding-returned",
  "correction-proposed",
  "correction-decided",
  "sharing-asked",
  "sharing-decided",
  "notices",
  "request-asked",
  "request-handed",
  "request-answered",
  "request-extended",
  "request-closed",
  "request-due",
] as const;

/** The highest number given in each register. Only functions read and write it. */
export const registerNumbers = pgTable("register_numbers", {
  register: text().primaryKey(),
  last: integer().notNull(),
}).enableRLS();

/** Mail to be sent, written in the transaction of the change. Holds identifiers, never a secret: the job makes the links. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    kind: text({ enum: mailKinds }).notNull(),
    /** Null for whoever has no account yet: somebody invited, a participant. */
    accountId: uuid().references(() => accounts.id),
    subjectId: uuid(),
    params: jsonb().$type<Record<string, string>>().notNull().default({}),
    createdAt: createdAt(),
    /** Somebody is sending it until then: one attempt at a time. */
    heldUntil: moment(),
    sentAt: moment(),
    failure: text().notNull().default(""),
  },
  (t) => [
    index().on(t.sentAt, t.id),
    index().on(t.subjectId),
    ...insertable(
      "sent_at is null and held_until is null and failure = '' and viewer_may_tell(kind, account_id, subject_id, params)",
    ),
    forJobs(),
  ],
);

/** The answer given to a submitted form, so that sending it twice has one effect and the same answer. */
export const submissions = pgTable(
  "submissions",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    key: uuid().notNull(),
    answer: jsonb().$type<{ to?: string; done?: string }>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.key] }),
    ...readableBy(`account_id = ${viewer}`),
    ...insertable(`account_id = ${viewer}`),
    forJobs(),
  ],
);
