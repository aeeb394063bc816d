import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { LocalText } from "@/domain/local-text";
import { termCode, type Vocabulary } from "@/domain/vocabularies";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { terms } from "../schema/vocabularies";

const listed = {
  id: terms.id,
  kind: terms.kind,
  code: terms.code,
  names: terms.names,
  position: terms.position,
  kilograms: terms.kilograms,
  retiredAt: terms.retiredAt,
  revision: terms.revision,
};

/** The terms of a vocabulary in their order, retired ones included. */
export async function listTerms(tx: Tx, kind: Vocabulary) {
  return tx
    .select(listed)
    .from(terms)
    .where(eq(terms.kind, kind))
    .orderBy(asc(terms.position), asc(terms.id))
    .limit(500);
}

/** What a form offers: terms in use by their kinds, in their order. */
export async function listChoices(tx: Tx) {
  return tx
    .select({ kind: terms.kind, code: terms.code, names: terms.names })
    .from(terms)
    .where(isNull(terms.retiredAt))
    .orderBy(asc(terms.kind), asc(terms.position), asc(terms.id))
    .limit(1000);
}

export async function findTerm(tx: Tx, id: string) {
  const [term] = await tx.select(listed).from(terms).where(eq(terms.id, id));
  return term ?? null;
}

type Content = { names: LocalText; position: number; kilograms: number | null };

export async function addTerm(tx: Tx, kind: Vocabulary, key: string, content: Content): Promise<string> {
  const id = v7();
  await tx.insert(terms).values({ id, kind, code: termCode(kind, key), ...content });
  return id;
}

/** Gives the kind. The code stays: what was written with the term names it. */
export async function editTerm(tx: Tx, id: string, revision: number, content: Content): Promise<Vocabulary> {
  const before = await findTerm(tx, id);
  if (before && before.kind !== "unit" && content.kilograms !== null)
    throw refuseField("kilograms", "invalid");
  const [changed] = await tx
    .update(terms)
    .set({ ...content, revision: sql`${terms.revision} + 1` })
    .where(and(eq(terms.id, id), eq(terms.revision, revision)))
    .returning({ kind: terms.kind });
  if (!changed) throw before ? stale() : gone();
  return changed.kind;
}

/** Retired: no form offers it, and what holds it keeps it. Gives the kind. */
export async function retireTerm(
  tx: Tx,
  id: string,
  revision: number,
  retired: boolean,
): Promise<Vocabulary> {
  const [changed] = await tx
    .update(terms)
    .set({ retiredAt: retired ? sql`now()` : null, revision: sql`${terms.revision} + 1` })
    .where(and(eq(terms.id, id), eq(terms.revision, revision)))
    .returning({ kind: terms.kind });
  if (!changed) throw (await findTerm(tx, id)) ? stale() : gone();
  return changed.kind;
}
