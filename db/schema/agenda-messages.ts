/** What each person concerned hears of a published version: prepared when it is published, read by an organiser, then sent. */
import { boolean, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Notice } from "../../domain/agenda/notices";
import { locales } from "../../domain/local-text";
import { accounts } from "./accounts";
import { participants } from "./activities";
import { agendaVersions } from "./agenda";
import { createdAt, id, moment, revision } from "./columns";
import { forJobs, headed, insertable, readableBy, updatable } from "./rules";

const asHead = `space_id = any(${headed}) and exists (select from activities a where a.id = space_id)`;

/** Holds which sessions changed and how, never their titles: these are read as the recipient when the mail is sent. */
export const agendaMessages = pgTable(
  "agenda_messages",
  {
    id: id(),
    spaceId: uuid().notNull(),
    version: integer().notNull(),
    /** The version that this person knew of before; 0 where they had heard of none. */
    since: integer().notNull(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    accountId: uuid().references(() => accounts.id),
    /** The language for somebody without an account; with one, it is the account's. */
    language: text({ enum: locales }).notNull(),
    notices: jsonb().$type<Notice[]>().notNull(),
    /** A word of the organiser at its head. */
    note: text().notNull().default(""),
    excluded: boolean().notNull().default(false),
    queuedAt: moment(),
    sentAt: moment(),
    failure: text().notNull().default(""),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.version],
      foreignColumns: [agendaVersions.spaceId, agendaVersions.number],
      name: "agenda_messages_version",
    }),
    unique("agenda_messages_once").on(t.spaceId, t.version, t.participantId),
    index().on(t.participantId),
    ...readableBy(asHead),
    ...insertable(
      `${asHead} and queued_at is null and sent_at is null
        and exists (select from participants p where p.id = participant_id and p.space_id = agenda_messages.space_id and p.account_id is not distinct from agenda_messages.account_id)`,
    ),
    ...updatable(asHead),
    forJobs(),
  ],
);
