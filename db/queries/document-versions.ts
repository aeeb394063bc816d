import { and, desc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { documents, documentVersions, downloads } from "../schema/documents";
import { organisations } from "../schema/organisations";
import type { Viewer } from "./viewer";

/** The files of a document, newest first; at most two hundred. */
export async function listVersions(tx: Tx, documentId: string) {
  return tx
    .select({
      id: documentVersions.id,
      number: documentVersions.number,
      language: documentVersions.language,
      fileName: documentVersions.fileName,
      mediaType: documentVersions.mediaType,
      size: documentVersions.size,
      sha256: documentVersions.sha256,
      note: documentVersions.note,
      createdAt: documentVersions.createdAt,
      author: accounts.name,
    })
    .from(documentVersions)
    .leftJoin(accounts, eq(accounts.id, documentVersions.authorId))
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.number), documentVersions.language)
    .limit(200);
}

export type StoredFile = {
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  storageKey: string;
};

/** A new file of a document in a language; versions are numbered in each language, also past those that one may not read. */
export async function addVersion(
  tx: Tx,
  viewer: Viewer,
  version: StoredFile & { documentId: string; language: string; note: string; label: number },
): Promise<string> {
  const id = v7();
  await tx.insert(documentVersions).values({
    id,
    ...version,
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
  });
  return id;
}

/** The file behind a download, if the viewer may read it now; null otherwise. A withdrawn document's files go only to who has the author's rights. */
export async function findFile(tx: Tx, versionId: string) {
  const [file] = await tx
    .select({
      id: documentVersions.id,
      spaceId: documentVersions.spaceId,
      label: documentVersions.label,
      fileName: documentVersions.fileName,
      mediaType: documentVersions.mediaType,
      size: documentVersions.size,
      sha256: documentVersions.sha256,
      storageKey: documentVersions.storageKey,
    })
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentVersions.documentId))
    .where(
      and(
        eq(documentVersions.id, versionId),
        sql`(${documents.status} <> 'withdrawn'
          or viewer_is_author(${documents.spaceId}, ${documents.authorId}, ${documents.organisationId}))`,
      ),
    );
  return file ?? null;
}

/** Notes that this person downloads this file, now. */
export async function recordDownload(
  tx: Tx,
  viewer: Viewer,
  file: { id: string; spaceId: string },
): Promise<void> {
  await tx
    .insert(downloads)
    .values({ documentVersionId: file.id, spaceId: file.spaceId, accountId: viewer.accountId });
}

/** Who downloaded what of a document, newest first; visible to its author and the heads of its space. */
export async function listDownloads(tx: Tx, documentId: string) {
  return tx
    .select({
      id: downloads.id,
      at: downloads.createdAt,
      name: accounts.name,
      organisation: organisations.name,
      number: documentVersions.number,
      language: documentVersions.language,
    })
    .from(downloads)
    .innerJoin(documentVersions, eq(documentVersions.id, downloads.documentVersionId))
    .innerJoin(accounts, eq(accounts.id, downloads.accountId))
    .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(downloads.id))
    .limit(100);
}
