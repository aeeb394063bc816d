import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Correctable } from "@/domain/findings/life";
import { gone, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { corrections } from "../schema/finding-requests";
import { findings } from "../schema/findings";
import { organisations } from "../schema/organisations";
import { findRights, tellOther } from "./finding-life";
import { findFinding } from "./findings";
import type { Viewer } from "./viewer";

const readCorrections = (tx: Tx) =>
  tx
    .select({
      id: corrections.id,
      findingId: corrections.findingId,
      field: corrections.field,
      proposed: corrections.proposed,
      reason: corrections.reason,
      keptReason: corrections.keptReason,
      version: corrections.version,
      label: corrections.label,
      decision: corrections.decision,
      decisionReason: corrections.decisionReason,
      decisionKeptReason: corrections.decisionKeptReason,
      createdAt: corrections.createdAt,
      authorId: corrections.authorId,
      canTakeBack: sql<boolean>`${corrections.decision} is null
        and viewer_is_author(${corrections.spaceId}, ${corrections.authorId}, ${corrections.organisationId})`,
      author: accounts.name,
      organisationId: corrections.organisationId,
      countryCode: organisations.countryCode,
    })
    .from(corrections)
    .innerJoin(accounts, eq(accounts.id, corrections.authorId))
    .innerJoin(organisations, eq(organisations.id, corrections.organisationId));

/** What was proposed to the text of a finding, oldest first; at most a hundred. */
export async function listCorrections(tx: Tx, findingId: string) {
  return readCorrections(tx)
    .where(eq(corrections.findingId, findingId))
    .orderBy(asc(corrections.id))
    .limit(100);
}

/** A correction with the finding that it is about, or null. */
export async function findCorrection(tx: Tx, id: string) {
  const [correction] = await readCorrections(tx).where(eq(corrections.id, id));
  const finding = correction && (await findFinding(tx, correction.findingId));
  return finding ? { correction, finding, canDecide: finding.canEdit && correction.decision === null } : null;
}

export async function proposeCorrection(
  tx: Tx,
  viewer: Viewer,
  findingId: string,
  content: { field: Correctable; proposed: string; reason: string; version: number; keptReason?: string },
): Promise<string> {
  const finding = await findFinding(tx, findingId);
  const rights = await findRights(tx, findingId);
  if (!finding || !rights?.canPropose) throw gone();
  if (rights.version !== content.version) throw stale({ proposed: finding[content.field] });
  const id = v7();
  await tx.insert(corrections).values({
    id,
    findingId,
    label: finding.label,
    ...content,
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
  });
  await tellOther(tx, viewer, "correction-proposed", finding.authorId, findingId);
  return id;
}

/** The proposed text stands from now on, as a version. Gives the id of the finding. */
export async function acceptCorrection(
  tx: Tx,
  viewer: Viewer,
  id: string,
  revision: number,
): Promise<string> {
  const { correction, finding } = await decide(tx, viewer, id, { decision: "accepted" });
  const [changed] = await tx
    .update(findings)
    .set({
      [correction.field]: correction.proposed,
      ...(correction.keptReason ? { keptReason: correction.keptReason } : {}),
      updatedAt: sql`now()`,
      revision: sql`${findings.revision} + 1`,
    })
    .where(and(eq(findings.id, finding.id), eq(findings.revision, revision), isNull(findings.withdrawnAt)))
    .returning({ id: findings.id });
  if (!changed) throw stale();
  return finding.id;
}

/** Gives the id of the finding. */
export async function refuseCorrection(
  tx: Tx,
  viewer: Viewer,
  id: string,
  decisionReason: string,
  decisionKeptReason = "",
): Promise<string> {
  return (await decide(tx, viewer, id, { decision: "refused", decisionReason, decisionKeptReason })).finding
    .id;
}

/** Whoever proposed it takes it back. Gives the id of the finding. */
export async function takeBackCorrection(tx: Tx, viewer: Viewer, id: string): Promise<string> {
  const [changed] = await tx
    .update(corrections)
    .set({ decision: "withdrawn", decidedBy: viewer.accountId, decidedAt: sql`now()` })
    .where(and(eq(corrections.id, id), isNull(corrections.decision)))
    .returning({ findingId: corrections.findingId });
  if (!changed) throw gone();
  return changed.findingId;
}

async function decide(
  tx: Tx,
  viewer: Viewer,
  id: string,
  decided: { decision: "accepted" | "refused"; decisionReason?: string; decisionKeptReason?: string },
) {
  const found = await findCorrection(tx, id);
  if (!found?.canDecide) throw gone();
  const [changed] = await tx
    .update(corrections)
    .set({ ...decided, decidedBy: viewer.accountId, decidedAt: sql`now()` })
    .where(and(eq(corrections.id, id), isNull(corrections.decision)))
    .returning({ id: corrections.id });
  if (!changed) throw gone();
  await tellOther(tx, viewer, "correction-decided", found.correction.authorId, found.finding.id);
  return found;
}
