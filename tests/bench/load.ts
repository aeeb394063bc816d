import { sql } from "drizzle-orm";
import { asOwner } from "@/db/owner";
import { accountId } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";

/** An activity with one day of a hundred sessions in ten rooms, published. Gives its id. */
export async function addLargeAgenda(ownerUrl: string): Promise<string> {
  return asOwner(ownerUrl, async (tx) => {
    const made = await tx.execute<{ id: string }>(sql`
      with s as (insert into spaces (id, kind, label, open, author_id) values (gen_random_uuid(), 'activity', 1, true, ${accountId("organiser")}) returning id)
      select id from s`);
    const id = made.rows[0]?.id ?? "";
    await tx.execute(sql`
      insert into activities (id, kind, title, city, time_zone, starts_on, ends_on)
      values (${id}, 'conference', '{"es":"Cien sesiones","original":"es"}', 'Lima', 'America/Lima', '2022-03-01', '2022-03-01')`);
    await tx.execute(sql`
      insert into rooms (id, space_id, name, position)
      select gen_random_uuid(), ${id}, 'Sala ' || n, n from generate_series(1, 10) n`);
    await tx.execute(sql`
      insert into agenda_versions (id, space_id, number, author_id) values (gen_random_uuid(), ${id}, 1, ${accountId("organiser")})`);
    await tx.execute(sql`
      insert into agenda_sessions (id, session_id, space_id, version, label, kind, title, starts_at, minutes, room_ids, interpretation, organisation_ids)
      select gen_random_uuid(), gen_random_uuid(), ${id}, 1, 1 + n % 2, 'presentation', jsonb_build_object('es', 'Sesión ' || n, 'en', 'Session ' || n, 'original', 'es'),
        timestamptz '2022-03-01 14:00Z' + make_interval(mins => (n / 10) * 45), 45,
        array(select id from rooms where space_id = ${id} and position = 1 + n % 10), array['es','en'], array[${organisationId("uy")}::uuid]
      from generate_series(0, 99) n`);
    return id;
  });
}

/** Other people's activities, accounts and memberships, so many of each; the viewer belongs to none of them. */
export async function addCrowd(ownerUrl: string, size: number): Promise<void> {
  await asOwner(ownerUrl, async (tx) => {
    const organiser = accountId("organiser");
    const organisation = organisationId("frontex");
    await tx.execute(sql`
      insert into accounts (id, name, organisation_id, posted_from) select gen_random_uuid(), 'Crowd ' || n, ${organisation}, now() - interval '1 year'
      from generate_series(1, ${size}) n`);
    await tx.execute(sql`
      insert into spaces (id, kind, label, open, author_id, created_at) select gen_random_uuid(), 'activity', 1 + n % 3, true, ${organiser}, now() - interval '1 day'
      from generate_series(1, ${size}) n`);
    await tx.execute(sql`
      insert into activities (id, kind, title, city, time_zone, starts_on, ends_on)
      select s.id, 'meeting', jsonb_build_object('es', 'Reunión ' || row_number() over (), 'original', 'es'), 'Lima', 'America/Lima',
        date '2015-01-01' + (row_number() over () % 2000)::int, date '2015-01-02' + (row_number() over () % 2000)::int
      from spaces s where s.kind = 'activity' and not exists (select from activities a where a.id = s.id)`);
    await tx.execute(sql`
      insert into memberships (id, space_id, account_id, organisation_id, roles)
      select gen_random_uuid(), s.id, a.id, ${organisation}, array['participant']
      from (select id, row_number() over () n from spaces where created_at < now() - interval '12 hours' and kind = 'activity') s
      join (select id, row_number() over () n from accounts where name like 'Crowd %') a using (n)
      where not exists (select from memberships m where m.space_id = s.id)`);
  });
  await asOwner(ownerUrl, (tx) => tx.execute(sql`analyze`));
}
