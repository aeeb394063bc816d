import type { Tx } from "@/db/client";
import { listTerms } from "@/db/queries/terms";
import { type Locale, readIn } from "@/domain/local-text";

/** The kinds of place in use, for a choice; `held` stays offered when it is retired. */
export async function placeKinds(tx: Tx, locale: Locale, held?: string) {
  const terms = await listTerms(tx, "place");
  return terms
    .filter((term) => !term.retiredAt || term.code === held)
    .map((term) => ({ value: term.code, label: readIn(term.names, locale).text }));
}
