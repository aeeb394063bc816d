import { and, asc, desc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { LocalText } from "@/domain/local-text";
import type { PriorityKind } from "@/domain/priorities";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { groups } from "../schema/groups";
import { organisations } from "../schema/organisations";
import { decisions, priorities, yearDelegations, years } from "../schema/priorities";
import type { Viewer } from "./viewer";

/** The years that the viewer may read, newest first. */
export async function listYears(tx: Tx) {
  return tx
    .select({ id: years.id, year: years.year, label: years.label })
    .from(years)
    .orderBy(desc(years.year))
    .limit(100);
}

/** A year with what the viewer may do in it, or null. */
export async function findYear(tx: Tx, year: number) {
  const [found] = await tx
    .select({
      id: years.id,
      year: years.year,
      label: years.label,
      canPropose: sql<boolean>`viewer_ceiling() = 4 and (${years.id} = any(array(select viewer_head_spaces()))
        or ${years.id} = any(array(select viewer_delegation_years())))`,
      canDraft: sql<boolean>`${years.id} = any(array(select viewer_spaces()))`,
    })
    .from(years)
    .where(eq(years.year, year));
  return found ?? null;
}

/** The delegations admitted to a year: countries first, by name. */
export async function listDelegations(tx: Tx, yearId: string) {
  return tx
    .select({
      organisationId: organisations.id,
      name: organisations.name,
      countryCode: organisations.countryCode,
    })
    .from(yearDelegations)
    .innerJoin(organisations, eq(organisations.id, yearDelegations.organisationId))
    .where(eq(yearDelegations.spaceId, yearId))
    .orderBy(sql`${organisations.countryCode} nulls last`, asc(organisations.name))
    .limit(200);
}

const listed = {
  id: priorities.id,
  spaceId: priorities.spaceId,
  kind: priorities.kind,
  number: priorities.number,
  title: priorities.title,
  state: priorities.state,
  label: priorities.label,
  leadGroup: groups.title,
  leadGroupId: groups.id,
};

/** The priorities of a year that the viewer may read, strategic first; at most two hundred. */
export async function listPriorities(tx: Tx, yearId: string) {
  return tx
    .select(listed)
    .from(priorities)
    .leftJoin(groups, eq(groups.id, priorities.leadGroupId))
    .where(eq(priorities.spaceId, yearId))
    .orderBy(desc(priorities.kind), asc(priorities.number), asc(priorities.id))
    .limit(200);
}

/** A priority's own page, with what the viewer may do there; null when it may not be read. */
export async function findPriority(tx: Tx, id: string) {
  const [priority] = await tx
    .select({
      ...listed,
      year: years.year,
      text: priorities.text,
      reasons: priorities.reasons,
      floor: priorities.floor,
      labelReason: priorities.labelReason,
      revision: priorities.revision,
      createdAt: priorities.createdAt,
      author: accounts.name,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      canEdit: sql<boolean>`${priorities.state} not in ('adopted', 'withdrawn') and (${priorities.spaceId} = any(array(select viewer_head_spaces()))
        or viewer_is_proposer(${priorities.spaceId}, ${priorities.authorId}, ${priorities.organisationId}))`,
      canDecide: sql<boolean>`${priorities.spaceId} = any(array(select viewer_head_spaces()))`,
      canSpeak: sql<boolean>`${priorities.state} in ('proposed', 'in consultation') and viewer_speaks()
        and ${priorities.spaceId} = any(array(select viewer_delegation_years()))`,
    })
    .from(priorities)
    .innerJoin(years, eq(years.id, priorities.spaceId))
    .innerJoin(accounts, eq(accounts.id, priorities.authorId))
    .innerJoin(organisations, eq(organisations.id, priorities.organisationId))
    .leftJoin(groups, eq(groups.id, priorities.leadGroupId))
    .where(eq(priorities.id, id));
  return priority ?? null;
}

type Content = {
  title: LocalText;
  text: LocalText;
  reasons: LocalText;
  label: number;
  leadGroupId: string | null;
};

/** A new priority with the next free number of its kind. Only members of the year keep drafts: nobody else could read theirs. */
export async function addPriority(
  tx: Tx,
  viewer: Viewer,
  { year, kind, draft, ...content }: Content & { year: number; kind: PriorityKind; draft: boolean },
): Promise<string> {
  const home = await findYear(tx, year);
  if (!home?.canPropose) throw gone();
  if (content.label < home.label) throw refuseField("label", "tooLoose");
  const id = v7();
  const number = sql<number>`next_number(${`priorities ${home.id} ${kind}`})`;
  await tx.insert(priorities).values({
    id,
    spaceId: home.id,
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
    kind,
    number,
    state: draft && home.canDraft ? "draft" : "proposed",
    ...content,
  });
  return id;
}

/**
 * Changes a priority's texts, label and lead. A looser label needs a reason; none is looser than its floor. Throws `stale`
 * with the titles that stand there when somebody changed it meanwhile.
 */
export async function editPriority(
  tx: Tx,
  id: string,
  revision: number,
  { reason, ...content }: Content & { reason: string },
) {
  const before = await findPriority(tx, id);
  if (!before?.canEdit) throw gone();
  if (content.label < before.floor) throw refuseField("label", "tooLoose");
  if (content.label < before.label && !reason) throw refuseField("reason", "required");
  const [changed] = await tx
    .update(priorities)
    .set({
      ...content,
      ...(content.label < before.label ? { labelReason: reason } : {}),
      updatedAt: sql`now()`,
      revision: sql`${priorities.revision} + 1`,
    })
    .where(and(eq(priorities.id, id), eq(priorities.revision, revision)))
    .returning({ id: priorities.id });
  if (!changed) throw stale({ "title.en": before.title.en ?? "", "title.es": before.title.es ?? "" });
}

/** Proposed, put to consultation, or withdrawn. Adoption is a decision. */
export async function changePriorityState(
  tx: Tx,
  id: string,
  state: "proposed" | "in consultation" | "withdrawn",
) {
  const [changed] = await tx
    .update(priorities)
    .set({ state, revision: sql`${priorities.revision} + 1` })
    .where(and(eq(priorities.id, id), sql`${priorities.state} not in ('adopted', 'withdrawn')`))
    .returning({ id: priorities.id });
  if (!changed) throw gone();
}

/** The decision that adopts a priority, numbered in the register of its year. Gives its id. */
export async function adoptPriority(
  tx: Tx,
  viewer: Viewer,
  decision: { priorityId: string; text: LocalText; takenOn: string; takenAt: string },
): Promise<string> {
  const priority = await findPriority(tx, decision.priorityId);
  if (!priority?.canDecide) throw gone();
  const [changed] = await tx
    .update(priorities)
    .set({ state: "adopted", revision: sql`${priorities.revision} + 1` })
    .where(and(eq(priorities.id, priority.id), sql`${priorities.state} in ('proposed', 'in consultation')`))
    .returning({ id: priorities.id });
  if (!changed) throw stale();
  const id = v7();
  await tx.insert(decisions).values({
    id,
    spaceId: priority.spaceId,
    label: priority.label,
    authorId: viewer.accountId,
    organisationId: viewer.organisationId,
    year: priority.year,
    number: sql<number>`next_number(${`decisions ${priority.year}`})`,
    ...decision,
  });
  return id;
}

/** The decisions on a priority, oldest first. */
export async function listDecisionsOn(tx: Tx, priorityId: string) {
  return tx
    .select({
      id: decisions.id,
      year: decisions.year,
      number: decisions.number,
      text: decisions.text,
      takenOn: decisions.takenOn,
      takenAt: decisions.takenAt,
    })
    .from(decisions)
    .where(eq(decisions.priorityId, priorityId))
    .orderBy(asc(decisions.number))
    .limit(20);
}
