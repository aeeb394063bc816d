import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Structure } from "@/domain/findings/structure-input";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { findings } from "../schema/findings";
import { groups } from "../schema/groups";
import { organisations } from "../schema/organisations";
import { places } from "../schema/places";
import { conditionsOf, countFindings, type FindingFilter } from "./finding-filters";
import { tellReviewers } from "./finding-life";
import { writeStructure } from "./finding-structure-writing";
import { pageOf, pageSize, readCursor } from "./page";
import { locate } from "./places";
import { nameOnly, nameReaders } from "./red-readers";
import type { Viewer } from "./viewer";

const author = sql<boolean>`viewer_is_author(${findings.spaceId}, ${findings.authorId}, ${findings.organisationId})`;

const listed = {
  id: findings.id,
  title: findings.title,
  label: findings.label,
  source: findings.source,
  information: findings.information,
  observedFrom: findings.observedFrom,
  observedUntil: findings.observedUntil,
  submittedAt: findings.submittedAt,
  withdrawnAt: findings.withdrawnAt,
  createdAt: findings.createdAt,
  updatedAt: findings.updatedAt,
  state: findings.state,
  stateAt: findings.stateAt,
  groupId: groups.id,
  group: groups.title,
  organisationId: findings.organisationId,
  organisation: organisations.name,
  countryCode: organisations.countryCode,
};

/** How many there are, and what their seizures come to. */
export async function countListed(tx: Tx, filter: FindingFilter = {}) {
  return countFindings(tx, and(...Object.values(conditionsOf(filter))) ?? sql`true`);
}

/** Findings that the viewer may read, newest first; drafts are one's own. */
export async function listFindings(tx: Tx, filter: FindingFilter = {}, size = pageSize) {
  const after = readCursor(filter.cursor, ["uuid"]);
  const rows = await tx
    .select(listed)
    .from(findings)
    .innerJoin(groups, eq(groups.id, findings.spaceId))
    .innerJoin(organisations, eq(organisations.id, findings.organisationId))
    .where(
      and(
        ...Object.values(conditionsOf(filter)),
        after ? sql`${findings.id} < ${after[0]}::uuid` : undefined,
      ),
    )
    .orderBy(desc(findings.id))
    .limit(size + 1);
  return pageOf(rows, (row) => [row.id], size);
}

/** One finding with what the viewer may do with it, or null. Of a withdrawn one the trace stays, not the text. */
export async function findFinding(tx: Tx, id: string) {
  const [finding] = await tx
    .select({
      ...listed,
      spaceId: findings.spaceId,
      observedAt: {
        country: findings.observedCountry,
        place: places.name,
        unlocode: places.unlocode,
        latitude: places.latitude,
        longitude: places.longitude,
        locality: findings.observedLocality,
      },
      floor: findings.floor,
      body: findings.body,
      handling: findings.handling,
      handlingNote: findings.handlingNote,
      labelReason: findings.labelReason,
      keptReason: findings.keptReason,
      revision: findings.revision,
      authorId: findings.authorId,
      author: accounts.name,
      canEdit: sql<boolean>`${author} and ${findings.withdrawnAt} is null`,
      canReview: sql<boolean>`${findings.submittedAt} is not null and ${findings.withdrawnAt} is null
        and ${findings.spaceId} = any(array(select viewer_review_spaces()))`,
      canComment: sql<boolean>`${findings.submittedAt} is not null and ${findings.withdrawnAt} is null
        and ${groups.concludedAt} is null and ${findings.spaceId} = any(array(select viewer_posting_spaces()))`,
    })
    .from(findings)
    .innerJoin(groups, eq(groups.id, findings.spaceId))
    .innerJoin(organisations, eq(organisations.id, findings.organisationId))
    .innerJoin(accounts, eq(accounts.id, findings.authorId))
    .leftJoin(places, eq(places.id, findings.observedPlaceId))
    .where(eq(findings.id, id));
  if (!finding) return null;
  const { country, ...at } = finding.observedAt;
  const observedAt = country && !finding.withdrawnAt ? { ...at, country } : null;
  const found = { ...finding, observedAt };
  return finding.withdrawnAt ? { ...found, title: "", body: "", handlingNote: "" } : found;
}

/** Groups in which the viewer may post, with the label that a post there has at least. */
export async function listGroupsToPostIn(tx: Tx) {
  return tx
    .select({ id: groups.id, title: groups.title, label: groups.label })
    .from(groups)
    .where(and(sql`${groups.id} = any(array(select viewer_posting_spaces()))`, isNull(groups.concludedAt)))
    .orderBy(asc(groups.createdAt))
    .limit(200);
}

