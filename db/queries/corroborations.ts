import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { corroborations } from "../schema/corroborations";
import { organisations } from "../schema/organisations";
import { findRights } from "./finding-life";
import { findFinding } from "./findings";
import { nameOnly, nameReaders } from "./red-readers";
import type { Viewer } from "./viewer";

const author = sql<boolean>`${corroborations.withdrawnAt} is null
  and viewer_is_author(${corroborations.spaceId}, ${corroborations.authorId}, ${corroborations.organisationId})`;

const columns = {
  id: corroborations.id,
  findingId: corroborations.findingId,
  spaceId: corroborations.spaceId,
  authorId: corroborations.authorId,
  body: corroborations.body,
  keptReason: corroborations.keptReason,
  label: corroborations.label,
  source: corroborations.source,
  information: corroborations.information,
  createdAt: corroborations.createdAt,
  withdrawnAt: corroborations.withdrawnAt,
  revision: corroborations.revision,
  author: accounts.name,
  organisationId: corroborations.organisationId,
  countryCode: organisations.countryCode,
  canEdit: author,
};

const readCorroborations = (tx: Tx) =>
  tx
    .select(columns)
    .from(corroborations)
    .innerJoin(accounts, eq(accounts.id, corroborations.authorId))
    .innerJoin(organisations, eq(organisations.id, corroborations.organisationId));

/** Who sees this too, oldest first; at most a hundred. Of a withdrawn one the trace stays. */
export async function listCorroborations(tx: Tx, findingId: string) {
  return readCorroborations(tx)
    .where(eq(corroborations.findingId, findingId))
    .orderBy(asc(corroborations.id))
    .limit(100);
}

export async function findCorroboration(tx: Tx, id: string) {
  const [found] = await readCorroborations(tx).where(eq(corroborations.id, id));
  return found ?? null;
}

type Content = {
  body: string;
  source: string;
  information: string;
  label: number;
  readers: string[];
  keptReason?: string;
};

/** RED under a finding that is not: it names its own readers. Under a RED one it is RED for the same. */
const namesReaders = (label: number, finding: { label: number }) => label === 4 && finding.label < 4;

export async function addCorroboration(
  tx: Tx,
  viewer: Viewer,
  findingId: string,
  { readers, ...content }: Content,
): Promise<string> {
  const finding = await findFinding(tx, findingId);
  const rights = await findRights(tx, findingId);
  if (!finding || !rights?.canCorroborate) throw gone();
  if (content.label < finding.label) throw refuseField("label", "tooLoose");
  const id = v7();
  await tx.insert(corroborations).values({
    id,
    findingId,
    ...content,
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
  });
  if (namesReaders(content.label, finding))
    await nameReaders(tx, { id, spaceId: finding.spaceId, authorId: viewer.accountId }, readers);
  return id;
}

/** Gives the id of the finding. The label only becomes stricter: there is no place for the reason of a looser one. */
export async function editCorroboration(
  tx: Tx,
  id: string,
  revision: number,
  { readers, ...content }: Content,
): Promise<string> {
  const before = await findCorroboration(tx, id);
  const finding = before && (await findFinding(tx, before.findingId));
  if (!before?.canEdit || !finding) throw gone();
  if (content.label < Math.max(before.label, finding.label)) throw refuseField("label", "tooLoose");
  if (namesReaders(content.label, finding)) await nameOnly(tx, before, readers);
  const [changed] = await tx
    .update(corroborations)
    .set({ ...content, updatedAt: sql`now()`, revision: sql`${corroborations.revision} + 1` })
    .where(
      and(
        eq(corroborations.id, id),
        eq(corroborations.revision, revision),
        isNull(corroborations.withdrawnAt),
      ),
    )
    .returning({ id: corroborations.id });
  if (!changed) throw stale({ body: before.body });
  return before.findingId;
}

/** Gives the id of the finding. */
export async function withdrawCorroboration(tx: Tx, id: string): Promise<string> {
  const [changed] = await tx
    .update(corroborations)
    .set({ withdrawnAt: sql`now()`, body: "", keptReason: "", revision: sql`${corroborations.revision} + 1` })
    .where(and(eq(corroborations.id, id), isNull(corroborations.withdrawnAt)))
    .returning({ findingId: corroborations.findingId });
  if (!changed) throw gone();
  return changed.findingId;
}
