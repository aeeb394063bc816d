import { sql } from "drizzle-orm";
import type { LocalText } from "@/domain/local-text";
import { mayBegin } from "@/domain/portal-roles";
import type { Tx } from "../client";
import { unreadRows } from "./notices";
import type { Viewer } from "./viewer";

type Found = {
  groups: { id: string; title: LocalText }[];
  finding: boolean;
  request: boolean;
  /** The newest year in which the viewer may propose a priority. */
  priority: number | null;
  unread: number;
};

/** What the frame of every page needs: who this is, the groups, and what this person may create here. */
export async function findShell(tx: Tx, viewer: Viewer) {
  const found = await tx.execute<Found>(sql`
    with mine as materialized (
      select g.id, g.title, g.created_at from groups g where g.id = any(array(select viewer_spaces())) and g.concluded_at is null)
    select (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title) order by s.created_at, s.id), '[]')
        from (select * from mine order by created_at, id limit 12) s) as groups,
      exists (select from mine where id = any(array(select viewer_posting_spaces()))) as finding,
      viewer_may_ask() as request,
      (select max(y.year) from years y where y.id = any(array(select viewer_delegation_years()))
        or y.id = any(array(select viewer_head_spaces()))) as priority,
      (select count(*)::int from (${unreadRows}) unread) as unread`);
  const { groups, finding, request, priority, unread } = found.rows[0] as Found;
  return {
    viewer: {
      accountId: viewer.accountId,
      name: viewer.name,
      organisation: viewer.organisation,
      countryCode: viewer.countryCode,
    },
    groups,
    unread,
    may: { ...mayBegin(viewer), finding, request, priority },
  };
}
