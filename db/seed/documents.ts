/** Writes the papers with their files: real small ones, in several versions and languages. */
import { createHash } from "node:crypto";
import { putFile } from "../../lib/storage";
import type { Tx } from "../client";
import { documents, documentVersions } from "../schema/documents";
import { accountId } from "./accounts";
import { activityId } from "./activities";
import { contributionId } from "./delegations";
import { groupId } from "./groups";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import { pdfOf } from "./pdf";
import { type Paper, papers } from "./programme/papers";
import { organisationOf } from "./spaces";

export function documentId(key: string): string {
  const datedOn = papers.find((paper) => paper.key === key)?.datedOn;
  return idOf(`document ${key}`, `${datedOn}T15:00:00Z`);
}

export async function seedDocuments(tx: Tx) {
  await tx.insert(documents).values(
    papers.map((paper) => ({
      id: documentId(paper.key),
      spaceId: "activity" in paper.space ? activityId(paper.space.activity) : groupId(paper.space.group),
      ...asPosted(paper),
      contributionId:
        paper.contribution && "activity" in paper.space
          ? contributionId(paper.space.activity, paper.contribution)
          : null,
      title: paper.title,
      symbol: paper.symbol ?? "",
      status: paper.status ?? ("final" as const),
      originalLanguage: paper.language ?? "es",
      datedOn: paper.datedOn,
      updatedAt: new Date(`${paper.datedOn}T15:00:00Z`),
    })),
  );
  await tx.insert(documentVersions).values(await Promise.all(papers.flatMap(storeFiles)));
}

const asPosted = ({ label, author, datedOn }: Paper) => ({
  label,
  authorId: accountId(author),
  organisationId: organisationId(organisationOf(author)),
  createdAt: new Date(`${datedOn}T15:00:00Z`),
});

function storeFiles(paper: Paper) {
  return paper.files.map(async ({ language, number, lines, pdf = false, note = "" }) => {
    const bytes = pdf ? pdfOf(lines) : Buffer.from(`${lines.join("\n")}\n`);
    const storageKey = idOf(`file ${paper.key} ${language} ${number}`, `${paper.datedOn}T15:00:00Z`);
    await putFile(storageKey, bytes);
    return {
      id: storageKey,
      documentId: documentId(paper.key),
      ...asPosted(paper),
      number,
      language,
      fileName: `${paper.key}-${language}.${pdf ? "pdf" : "txt"}`,
      mediaType: pdf ? "application/pdf" : "text/plain",
      size: bytes.byteLength,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      storageKey,
      note,
    };
  });
}
