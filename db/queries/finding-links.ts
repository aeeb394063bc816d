import { and, desc, eq, inArray, isNotNull, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import type { Structure } from "@/domain/findings/structure-input";
import { gone, refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { findings } from "../schema/findings";
import { organisations } from "../schema/organisations";
import { priorities, years } from "../schema/priorities";
import { findingPriorities, relatedFindings } from "../schema/routes";
import { sameSeizures, seizures } from "../schema/seizures";
import type { Viewer } from "./viewer";

const ordered = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

const shown = {
  id: findings.id,
  title: findings.title,
  label: findings.label,
  withdrawnAt: findings.withdrawnAt,
};

/** The other end of each link, where the viewer reads it. */
export async function listRelated(tx: Tx, findingId: string) {
  return tx
    .select({ ...shown, linkId: relatedFindings.id })
    .from(relatedFindings)
    .innerJoin(
      findings,
      sql`${findings.id} = case when ${relatedFindings.findingId} = ${findingId} then ${relatedFindings.otherId} else ${relatedFindings.findingId} end`,
    )
    .where(or(eq(relatedFindings.findingId, findingId), eq(relatedFindings.otherId, findingId)))
    .orderBy(desc(findings.id))
    .limit(50);
}

/** The newest findings of a group, to choose from. */
export async function listRelatable(tx: Tx, groupId: string, except?: string) {
  return tx
    .select(shown)
    .from(findings)
    .where(
      and(
        eq(findings.spaceId, groupId),
        isNotNull(findings.submittedAt),
        isNull(findings.withdrawnAt),
        except ? ne(findings.id, except) : undefined,
      ),
    )
    .orderBy(desc(findings.id))
    .limit(8);
}

const priority = {
  id: priorities.id,
  kind: priorities.kind,
  number: priorities.number,
  title: priorities.title,
  year: years.year,
};

/** The priority that a finding serves, where the viewer reads it. */
export async function findServed(tx: Tx, findingId: string) {
  const [served] = await tx
    .select(priority)
    .from(findingPriorities)
    .innerJoin(priorities, eq(priorities.id, findingPriorities.priorityId))
    .innerJoin(years, eq(years.id, priorities.spaceId))
    .where(eq(findingPriorities.findingId, findingId))
    .orderBy(desc(findingPriorities.id))
    .limit(1);
  return served ?? null;
}

/** Priorities that a finding may serve, of the newest years first. */
export async function listServable(tx: Tx) {
  return tx
    .select(priority)
    .from(priorities)
    .innerJoin(years, eq(years.id, priorities.spaceId))
    .where(notInArray(priorities.state, ["draft", "withdrawn"]))
    .orderBy(desc(years.year), desc(priorities.kind), priorities.number)
    .limit(60);
}

async function writeRelated(tx: Tx, viewer: Viewer, findingId: string, wanted: string[]) {
  if (wanted.includes(findingId)) throw refuseField("relatedAddress", "route.itself");
  const standing = await listRelated(tx, findingId);
  const gone = standing.filter(({ id }) => !wanted.includes(id)).map(({ linkId }) => linkId);
  if (gone.length > 0) await tx.delete(relatedFindings).where(inArray(relatedFindings.id, gone));
  const added = wanted.filter((id) => !standing.some((each) => each.id === id));
  if (added.length === 0) return;
  const readable = await tx
    .select({ id: findings.id })
    .from(findings)
    .where(and(inArray(findings.id, added), isNull(findings.withdrawnAt)));
  if (readable.length < added.length) throw refuseField("relatedAddress", "route.address");
  await tx.insert(relatedFindings).values(
    added.map((other) => {
      const [one, two] = ordered(findingId, other);
      return { findingId: one, otherId: two, linkedBy: viewer.accountId };
    }),
  );
}

async function writeServed(tx: Tx, findingId: string, priorityId: string | null) {
  const standing = await findServed(tx, findingId);
  if ((standing?.id ?? null) === priorityId) return;
  await tx.delete(findingPriorities).where(eq(findingPriorities.findingId, findingId));
  if (!priorityId) return;
  const [known] = await tx
    .select({ id: priorities.id })
    .from(priorities)
    .where(eq(priorities.id, priorityId));
  if (!known) throw refuseField("priorityId", "choose");
  await tx.insert(findingPriorities).values({ findingId, priorityId });
}

/** Related findings and the priority, as the form has them; links of which the writer reads one end alone stay. */
export async function writeLinks(
  tx: Tx,
  viewer: Viewer,
  findingId: string,
  { related, relatedAddress, priorityId }: Pick<Structure, "related" | "relatedAddress" | "priorityId">,
) {
  const wanted = new Set([...related, ...(relatedAddress ? [relatedAddress] : [])]);
  await writeRelated(tx, viewer, findingId, [...wanted]);
  await writeServed(tx, findingId, priorityId);
}

/** Reports that are linked with a seizure as the same, directly or through others, as far as the viewer reads them. */
export async function listSameSeizures(tx: Tx, seizureId: string) {
  return tx
    .select({
      ...shown,
      seizureId: seizures.id,
      organisation: organisations.name,
      countryCode: organisations.countryCode,
      linkId: sameSeizures.id,
    })
    .from(sameSeizures)
    .innerJoin(
      seizures,
      sql`${seizures.id} = case when ${sameSeizures.seizureId} = ${seizureId} then ${sameSeizures.otherId} else ${sameSeizures.seizureId} end`,
    )
    .innerJoin(findings, eq(findings.id, seizures.findingId))
    .innerJoin(organisations, eq(organisations.id, findings.organisationId))
    .where(or(eq(sameSeizures.seizureId, seizureId), eq(sameSeizures.otherId, seizureId)))
    .orderBy(desc(findings.id))
    .limit(50);
}

/** Reports that may be of the same seizure: in the same country within a month, not linked with it yet. */
export async function listLikelySame(tx: Tx, seizureId: string) {
  return tx
    .select({
      ...shown,
      seizureId: seizures.id,
      on: seizures.seizedOn,
      organisation: organisations.name,
      kilograms: sql<
        number | null
      >`(select sum(d.kilograms)::float8 from seized_drugs d where d.seizure_id = ${seizures.id})`,
    })
    .from(seizures)
    .innerJoin(findings, eq(findings.id, seizures.findingId))
    .innerJoin(organisations, eq(organisations.id, findings.organisationId))
    .where(
      sql`${seizures.id} <> ${seizureId} and ${findings.submittedAt} is not null and ${findings.withdrawnAt} is null
        and exists (select from seizures own where own.id = ${seizureId} and own.country_code = ${seizures.countryCode}
          and abs(own.seized_on - ${seizures.seizedOn}) <= 31)
        and not exists (select from same_seizures s where ${seizureId} in (s.seizure_id, s.other_id)
          and ${seizures.id} in (s.seizure_id, s.other_id))`,
    )
    .orderBy(desc(seizures.seizedOn), desc(seizures.id))
    .limit(10);
}

async function findingOf(tx: Tx, seizureId: string): Promise<string> {
  const [report] = await tx
    .select({ findingId: seizures.findingId })
    .from(seizures)
    .where(eq(seizures.id, seizureId));
  if (!report) throw gone();
  return report.findingId;
}

type Linked = { id: string; findingId: string };

/** Says that two reports are of one seizure. Who may read both and correct one may. Gives the finding of the first. */
export async function linkSeizures(tx: Tx, viewer: Viewer, one: string, other: string): Promise<Linked> {
  if (one === other) throw refuseField("otherId", "choose");
  const findingId = await findingOf(tx, one);
  const [seizureId, otherId] = ordered(one, other);
  const [made] = await tx
    .insert(sameSeizures)
    .values({ seizureId, otherId, linkedBy: viewer.accountId })
    .onConflictDoNothing()
    .returning({ id: sameSeizures.id });
  return { id: made?.id ?? seizureId, findingId };
}

export async function unlinkSeizures(tx: Tx, one: string, other: string): Promise<Linked> {
  const findingId = await findingOf(tx, one);
  const [seizureId, otherId] = ordered(one, other);
  const [removed] = await tx
    .delete(sameSeizures)
    .where(and(eq(sameSeizures.seizureId, seizureId), eq(sameSeizures.otherId, otherId)))
    .returning({ id: sameSeizures.id });
  if (!removed) throw gone();
  return { id: removed.id, findingId };
}
