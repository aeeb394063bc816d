/** Photos and files of a finding: read by who reads the finding, under its label or a stricter one. */
import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { id, moment, reply } from "./columns";
import { findings } from "./findings";
import { asAuthor, inOwnName, insertable, posting, readable, updatable } from "./rules";

/** Written once; taking one away is a moment on it. */
export const attachments = pgTable(
  "attachments",
  {
    id: id(),
    findingId: uuid().notNull(),
    ...reply,
    fileName: text().notNull(),
    mediaType: text().notNull(),
    /** Bytes. */
    size: bigint({ mode: "number" }).notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull(),
    /** Of a photo: the small picture that lists show. */
    thumbnailKey: text(),
    removedAt: moment(),
  },
  (t) => [
    foreignKey({
      columns: [t.findingId, t.spaceId, t.floor],
      foreignColumns: [findings.id, findings.spaceId, findings.label],
      name: "attachments_finding",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "attachments_author" }),
    check("attachments_label", sql`${t.label} between ${t.floor} and 4`),
    index().on(t.findingId, t.id),
    ...readable({ red: true, parent: "exists (select from findings f where f.id = finding_id)" }),
    ...insertable(
      `${inOwnName} and space_id = any(${posting}) and exists (select from findings f where f.id = finding_id
        and f.space_id = attachments.space_id and f.withdrawn_at is null
        and viewer_is_author(f.space_id, f.author_id, f.organisation_id))`,
    ),
    ...updatable(asAuthor),
  ],
);
