/** Shared documents: one document, several versions and languages of its file, each downloaded under the rule and recorded. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, id, moment, post, reply } from "./columns";
import { contributions } from "./delegations";
import {
  asAuthor,
  delegate,
  headed,
  inOwnName,
  insertable,
  posting,
  readable,
  readableBy,
  reviewing,
  updatable,
  viewer,
  viewerOrganisation,
} from "./rules";
import { spaces } from "./spaces";

export const documentStatuses = ["draft", "final", "withdrawn"] as const;

export const documents = pgTable(
  "documents",
  {
    id: id(),
    ...post,
    title: text().notNull(),
    /** Reference of the paper, for example "LIMA/2021/3". */
    symbol: text().notNull().default(""),
    /** A word on the document; hides nothing. */
    status: text({ enum: documentStatuses }).notNull().default("final"),
    /** ISO 639-1 code of the language it was written in. */
    originalLanguage: text().notNull(),
    datedOn: date({ mode: "string" }),
    /** The country contribution that it is a paper of. */
    contributionId: uuid(),
    /** Set by the database: its label, which the paper is never looser than. */
    contributionLabel: smallint(),
    /** Set by the database: until it is given in, the paper is a draft as well. */
    contributionGiven: boolean(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      columns: [t.spaceId, t.floor, t.open],
      foreignColumns: [spaces.id, spaces.label, spaces.open],
      name: "documents_space",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "documents_author" }),
    unique("documents_standing").on(t.id, t.spaceId, t.label),
    check("documents_label", sql`${t.label} between ${t.floor} and 4`),
    check("documents_status", sql`${t.status} in ('draft', 'final', 'withdrawn')`),
    index().on(t.spaceId, t.id),
    index().on(t.contributionId),
    foreignKey({
      columns: [t.contributionId, t.contributionLabel, t.contributionGiven],
      foreignColumns: [contributions.id, contributions.label, contributions.given],
      name: "documents_contribution",
    }).onUpdate("cascade"),
    check(
      "documents_contribution_label",
      sql`num_nonnulls(${t.contributionId}, ${t.contributionLabel}, ${t.contributionGiven}) in (0, 3) and ${t.label} >= coalesce(${t.contributionLabel}, 0)`,
    ),
    ...readable({
      red: true,
      unless: {
        when: "contribution_given is false",
        readers: `space_id = any(${delegate}) and organisation_id = ${viewerOrganisation}`,
      },
    }),
    ...insertable(
      `${inOwnName} and space_id = any(${posting}) and (contribution_id is null
        or exists (select from contributions c where c.id = contribution_id and c.space_id = documents.space_id and viewer_may_contribute(c.delegation_id)))`,
    ),
    ...updatable(`${asAuthor} or space_id = any(${reviewing})`),
  ],
);

const ofReadable =
  "exists (select from documents d where d.id = document_id and d.space_id = document_versions.space_id)";

/** A file of a document in one language. Written once; a new version is a new row. */
export const documentVersions = pgTable(
  "document_versions",
  {
    id: id(),
    documentId: uuid().notNull(),
    ...reply,
    /** Set by the database, the next of its language, where none is given. */
    number: integer().notNull().default(0),
    language: text().notNull(),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    /** Bytes. */
    size: bigint({ mode: "number" }).notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull(),
    note: text().notNull().default(""),
  },
  (t) => [
    foreignKey({
      columns: [t.documentId, t.spaceId, t.floor],
      foreignColumns: [documents.id, documents.spaceId, documents.label],
      name: "document_versions_document",
    }).onUpdate("cascade"),
    foreignKey({ columns: [t.authorId], foreignColumns: [accounts.id], name: "document_versions_author" }),
    unique("document_versions_number").on(t.documentId, t.language, t.number),
    check("document_versions_label", sql`${t.label} between ${t.floor} and 4`),
    index().on(t.documentId, t.id),
    ...readable({ red: true, parent: ofReadable }),
    ...insertable(
      `${inOwnName} and space_id = any(${posting}) and exists (select from documents d where d.id = document_id and d.space_id = document_versions.space_id and viewer_is_author(d.space_id, d.author_id, d.organisation_id))`,
    ),
    ...updatable(`${asAuthor} or space_id = any(${reviewing})`),
  ],
);

/** Each download. Read by the document's author and the organisers and chair of its space. */
export const downloads = pgTable(
  "downloads",
  {
    id: id(),
    documentVersionId: uuid()
      .notNull()
      .references(() => documentVersions.id),
    spaceId: uuid().notNull(),
    accountId: uuid().references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.documentVersionId, t.id),
    ...readableBy(
      `exists (select from document_versions v join documents d on d.id = v.document_id where v.id = document_version_id and (d.space_id = any(${headed}) or (d.author_id = ${viewer} or d.organisation_id = ${viewerOrganisation}) and viewer_is_author(d.space_id, d.author_id, d.organisation_id)))`,
    ),
    ...insertable(
      `account_id = ${viewer} and exists (select from document_versions v where v.id = document_version_id and v.space_id = downloads.space_id)`,
    ),
  ],
);
