import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { organisationTypes } from "@/domain/directory";
import type { LocalText } from "@/domain/local-text";
import { gone, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { contactPoints, organisations } from "../schema/organisations";
import { pageOf, pageSize, readCursor } from "./page";
import type { Viewer } from "./viewer";

type Type = (typeof organisationTypes)[number];

const listed = {
  id: organisations.id,
  key: organisations.key,
  name: organisations.name,
  fullName: organisations.fullName,
  type: organisations.type,
  countryCode: organisations.countryCode,
};

export type OrganisationFilter = { cursor?: string | null; words?: string; type?: string; country?: string };

/** Organisations by name. */
export async function listOrganisations(tx: Tx, filter: OrganisationFilter = {}) {
  const after = readCursor(filter.cursor, ["text", "uuid"]);
  const conditions: (SQL | undefined)[] = [
    filter.type ? sql`${organisations.type} = ${filter.type}` : undefined,
    filter.country ? eq(organisations.countryCode, filter.country) : undefined,
    filter.words
      ? sql`position(searchable(${filter.words}) in searchable(${organisations.name} || ' ' || ${organisations.key} || ' ' || ${organisations.fullName}::text)) > 0`
      : undefined,
    after ? sql`(${organisations.name}, ${organisations.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
  ];
  const rows = await tx
    .select(listed)
    .from(organisations)
    .where(and(...conditions))
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(pageSize + 1);
  return pageOf(rows, (row) => [row.name, row.id]);
}

/** All organisations to choose from in a form, by name; at most five hundred. */
export async function listOrganisationsToChoose(tx: Tx) {
  return tx
    .select({ id: organisations.id, name: organisations.name, countryCode: organisations.countryCode })
    .from(organisations)
    .orderBy(asc(organisations.name))
    .limit(500);
}

/** An organisation by the key in its address, with what the viewer may do; null when it may not be read. */
export async function findOrganisation(tx: Tx, key: string) {
  const [organisation] = await tx
    .select({
      ...listed,
      languages: organisations.languages,
      website: organisations.website,
      revision: organisations.revision,
      canEdit: sql<boolean>`viewer_role() = 'administrator' or viewer_looks_after(${organisations.id})`,
      canInvite: sql<boolean>`viewer_may_invite(${organisations.id})`,
      canRetype: sql<boolean>`coalesce(viewer_role() = 'administrator', false)`,
    })
    .from(organisations)
    .where(eq(organisations.key, key));
  return organisation ?? null;
}

type Content = { name: string; fullName: LocalText; type: Type; languages: string[]; website: string };

/** An organisation of a country, or an international one where `countryCode` is null. Gives its identifier. */
export async function addOrganisation(
  tx: Tx,
  content: Content & { key: string; countryCode: string | null },
): Promise<string> {
  const id = v7();
  await tx.insert(organisations).values({ id, ...content });
  return id;
}

/** Gives the key of the organisation. */
export async function editOrganisation(
  tx: Tx,
  id: string,
  revision: number,
  content: Content,
): Promise<string> {
  const [changed] = await tx
    .update(organisations)
    .set({ ...content, revision: sql`${organisations.revision} + 1` })
    .where(and(eq(organisations.id, id), eq(organisations.revision, revision)))
    .returning({ key: organisations.key });
  if (changed) return changed.key;
  const [standing] = await tx
    .select({ name: organisations.name, website: organisations.website, revision: organisations.revision })
    .from(organisations)
    .where(eq(organisations.id, id));
  throw standing && standing.revision !== revision
    ? stale({ name: standing.name, website: standing.website })
    : gone();
}

const point = {
  id: contactPoints.id,
  organisationId: contactPoints.organisationId,
  service: contactPoints.service,
  hours: contactPoints.hours,
  languages: contactPoints.languages,
  phone: contactPoints.phone,
  email: contactPoints.email,
  secureChannel: contactPoints.secureChannel,
  verifiedAt: contactPoints.verifiedAt,
  verifiedBy: sql<string | null>`(select a.name from accounts a where a.id = ${contactPoints.verifiedBy})`,
  revision: contactPoints.revision,
};

/** The contact points of an organisation, or of all of them for an export; at most a thousand. */
export async function listContactPoints(tx: Tx, organisationId?: string) {
  return tx
    .select({ ...point, organisation: organisations.name, countryCode: organisations.countryCode })
    .from(contactPoints)
    .innerJoin(organisations, eq(organisations.id, contactPoints.organisationId))
    .where(organisationId ? eq(contactPoints.organisationId, organisationId) : undefined)
    .orderBy(asc(organisations.name), asc(contactPoints.id))
    .limit(1000);
}

type Point = {
  service: LocalText;
  hours: "day" | "around the clock";
  languages: string[];
  phone: string;
  email: string;
  secureChannel: string;
};

async function keyOf(tx: Tx, organisationId: string): Promise<string> {
  const [found] = await tx
    .select({ key: organisations.key })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!found) throw gone();
  return found.key;
}

/** A new contact point counts as verified by whoever enters it. Gives its id and the organisation's key. */
export async function addContactPoint(
  tx: Tx,
  viewer: Viewer,
  { organisationId, ...content }: Point & { organisationId: string },
) {
  const id = v7();
  await tx
    .insert(contactPoints)
    .values({ id, organisationId, ...content, verifiedAt: new Date(), verifiedBy: viewer.accountId });
  return { id, key: await keyOf(tx, organisationId) };
}

/** Gives the organisation's key. Throws `stale` when somebody changed it meanwhile. */
export async function editContactPoint(
  tx: Tx,
  id: string,
  revision: number,
  content: Point,
): Promise<string> {
  const [changed] = await tx
    .update(contactPoints)
    .set({ ...content, revision: sql`${contactPoints.revision} + 1` })
    .where(and(eq(contactPoints.id, id), eq(contactPoints.revision, revision)))
    .returning({ organisationId: contactPoints.organisationId });
  if (changed) return keyOf(tx, changed.organisationId);
  const [standing] = await tx
    .select({ revision: contactPoints.revision })
    .from(contactPoints)
    .where(eq(contactPoints.id, id));
  throw standing && standing.revision !== revision ? stale() : gone();
}

/** Confirmed with one press: still right today. Gives the organisation's key. */
export async function verifyContactPoint(tx: Tx, viewer: Viewer, id: string): Promise<string> {
  const [changed] = await tx
    .update(contactPoints)
    .set({ verifiedAt: new Date(), verifiedBy: viewer.accountId })
    .where(eq(contactPoints.id, id))
    .returning({ organisationId: contactPoints.organisationId });
  if (!changed) throw gone();
  return keyOf(tx, changed.organisationId);
}

/** Gives the organisation's key. */
export async function removeContactPoint(tx: Tx, id: string): Promise<string> {
  const [removed] = await tx
    .delete(contactPoints)
    .where(eq(contactPoints.id, id))
    .returning({ organisationId: contactPoints.organisationId });
  if (!removed) throw gone();
  return keyOf(tx, removed.organisationId);
}
