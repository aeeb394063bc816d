import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { LocalText } from "@/domain/local-text";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { documents } from "../schema/documents";
import { organisations } from "../schema/organisations";
import { spaces } from "../schema/spaces";
import { findDelegationOf } from "./contributions";
import { pageOf, pageSize, readCursor } from "./page";
import { nameOnly, nameReaders } from "./red-readers";
import type { Viewer } from "./viewer";

const author = sql<boolean>`viewer_is_author(${documents.spaceId}, ${documents.authorId}, ${documents.organisationId})`;

const listed = {
  id: documents.id,
  title: documents.title,
  symbol: documents.symbol,
  status: documents.status,
  label: documents.label,
  originalLanguage: documents.originalLanguage,
  datedOn: documents.datedOn,
  createdAt: documents.createdAt,
  organisation: organisations.name,
  countryCode: organisations.countryCode,
  spaceId: documents.spaceId,
  spaceKind: spaces.kind,
  /** The title of the activity or group that it belongs to; null in the commons and in a year. */
  spaceTitle: sql<LocalText | null>`coalesce((select a.title from activities a where a.id = ${documents.spaceId}),
    (select g.title from groups g where g.id = ${documents.spaceId}))`,
  languages: sql<
    string[]
  >`array(select distinct v.language from document_versions v where v.document_id = ${documents.id} order by 1)`,
};

export type DocumentFilter = {
  cursor?: string | null;
  spaceId?: string;
  words?: string;
  label?: number;
  language?: string;
  /** What this person posted for the organisation they are posted to. */
  authorId?: string;
  contributionId?: string;
};

/** Documents that the viewer may read, newest first; who is not signed in reads no organisation and no person. */
export async function listDocuments(tx: Tx, filter: DocumentFilter = {}) {
  const after = readCursor(filter.cursor, ["uuid"]);
  const conditions: (SQL | undefined)[] = [
    filter.spaceId ? eq(documents.spaceId, filter.spaceId) : undefined,
    filter.contributionId ? eq(documents.contributionId, filter.contributionId) : undefined,
    filter.label === undefined ? undefined : eq(documents.label, filter.label),
    filter.language
      ? sql`exists (select from document_versions v where v.document_id = ${documents.id} and v.language = ${filter.language})`
      : undefined,
    filter.words
      ? sql`position(searchable(${filter.words}) in searchable(${documents.title} || ' ' || ${documents.symbol})) > 0`
      : undefined,
    filter.authorId
      ? sql`${documents.authorId} = ${filter.authorId}
          and ${documents.organisationId} = (select a.organisation_id from accounts a where a.id = ${filter.authorId})`
      : undefined,
    after ? sql`${documents.id} < ${after[0]}::uuid` : undefined,
  ];
  const rows = await tx
    .select(listed)
    .from(documents)
    .innerJoin(spaces, eq(spaces.id, documents.spaceId))
    .leftJoin(organisations, eq(organisations.id, documents.organisationId))
    .where(and(...conditions))
    .orderBy(desc(documents.id))
    .limit(pageSize + 1);
  return pageOf(rows, (row) => [row.id]);
}

/** A document's own page, with what the viewer may do there; null when it may not be read. */
export async function findDocument(tx: Tx, id: string) {
  const [document] = await tx
    .select({
      ...listed,
      floor: documents.floor,
      labelReason: documents.labelReason,
      revision: documents.revision,
      updatedAt: documents.updatedAt,
      authorId: documents.authorId,
      author: accounts.name,
      canEdit: author,
      canSeeDownloads: sql<boolean>`${author} or ${documents.spaceId} = any(array(select viewer_head_spaces()))`,
    })
    .from(documents)
    .innerJoin(spaces, eq(spaces.id, documents.spaceId))
    .leftJoin(accounts, eq(accounts.id, documents.authorId))
    .leftJoin(organisations, eq(organisations.id, documents.organisationId))
    .where(eq(documents.id, id));
  return document ?? null;
}

/** A space as a place to put documents: its label, and whether the viewer may post in it. Null when hidden. */
export async function findLibrary(tx: Tx, spaceId: string) {
  const [library] = await tx
    .select({
      id: spaces.id,
      kind: spaces.kind,
      label: spaces.label,
      title: sql<LocalText | null>`coalesce((select a.title from activities a where a.id = spaces.id),
        (select g.title from groups g where g.id = spaces.id))`,
      canPost: sql<boolean>`${spaces.id} = any(array(select viewer_posting_spaces()))`,
    })
    .from(spaces)
    .where(eq(spaces.id, spaceId));
  return library ?? null;
}

type Content = {
  title: string;
  symbol: string;
  label: number;
  readers: string[];
  status: "draft" | "final" | "withdrawn";
  datedOn: string | null;
};

/**
 * Puts a document into a space in the viewer's name; its file follows as a version. Gives its identifier. Refuses where the
 * viewer may not post, and a label looser than the space's or the contribution's whose paper it is. RED names its readers.
 */
export async function addDocument(
  tx: Tx,
  viewer: Viewer,
  {
    readers,
    ...content
  }: Content & { spaceId: string; contributionId?: string | null; originalLanguage: string },
): Promise<string> {
  const library = await findLibrary(tx, content.spaceId);
  if (!library?.canPost) throw gone();
  if (content.label < library.label) throw refuseField("label", "tooLoose");
  const paperOf = content.contributionId ? await findDelegationOf(tx, content.contributionId) : null;
  if (content.contributionId && !paperOf) throw gone();
  if (paperOf && content.label < paperOf.label) throw refuseField("label", "tooLoose");
  const id = v7();
  await tx
    .insert(documents)
    .values({ id, ...content, authorId: viewer.accountId, organisationId: viewer.organisationId });
  if (content.label === 4) {
    await nameReaders(tx, { id, spaceId: content.spaceId, authorId: viewer.accountId }, readers);
  }
  return id;
}

/**
 * Changes what is said of a document. A looser label needs a reason; none is looser than its floor. Throws a refusal, or
 * `stale` with the texts that stand there when `revision` is no longer the row's.
 */
export async function editDocument(
  tx: Tx,
  id: string,
  revision: number,
  content: Content & { reason: string },
): Promise<void> {
  const { readers, reason, ...columns } = content;
  const before = await findDocument(tx, id);
  if (!before?.canEdit) throw gone();
  if (content.label < before.floor) throw refuseField("label", "tooLoose");
  if (content.label < before.label && !reason) throw refuseField("reason", "required");
  if (content.label === 4) await nameOnly(tx, before, readers);
  const [changed] = await tx
    .update(documents)
    .set({
      ...columns,
      ...(content.label < before.label ? { labelReason: reason } : {}),
      updatedAt: sql`now()`,
      revision: sql`${documents.revision} + 1`,
    })
    .where(and(eq(documents.id, id), eq(documents.revision, revision)))
    .returning({ id: documents.id });
  if (!changed) throw stale({ title: before.title, symbol: before.symbol });
}
