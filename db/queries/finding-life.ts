import { and, asc, desc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { gone, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { findingSteps, findingVersions } from "../schema/finding-life";
import { findings } from "../schema/findings";
import { organisations } from "../schema/organisations";
import { memberships } from "../schema/spaces";
import { tellAbout } from "./outbox";
import type { Viewer } from "./viewer";

const stands = sql`f.submitted_at is not null and f.withdrawn_at is null`;
const authors = sql`viewer_is_author(f.space_id, f.author_id, f.organisation_id)`;

type Rights = {
  version: number;
  canJudge: boolean;
  canWithdraw: boolean;
  canCorroborate: boolean;
  canPropose: boolean;
  canAskWider: boolean;
};

/** What the viewer may do in the life of a finding. In a concluded group nothing is added. */
export async function findRights(tx: Tx, id: string): Promise<Rights | null> {
  const { rows } = await tx.execute<Rights>(sql`
    select f.version,
      ${stands} and f.space_id = any(array(select viewer_review_spaces())) and f.author_id <> (select viewer()) and not ${authors} as "canJudge",
      f.withdrawn_at is null and ${authors} as "canWithdraw",
      ${stands} and g.concluded_at is null and f.space_id = any(array(select viewer_posting_spaces()))
        and f.organisation_id <> (select viewer_organisation()) and not exists (select from corroborations c
          where c.finding_id = f.id and c.author_id = (select viewer()) and c.withdrawn_at is null) as "canCorroborate",
      ${stands} and g.concluded_at is null and f.space_id = any(array(select viewer_posting_spaces())) and not ${authors} as "canPropose",
      ${stands} and (select viewer()) is not null and not ${authors} and not exists (select from sharing_requests r
          where r.finding_id = f.id and r.author_id = (select viewer()) and r.decision is null) as "canAskWider"
    from findings f join groups g on g.id = f.space_id where f.id = ${id}`);
  return rows[0] ?? null;
}

/** The steps that a finding took, newest first; at most a hundred. */
export async function listSteps(tx: Tx, findingId: string) {
  return tx
    .select({
      id: findingSteps.id,
      kind: findingSteps.kind,
      reason: findingSteps.reason,
      keptReason: findingSteps.keptReason,
      version: findingSteps.version,
      label: findingSteps.label,
      at: findingSteps.createdAt,
      author: accounts.name,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
    })
    .from(findingSteps)
    .innerJoin(accounts, eq(accounts.id, findingSteps.authorId))
    .innerJoin(organisations, eq(organisations.id, findingSteps.organisationId))
    .where(eq(findingSteps.findingId, findingId))
    .orderBy(desc(findingSteps.createdAt), desc(findingSteps.id))
    .limit(100);
}

/** The versions of a finding that the viewer may read, newest first; at most two hundred. */
export async function listFindingVersions(tx: Tx, findingId: string) {
  return tx
    .select({
      id: findingVersions.id,
      number: findingVersions.number,
      label: findingVersions.label,
      at: findingVersions.createdAt,
      author: accounts.name,
      countryCode: organisations.countryCode,
    })
    .from(findingVersions)
    .innerJoin(accounts, eq(accounts.id, findingVersions.authorId))
    .innerJoin(organisations, eq(organisations.id, findingVersions.organisationId))
    .where(eq(findingVersions.findingId, findingId))
    .orderBy(desc(findingVersions.number))
    .limit(200);
}

/** What a finding said in one of its versions, or null. */
export async function findFindingVersion(tx: Tx, findingId: string, number: number) {
  const [version] = await tx
    .select()
    .from(findingVersions)
    .where(and(eq(findingVersions.findingId, findingId), eq(findingVersions.number, number)));
  return version ?? null;
}

/** Validated, or returned with a reason: the version that was read, and no newer one. */
export async function judgeFinding(
  tx: Tx,
  viewer: Viewer,
  id: string,
  verdict: { kind: "validated" | "returned"; version: number; reason?: string; keptReason?: string },
): Promise<void> {
  const finding = await step(tx, viewer, id, verdict);
  if (!finding.canJudge) throw gone();
  await tellOther(tx, viewer, `finding-${verdict.kind}`, finding.authorId, id);
}

/** Withdrawn: the trace stays with its reason; the database erases the text, its route, its versions and what was proposed. */
export async function withdrawFinding(
  tx: Tx,
  viewer: Viewer,
  id: string,
  trace: { version: number; reason: string; keptReason?: string },
): Promise<void> {
  await step(tx, viewer, id, { kind: "withdrawn", ...trace });
}

async function step(
  tx: Tx,
  viewer: Viewer,
  id: string,
  taken: {
    kind: "validated" | "returned" | "withdrawn";
    version: number;
    reason?: string;
    keptReason?: string;
  },
) {
  const rights = await findRights(tx, id);
  const [finding] = await tx
    .select({ label: findings.label, authorId: findings.authorId, version: findings.version })
    .from(findings)
    .where(eq(findings.id, id));
  if (!finding || !rights) throw gone();
  if (finding.version !== taken.version) throw stale();
  await tx.insert(findingSteps).values({
    id: v7(),
    findingId: id,
    label: finding.label,
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
    ...taken,
  });
  return { ...finding, ...rights };
}

type Kind = Parameters<typeof tellAbout>[1];

/** Tells somebody else; nobody writes to themself. */
export async function tellOther(tx: Tx, viewer: Viewer, kind: Kind, accountId: string, findingId: string) {
  if (accountId !== viewer.accountId) await tellAbout(tx, kind, accountId, findingId);
}

/** Tells chair and rapporteur, as far as its writer sees who they are, that a finding waits for them. */
export async function tellReviewers(tx: Tx, viewer: Viewer, findingId: string): Promise<void> {
  const seats = await tx
    .selectDistinct({ id: memberships.accountId })
    .from(memberships)
    .innerJoin(findings, eq(findings.spaceId, memberships.spaceId))
    .where(
      and(
        eq(findings.id, findingId),
        sql`${memberships.roles} && array['chair', 'rapporteur'] and ${memberships.accountId} <> ${findings.authorId}`,
        sql`holds_seat(${memberships.spaceId}, ${memberships.accountId}, array['chair', 'rapporteur'])`,
      ),
    )
    .orderBy(asc(memberships.accountId))
    .limit(20);
  for (const { id } of seats) await tellOther(tx, viewer, "finding-submitted", id, findingId);
}
