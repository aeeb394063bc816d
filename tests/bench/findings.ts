import { sql } from "drizzle-orm";
import { asOwner } from "@/db/owner";
import { accountId } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";

/** What the viewer may read, in five groups of theirs. */
const readable = 5_000;

/** Five hundred groups and five thousand accounts; of the groups five are the viewer's. Gives those five. */
export async function addGroups(ownerUrl: string, viewer: string): Promise<string[]> {
  return asOwner(ownerUrl, async (tx) => {
    const organisation = organisationId("frontex");
    await tx.execute(sql`
      insert into accounts (id, name, organisation_id, posted_from)
      select gen_random_uuid(), 'Writer ' || n, ${organisation}, now() - interval '1 year' from generate_series(1, 5000) n`);
    await tx.execute(sql`
      insert into spaces (id, kind, label, open, author_id, created_at)
      select gen_random_uuid(), 'group', 2, true, ${accountId("organiser")}, timestamptz '2020-01-01' + make_interval(hours => n)
      from generate_series(1, 500) n`);
    await tx.execute(sql`
      insert into groups (id, label, open, title)
      select s.id, 2, true, jsonb_build_object('es', 'Grupo ' || row_number() over (order by s.created_at), 'original', 'es')
      from spaces s where s.kind = 'group' and s.created_at < '2021-01-01' on conflict do nothing`);
    await tx.execute(sql`
      insert into memberships (id, space_id, account_id, organisation_id, roles)
      select gen_random_uuid(), s.id, a.id, ${organisation}, array['member']
      from (select id, row_number() over () n from accounts where name like 'Writer %') a
      join (select id, row_number() over (order by created_at) n from spaces where kind = 'group' and created_at < '2021-01-01') s
        on s.n = 1 + a.n % 500`);
    await tx.execute(sql`
      insert into memberships (id, space_id, account_id, organisation_id, roles)
      select gen_random_uuid(), s.id, a.id, a.organisation_id, array['member'] from accounts a,
        (select id from spaces where kind = 'group' and created_at < '2021-01-01' order by created_at limit 5) s
      where a.id = ${accountId(viewer)}`);
    const { rows } = await tx.execute<{ id: string }>(sql`
      select id from spaces where kind = 'group' and created_at < '2021-01-01' order by created_at limit 5`);
    return rows.map(({ id }) => id);
  });
}

/** So many findings, in the viewer's groups or in the others; every fourth has a leg. */
async function fill(ownerUrl: string, count: number, own: string[], mine: boolean): Promise<void> {
  const ids = sql`array[${sql.join(own, sql`, `)}]::uuid[]`;
  await asOwner(ownerUrl, async (tx) => {
    await tx.execute(sql`alter table findings disable trigger user`);
    await tx.execute(sql`
      insert into findings (id, space_id, floor, open, label, author_id, organisation_id, title, body, source, information,
        submitted_at, state, version)
      select gen_random_uuid(), g.id, 2, true, 2 + k % 2, a.id, ${organisationId("frontex")}, 'Hallazgo ' || k,
        repeat('Tres barcazas bajaron por el río hacia el puerto. ', 8), substr('ABCX', 1 + k % 4, 1), (1 + k % 4)::text,
        now() - make_interval(mins => k), (array['submitted', 'validated', 'returned'])[1 + k % 3], 1
      from generate_series(1, ${count}) k
      join (select id, row_number() over () - 1 as n, count(*) over () as of from spaces
        where kind = 'group' and created_at < '2021-01-01' and (id = any(${ids})) = ${mine}) g on g.n = k % g.of
      join (select id, row_number() over () - 1 as n from accounts where name like 'Writer %') a on a.n = k % 5000`);
    await tx.execute(sql`alter table findings enable trigger user`);
    await tx.execute(sql`
      insert into finding_legs (id, finding_id, position, from_country, to_country, mode)
      select gen_random_uuid(), f.id, 0, 'PE', 'BR', (select code from terms where code like 'mode/%' limit 1) from findings f
      where f.title like 'Hallazgo %' and get_byte(uuid_send(f.id), 0) < 64
        and not exists (select from finding_legs l where l.finding_id = f.id)`);
  });
  await asOwner(ownerUrl, (tx) => tx.execute(sql`analyze`));
}

/** Ten thousand, of which the viewer reads half. */
export async function addFindings(ownerUrl: string, own: string[]): Promise<void> {
  await fill(ownerUrl, readable, own, true);
  await fill(ownerUrl, readable, own, false);
}

/** What others wrote: a million in all, of which the viewer reads no more than before. */
export async function addOthersFindings(ownerUrl: string, own: string[]): Promise<void> {
  await fill(ownerUrl, 1_000_000 - 2 * readable, own, false);
}
