import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { gone } from "@/lib/errors";
import type { Tx } from "../client";
import { attachments } from "../schema/attachments";
import { findings } from "../schema/findings";
import type { StoredFile } from "./document-versions";
import type { Viewer } from "./viewer";

/** Not taken away, of a finding that was not withdrawn. */
const standing = and(isNull(attachments.removedAt), isNull(findings.withdrawnAt));

const listed = {
  id: attachments.id,
  findingId: attachments.findingId,
  fileName: attachments.fileName,
  mediaType: attachments.mediaType,
  size: attachments.size,
  label: attachments.label,
  createdAt: attachments.createdAt,
  isPhoto: sql<boolean>`${attachments.thumbnailKey} is not null`,
};

/** The photos and files of a finding, as they were added; at most a hundred. */
export async function listAttachments(tx: Tx, findingId: string) {
  return tx
    .select(listed)
    .from(attachments)
    .innerJoin(findings, eq(findings.id, attachments.findingId))
    .where(and(eq(attachments.findingId, findingId), standing))
    .orderBy(asc(attachments.id))
    .limit(100);
}

export type Attachment = Awaited<ReturnType<typeof listAttachments>>[number];

/** The file behind a download, if the viewer may read it now; null otherwise. */
export async function findAttachment(tx: Tx, id: string) {
  const [file] = await tx
    .select({
      ...listed,
      storageKey: attachments.storageKey,
      thumbnailKey: attachments.thumbnailKey,
    })
    .from(attachments)
    .innerJoin(findings, eq(findings.id, attachments.findingId))
    .where(and(eq(attachments.id, id), standing));
  return file ?? null;
}

/** Adds files to one's finding under its label. */
export async function addAttachments(
  tx: Tx,
  viewer: Viewer,
  findingId: string,
  files: (StoredFile & { thumbnailKey: string | null })[],
): Promise<void> {
  if (files.length === 0) return;
  const [finding] = await tx
    .select({ label: findings.label })
    .from(findings)
    .where(and(eq(findings.id, findingId), isNull(findings.withdrawnAt)));
  if (!finding) throw gone();
  await tx.insert(attachments).values(
    files.map((file) => ({
      id: v7(),
      findingId,
      label: finding.label,
      authorId: viewer.accountId,
      organisationId: viewer.organisationId,
      ...file,
    })),
  );
}

/** Takes a file away from one's finding; gives the finding. */
export async function removeAttachment(tx: Tx, id: string): Promise<string> {
  const [removed] = await tx
    .update(attachments)
    .set({ removedAt: sql`now()` })
    .where(and(eq(attachments.id, id), isNull(attachments.removedAt)))
    .returning({ findingId: attachments.findingId });
  if (!removed) throw gone();
  return removed.findingId;
}
