import type { Tx } from "../client";
import type { FindingFilter } from "./finding-filters";
import { readStructures, type Structured } from "./finding-structure";
import { listFindings } from "./findings";

type Listed = Awaited<ReturnType<typeof listFindings>>["rows"][number];
export type Exported = Listed & { structure: Structured };

/** The findings of a list with their routes and seizures, newest first, at most so many; withdrawn ones are left out. */
export async function readForExport(
  tx: Tx,
  filter: FindingFilter,
  most = Number.POSITIVE_INFINITY,
): Promise<{ findings: Exported[]; more: boolean }> {
  const findings: Exported[] = [];
  let cursor: string | null = null;
  do {
    const size = Math.min(200, most - findings.length);
    const page: Awaited<ReturnType<typeof listFindings>> = await listFindings(
      tx,
      { ...filter, standing: true, cursor },
      size,
    );
    const structureOf = await readStructures(
      tx,
      page.rows.map(({ id }) => id),
    );
    findings.push(...page.rows.map((row) => ({ ...row, structure: structureOf(row.id) })));
    cursor = page.next;
  } while (cursor && findings.length < most);
  return { findings, more: cursor !== null };
}