type Content = {
  title: string;
  body: string;
  observedFrom: string | null;
  observedUntil: string | null;
  label: number;
  /** Where, in words; blank where nothing was said. */
  observedAt?: string;
  readers: string[];
  source: string;
  information: string;
  handling: "H0" | "H1" | "H2" | "H3";
  handlingNote: string;
  keptReason?: string;
  draft: boolean;
};

async function placeColumns(tx: Tx, observedAt = "") {
  const at = observedAt ? await locate(tx, "observedAt", observedAt) : null;
  return {
    observedCountry: at?.country ?? null,
    observedPlaceId: at?.placeId ?? null,
    observedLocality: at?.locality ?? "",
  };
}

/** Posts a finding to a group, or keeps it as the author's draft. It is submitted when it is whole: that is its first version. */
export async function addFinding(
  tx: Tx,
  viewer: Viewer,
  groupId: string,
  content: Content,
  structure?: Structure,
): Promise<string> {
  const { readers, draft, observedAt, ...columns } = content;
  const [group] = await tx
    .select({ label: groups.label })
    .from(groups)
    .where(and(eq(groups.id, groupId), isNull(groups.concludedAt)));
  if (!group) throw refuseField("groupId", "choose");
  if (content.label < group.label) throw refuseField("label", "tooLoose");
  const id = v7();
  await tx.insert(findings).values({
    id,
    spaceId: groupId,
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
    submittedAt: draft || structure ? null : new Date(),
    ...columns,
    ...(await placeColumns(tx, observedAt)),
  });
  if (content.label === 4)
    await nameReaders(tx, { id, spaceId: groupId, authorId: viewer.accountId }, readers);
  if (structure) {
    await writeStructure(tx, viewer, id, structure);
    if (!draft) await tx.update(findings).set({ submittedAt: sql`now()` }).where(eq(findings.id, id));
  }
  if (!draft) await tellReviewers(tx, viewer, id);
  return id;
}

/** The author's edit, of the text and of what the form has of route and seizure. Loosening the label needs a reason, and a submitted finding is no draft again. */
export async function editFinding(
  tx: Tx,
  viewer: Viewer,
  id: string,
  revision: number,
  content: Content & { reason: string },
  structure?: Structure,
): Promise<void> {
  const { readers, draft, reason, observedAt, ...columns } = content;
  const before = await findFinding(tx, id);
  if (!before?.canEdit) throw gone();
  if (content.label < before.floor) throw refuseField("label", "tooLoose");
  if (content.label < before.label && !reason) throw refuseField("reason", "required");
  if (content.label === 4) await nameOnly(tx, before, readers);
  const [changed] = await tx
    .update(findings)
    .set({
      ...columns,
      ...(await placeColumns(tx, observedAt)),
      ...(content.label < before.label ? { labelReason: reason } : {}),
      submittedAt: draft ? sql`${findings.submittedAt}` : sql`coalesce(${findings.submittedAt}, now())`,
      updatedAt: sql`now()`,
      revision: sql`${findings.revision} + 1`,
    })
    .where(and(eq(findings.id, id), eq(findings.revision, revision), isNull(findings.withdrawnAt)))
    .returning({ state: findings.state });
  if (!changed) throw stale({ title: before.title, body: before.body });
  if (changed.state === "submitted" && before.state !== "submitted") await tellReviewers(tx, viewer, id);
  if (structure) await writeStructure(tx, viewer, id, structure);
}

/** What rapporteur and chair correct: the evaluation; the label, which they may only tighten. */
export async function reviewFinding(
  tx: Tx,
  viewer: Viewer,
  id: string,
  revision: number,
  change: { label: number; source: string; information: string; readers: string[] },
): Promise<void> {
  const { readers, ...columns } = change;
  const before = await findFinding(tx, id);
  if (!before?.canReview) throw gone();
  if (change.label < before.label) throw refuseField("label", "tooLoose");
  if (change.label === 4 && before.label < 4) {
    await nameReaders(
      tx,
      before,
      [...new Set([...readers, viewer.accountId])].filter((reader) => reader !== before.authorId),
    );
  }
  const [changed] = await tx
    .update(findings)
    .set({ ...columns, updatedAt: sql`now()`, revision: sql`${findings.revision} + 1` })
    .where(and(eq(findings.id, id), eq(findings.revision, revision)))
    .returning({ id: findings.id });
  if (!changed) throw stale();
}
