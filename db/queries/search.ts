import { sql } from "drizzle-orm";
import type { Tx } from "../client";

export const searchKinds = [
  "activity",
  "session",
  "group",
  "finding",
  "priority",
  "document",
  "organisation",
  "person",
] as const;
export type SearchKind = (typeof searchKinds)[number];

export type Hit = {
  kind: SearchKind;
  /** Of an organisation its key. */
  id: string;
  /** Texts by language, or one text under `und` where a title has no languages. */
  title: Record<string, string>;
  label: number | null;
  /** The activity of a session. */
  parent: string | null;
};

const perKind = 10;
const anyLanguage = (column: string) =>
  sql.raw(
    `searchable(concat_ws(' ', ${column}->>'en', ${column}->>'es', ${column}->>'pt', ${column}->>'fr'))`,
  );

/**
 * Titles and names that hold all the words, accents and case aside, at most ten of each kind. Row security decides
 * what there is to find: what may not be read is not searched.
 */
export async function searchTitles(tx: Tx, query: string): Promise<Hit[]> {
  const words = query.normalize("NFC").trim().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return [];
  const holds = (text: ReturnType<typeof sql>) =>
    sql.join(
      words.map((word) => sql`position(searchable(${word}) in ${text}) > 0`),
      sql` and `,
    );
  const plain = (column: string) => sql.raw(`searchable(${column})`);
  const und = (column: string) => sql.raw(`jsonb_build_object('und', ${column})`);
  const found = await tx.execute<Hit>(sql`
    (select 'activity' as kind, id::text as id, title, label::int, null::uuid as parent from activities
      where ${holds(anyLanguage("title"))} order by starts_on desc limit ${perKind})
    union all (select 'session', session_id::text, title, label::int, space_id from agenda_sessions s
      where version = (select max(v.number) from agenda_versions v where v.space_id = s.space_id)
      and ${holds(anyLanguage("title"))} order by starts_at desc limit ${perKind})
    union all (select 'group', id::text, title, label::int, null from groups
      where ${holds(anyLanguage("title"))} order by created_at desc limit ${perKind})
    union all (select 'finding', id::text, ${und("title")}, label::int, null from findings
      where withdrawn_at is null and ${holds(plain("title"))} order by id desc limit ${perKind})
    union all (select 'priority', id::text, title, label::int, null from priorities
      where ${holds(anyLanguage("title"))} order by id desc limit ${perKind})
    union all (select 'document', id::text, ${und("title")}, label::int, null from documents
      where status <> 'withdrawn' and ${holds(plain("title || ' ' || symbol"))} order by id desc limit ${perKind})
    union all (select 'organisation', key, ${und("name")}, null::int, null from organisations
      where ${holds(plain("name || ' ' || key || ' ' || full_name::text"))} order by name limit ${perKind})
    union all (select 'person', id::text, ${und("name")}, null::int, null from accounts
      where disabled_at is null and (posted_until is null or posted_until > now()) and ${holds(plain("name || ' ' || function"))}
      order by name limit ${perKind})`);
  return found.rows;
}
