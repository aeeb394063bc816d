import type { Tx } from "@/db/client";
import { findServed, listLikelySame, listRelated, listSameSeizures } from "@/db/queries/finding-links";
import { readStructures } from "@/db/queries/finding-structure";

/** What stands beside the text of a finding. Reports of the same seizure are looked for by who may say so. */
export async function readBeside(tx: Tx, id: string, mayLink: boolean) {
  const structured = (await readStructures(tx, [id]))(id);
  const { seizure } = structured;
  return {
    structured,
    same: seizure ? await listSameSeizures(tx, seizure.id) : [],
    likely: seizure && mayLink ? await listLikelySame(tx, seizure.id) : [],
    served: await findServed(tx, id),
    related: await listRelated(tx, id),
    mayLink,
  };
}
