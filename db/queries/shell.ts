import { sql } from "drizzle-orm";
import type { Tx } from "../client";
import { listMyGroups } from "./groups";
import type { Viewer } from "./viewer";

type May = {
  activity: boolean;
  group: boolean;
  finding: boolean;
  /** The newest year in which the viewer may propose a priority. */
  priority: number | null;
  invitation: boolean;
  administer: boolean;
};

/** What the frame of every page needs: who this is, the groups, and what this person may create here. */
export async function findShell(tx: Tx, viewer: Viewer | null) {
  if (!viewer) return null;
  const groups = await listMyGroups(tx);
  const found = await tx.execute<May>(sql`
    select v.role = 'organiser' as activity, v.role = 'organiser' as "group", v.role = 'administrator' as administer,
      v.role = 'administrator' or v.speaks as invitation,
      exists (select from groups g where g.id = any(array(select viewer_posting_spaces())) and g.concluded_at is null) as finding,
      (select max(y.year) from years y where y.id = any(array(select viewer_delegation_years()))
        or y.id = any(array(select viewer_head_spaces()))) as priority
    from (select viewer_role() as role, viewer_looks_after(viewer_organisation()) as speaks) v`);
  const may = found.rows[0] as May;
  return {
    viewer: { name: viewer.name, organisation: viewer.organisation, countryCode: viewer.countryCode },
    groups,
    may,
  };
}
