/** What somebody is told of, one row for each person and event, and how they choose to hear it. Holds no text: what is shown is read as its reader. */
import { sql } from "drizzle-orm";
import { check, index, pgPolicy, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { noticeKinds, topics, ways } from "../../domain/notices";
import { accounts } from "./accounts";
import { id, moment } from "./columns";
import { forJobs, headed, insertable, jobRole, readableBy, updatable, viewer } from "./rules";

/** A notice is as readable as what it is about at this moment; else it does not exist, nor count. */
const stillReadable = `case topic
  when 'membership' then exists (select from groups g where g.id = item_id)
    and (kind <> 'membership-asked' or item_id = any(${headed}))
  when 'document' then exists (select from documents d where d.id = item_id and d.status <> 'withdrawn')
  when 'addition' then exists (select from findings f where f.id = item_id and f.submitted_at is not null and f.withdrawn_at is null) and case kind
    when 'corroboration' then exists (select from corroborations c where c.id = event_id and c.withdrawn_at is null)
    else exists (select from comments c where c.id = event_id and c.withdrawn_at is null) end
  else exists (select from findings f where f.id = item_id and f.submitted_at is not null and f.withdrawn_at is null) end`;

const own = `account_id = ${viewer} and ${stillReadable}`;

/** A job that writes to nobody: also whoever is no longer active is somebody. */
const withoutReader = sql`(select nullif(current_setting('enlace.account', true), '')) is null`;

export const notices = pgTable(
  "notices",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    topic: text({ enum: topics }).notNull(),
    kind: text({ enum: noticeKinds }).notNull(),
    /** What opens: a finding, a document, a group. */
    itemId: uuid().notNull(),
    /** What happened: the item itself, what was added to it, or the mail that tells of it. */
    eventId: uuid().notNull(),
    spaceId: uuid().notNull(),
    /** Cut to milliseconds, as a page's key is. */
    createdAt: moment().notNull().default(sql`date_trunc('milliseconds', now())`),
    readAt: moment(),
    /** The mail of many events that told it. */
    mailId: uuid(),
  },
  (t) => [
    unique("notices_once").on(t.accountId, t.kind, t.itemId, t.eventId),
    index("notices_newest").on(t.accountId, t.createdAt, t.id),
    index("notices_unread").on(t.accountId, t.itemId).where(sql`${t.readAt} is null`),
    index("notices_unmailed")
      .on(t.accountId, t.createdAt)
      .where(sql`${t.mailId} is null and ${t.readAt} is null`),
    index("notices_mailed").on(t.mailId),
    ...readableBy(own),
    // A statement that names no column touches rows without asking what its writer may read: so it asks here.
    ...updatable(own),
    // Jobs see them all only without a reader: what a mail says is read as its reader.
    pgPolicy("jobs", {
      for: "all",
      to: jobRole,
      using: withoutReader,
      withCheck: withoutReader,
    }),
  ],
);

/** How somebody hears of a topic; no row is the usual way. */
export const noticeChoices = pgTable(
  "notice_choices",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    topic: text({ enum: topics }).notNull(),
    way: text({ enum: ways }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.topic] }),
    check("notice_choices_way", sql`${t.way} in ('none', 'portal', 'at-once', 'daily', 'weekly')`),
    ...readableBy(`account_id = ${viewer}`),
    ...insertable(`account_id = ${viewer}`),
    ...updatable(`account_id = ${viewer}`),
    forJobs(),
  ],
);
