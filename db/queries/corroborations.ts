import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { corroborations } from "../schema/corroborations";
import { organisations } from "../schema/organisations";
import { findRights } from "./finding-life";
import { findFinding } from "./findings";
import type { Viewer } from "./viewer";

const author = sql<boolean>`${corroborations.withdrawnAt} is null
  and viewer_is_author(${corroborations.spaceId}, ${corroborations.authorId}, ${corroborations.organisationId})`;

const columns = {
  id: corroborations.id,
  findingId: corroborations.findingId,
  body: corroborations.body,
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

type Content = { body: string; source: string; information: string; label: number };

/** At least as strict as the finding; under a RED one it is RED for the same readers. */
function checkLabel(label: number, finding: { label: number }): void {
  if (label < finding.label || (label === 4 && finding.label < 4)) throw refuseField("label", "tooLoose");
}

export async function addCorroboration(
  tx: Tx,
  viewer: Viewer,
  findingId: string,
  content: Content,
): Promise<string> {
  const finding = await findFinding(tx, findingId);
  const rights = await findRights(tx, findingId);
  if (!finding || !rights?.canCorroborate) throw gone();
  checkLabel(content.label, finding);
  const id = v7();
  await tx.insert(corroborations).values({
    id,
    findingId,
    ...content,
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
  });
  return id;
}

/** Gives the id of the finding. The label only becomes stricter: there is no place for the reason of a looser one. */
export async function editCorroboration(
  tx: Tx,
  id: string,
  revision: number,
  content: Content,
): Promise<string> {
  const before = await findCorroboration(tx, id);
  const finding = before && (await findFinding(tx, before.findingId));
  if (!before?.canEdit || !finding) throw gone();
  checkLabel(content.label, finding);
  if (content.label < before.label) throw refuseField("label", "tooLoose");
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
    .set({ withdrawnAt: sql`now()`, body: "", revision: sql`${corroborations.revision} + 1` })
    .where(and(eq(corroborations.id, id), isNull(corroborations.withdrawnAt)))
    .returning({ findingId: corroborations.findingId });
  if (!changed) throw gone();
  return changed.findingId;
}
