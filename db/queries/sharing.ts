import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { sharingRequests } from "../schema/finding-requests";
import { findings } from "../schema/findings";
import { groups } from "../schema/groups";
import { organisations } from "../schema/organisations";
import { findRights, tellOther } from "./finding-life";
import { addFinding, findFinding, listGroupsToPostIn } from "./findings";
import type { Viewer } from "./viewer";

const readRequests = (tx: Tx) =>
  tx
    .select({
      id: sharingRequests.id,
      findingId: sharingRequests.findingId,
      wantedLabel: sharingRequests.wantedLabel,
      wantedSpaceId: sharingRequests.wantedSpaceId,
      wantedGroup: groups.title,
      reason: sharingRequests.reason,
      keptReason: sharingRequests.keptReason,
      label: sharingRequests.label,
      decision: sharingRequests.decision,
      decisionReason: sharingRequests.decisionReason,
      decisionKeptReason: sharingRequests.decisionKeptReason,
      createdAt: sharingRequests.createdAt,
      authorId: sharingRequests.authorId,
      canTakeBack: sql<boolean>`${sharingRequests.decision} is null
        and viewer_is_author(${sharingRequests.spaceId}, ${sharingRequests.authorId}, ${sharingRequests.organisationId})`,
      author: accounts.name,
      countryCode: organisations.countryCode,
    })
    .from(sharingRequests)
    .innerJoin(accounts, eq(accounts.id, sharingRequests.authorId))
    .innerJoin(organisations, eq(organisations.id, sharingRequests.organisationId))
    .leftJoin(groups, eq(groups.id, sharingRequests.wantedSpaceId));

/** Who asked to share a finding more widely, oldest first; at most a hundred. */
export async function listSharingRequests(tx: Tx, findingId: string) {
  return readRequests(tx)
    .where(eq(sharingRequests.findingId, findingId))
    .orderBy(asc(sharingRequests.id))
    .limit(100);
}

/** A request with the finding that it is about; whether a copy may go to the wanted group. */
export async function findSharingRequest(tx: Tx, id: string) {
  const [request] = await readRequests(tx).where(eq(sharingRequests.id, id));
  const finding = request && (await findFinding(tx, request.findingId));
  if (!finding) return null;
  const canDecide = finding.canEdit && request.decision === null;
  const there = request.wantedSpaceId;
  const fits = there
    ? finding.label < 4 && (await listGroupsToPostIn(tx)).some(({ id: group }) => group === there)
    : (request.wantedLabel ?? 4) >= finding.floor && (request.wantedLabel ?? 4) < finding.label;
  return { request, finding, canDecide, canAccept: canDecide && fits };
}

/** The groups whose page the viewer reads, beside the one that the finding is in. */
export async function listGroupsToShareIn(tx: Tx, spaceId: string) {
  return tx
    .select({ id: groups.id, title: groups.title })
    .from(groups)
    .where(and(ne(groups.id, spaceId), eq(groups.open, true), isNull(groups.concludedAt)))
    .orderBy(asc(groups.createdAt), asc(groups.id))
    .limit(100);
}

export async function askForSharing(
  tx: Tx,
  viewer: Viewer,
  findingId: string,
  wanted: { wantedLabel: number | null; wantedSpaceId: string | null; reason: string; keptReason?: string },
): Promise<string> {
  const finding = await findFinding(tx, findingId);
  const rights = await findRights(tx, findingId);
  if (!finding || !rights?.canAskWider) throw gone();
  const { wantedLabel } = wanted;
  if (wantedLabel !== null && (wantedLabel < finding.floor || wantedLabel >= finding.label))
    throw refuseField("wanted", "choose");
  const id = v7();
  await tx.insert(sharingRequests).values({
    id,
    findingId,
    label: finding.label,
    ...wanted,
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
  });
  await tellOther(tx, viewer, "sharing-asked", finding.authorId, findingId);
  return id;
}

/** A looser label with its reason; or a copy in the wanted group, where it is submitted anew. Gives what became wider. */
export async function acceptSharing(
  tx: Tx,
  viewer: Viewer,
  id: string,
  revision: number,
  reason: string,
  keptReason = "",
): Promise<{ findingId: string; copy: string | null }> {
  const found = await findSharingRequest(tx, id);
  if (!found?.canAccept) throw gone();
  const { request, finding } = found;
  if (finding.revision !== revision) throw stale();
  await decide(tx, viewer, found, "accepted", reason, keptReason);
  if (request.wantedSpaceId) {
    const copy = await copyFinding(tx, viewer, finding, request.wantedSpaceId, reason);
    return { findingId: finding.id, copy };
  }
  const [changed] = await tx
    .update(findings)
    .set({
      label: request.wantedLabel ?? finding.label,
      labelReason: reason,
      updatedAt: sql`now()`,
      revision: sql`${findings.revision} + 1`,
    })
    .where(and(eq(findings.id, finding.id), eq(findings.revision, revision)))
    .returning({ id: findings.id });
  if (!changed) throw stale();
  return { findingId: finding.id, copy: null };
}

async function copyFinding(
  tx: Tx,
  viewer: Viewer,
  finding: NonNullable<Awaited<ReturnType<typeof findFinding>>>,
  groupId: string,
  reason: string,
): Promise<string> {
  const group = (await listGroupsToPostIn(tx)).find((each) => each.id === groupId);
  if (!group) throw gone();
  const {
    title,
    body,
    observedFrom,
    observedUntil,
    source,
    information,
    handling,
    handlingNote,
    keptReason,
  } = finding;
  const label = Math.max(finding.label, group.label);
  const evaluated = { source, information, handling, handlingNote };
  const content = { title, body, observedFrom, observedUntil, keptReason, ...evaluated };
  const id = await addFinding(tx, viewer, groupId, { ...content, label, readers: [], draft: false });
  await tx.update(findings).set({ labelReason: reason }).where(eq(findings.id, id));
  return id;
}

/** Gives the id of the finding. */
export async function refuseSharing(
  tx: Tx,
  viewer: Viewer,
  id: string,
  reason: string,
  keptReason = "",
): Promise<string> {
  const found = await findSharingRequest(tx, id);
  if (!found?.canDecide) throw gone();
  await decide(tx, viewer, found, "refused", reason, keptReason);
  return found.finding.id;
}

/** Whoever asked takes it back. Gives the id of the finding. */
export async function takeBackSharing(tx: Tx, viewer: Viewer, id: string): Promise<string> {
  const [changed] = await tx
    .update(sharingRequests)
    .set({ decision: "withdrawn", decidedBy: viewer.accountId, decidedAt: sql`now()` })
    .where(and(eq(sharingRequests.id, id), isNull(sharingRequests.decision)))
    .returning({ findingId: sharingRequests.findingId });
  if (!changed) throw gone();
  return changed.findingId;
}

async function decide(
  tx: Tx,
  viewer: Viewer,
  { request, finding }: { request: { id: string; authorId: string }; finding: { id: string } },
  decision: "accepted" | "refused",
  decisionReason: string,
  decisionKeptReason: string,
): Promise<void> {
  const [changed] = await tx
    .update(sharingRequests)
    .set({ decision, decisionReason, decisionKeptReason, decidedBy: viewer.accountId, decidedAt: sql`now()` })
    .where(and(eq(sharingRequests.id, request.id), isNull(sharingRequests.decision)))
    .returning({ id: sharingRequests.id });
  if (!changed) throw gone();
  await tellOther(tx, viewer, "sharing-decided", request.authorId, finding.id);
}
