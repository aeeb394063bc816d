"use server";
import { write } from "@/auth/write";
import { findDelegationOf } from "@/db/queries/contributions";
import { addVersion } from "@/db/queries/document-versions";
import { addDocument, editDocument, findDocument } from "@/db/queries/documents";
import * as input from "@/domain/document-input";
import { gone } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { takeFile } from "@/lib/uploads";

export const shareDocument = write({
  input: input.newDocument,
  audit: "document.create",
  async work(tx, { file, language, note, ...content }, viewer) {
    const id = await addDocument(tx, viewer, { ...content, originalLanguage: language });
    const stored = await takeFile(file);
    await addVersion(tx, viewer, { documentId: id, language, note, label: content.label, ...stored });
    const paperOf = content.contributionId && (await findDelegationOf(tx, content.contributionId));
    return { subject: id, to: paperOf ? paths.contribution(paperOf.delegationId) : paths.document(id) };
  },
});

export const saveDocument = write({
  input: input.editedDocument,
  audit: "document.edit",
  async work(tx, { id, revision, ...content }) {
    await editDocument(tx, id, revision, content);
    return { subject: id, to: paths.document(id) };
  },
});

export const addDocumentVersion = write({
  input: input.newDocumentVersion,
  audit: "document.add-version",
  async work(tx, { documentId, file, language, note }, viewer) {
    const document = await findDocument(tx, documentId);
    if (!document?.canEdit) throw gone();
    const stored = await takeFile(file);
    await addVersion(tx, viewer, { documentId, language, note, label: document.label, ...stored });
    return { subject: documentId, to: paths.document(documentId) };
  },
});
