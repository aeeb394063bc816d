-- Who ends a posting hands its seats on (chair, rapporteur, organiser). No policy can say it: the seat passes in the very
-- act that ends the posting, and after it whoever ended it may no longer read the space.

-- Whether the viewer reads a space's own page. The same rule as `readableSql` in db/schema/rules.ts, which binds no owner.
create or replace function viewer_reads_page(space uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
    select from spaces s where s.id = space and s.label <= viewer_ceiling() and (
      s.open and (s.label = 0 or s.label = 1 and viewer() is not null or s.id in (select viewer_spaces())
                  or s.label = 2 and s.id in (select viewer_amber_spaces()))
      or not s.open and s.id in (select viewer_head_spaces())));
end $$;

-- `seats` is a list of {role, successor}, the successor being a membership. A seat is one that the person holds now, on a page
-- that the viewer reads, of an activity or a group: the asker of a request has the focal points as successors. It passes once, to another active member whose roles stand for an organisation already: so the seat
-- opens nothing AMBER to anybody. Who takes it is told here, since whoever hands over may no longer read the space after.
create or replace function pass_seats(leaver uuid, seats jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  seat record;
  passed text[] := '{}';
  taker uuid;
begin
  for seat in
    select s.role, s.successor, m.space_id, m.space_id || ' ' || s.role as name
    from jsonb_to_recordset(seats) as s(role text, successor uuid) left join memberships m on m.id = s.successor
  loop
    perform from memberships m join accounts a on a.id = m.account_id and a.organisation_id = m.organisation_id
      where m.account_id = leaver and m.space_id = seat.space_id and seat.role = any(m.roles)
        and m.starts_at <= statement_timestamp() and (m.ends_at is null or m.ends_at > statement_timestamp())
      for update of m;
    if not found or seat.role not in ('chair', 'rapporteur', 'organiser') or seat.name = any(passed)
       or not viewer_reads_page(seat.space_id)
       or not exists (select from spaces s where s.id = seat.space_id and s.kind in ('activity', 'group')) then
      raise insufficient_privilege;
    end if;
    passed := passed || seat.name;
    update memberships m set roles = m.roles || seat.role
      from accounts a
      where m.id = seat.successor and a.id = m.account_id and a.id <> leaver and a.organisation_id = m.organisation_id
        and is_active(a.disabled_at, a.posted_from, a.posted_until) and m.starts_at <= statement_timestamp()
        and (m.ends_at is null or m.ends_at > statement_timestamp()) and seat.role <> all(m.roles)
        and m.roles && array['chair', 'rapporteur', 'speaker', 'participant', 'member']
      returning m.account_id into taker;
    if not found then
      raise insufficient_privilege;
    end if;
    update participants p set roles = p.roles || seat.role, revision = p.revision + 1
      where p.space_id = seat.space_id and p.account_id = taker and seat.role <> all(p.roles);
    insert into outbox (id, kind, account_id, subject_id, params)
      select gen_random_uuid(), 'seat-taken', taker, s.id, jsonb_build_object('seat', seat.role, 'kind', s.kind)
      from spaces s where s.id = seat.space_id;
  end loop;
end $$;

-- The account whose posting the viewer may end, while it is active. Its row stays locked.
create or replace function take_leave(leaver uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if viewer_ceiling() < 4 or not viewer_may_administer(leaver) then
    raise insufficient_privilege;
  end if;
  perform from accounts a where a.id = leaver and is_active(a.disabled_at, a.posted_from, a.posted_until) for update;
  if not found then
    raise insufficient_privilege;
  end if;
end $$;

-- Ends a posting now.
create or replace function end_posting_of(leaver uuid, seats jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform take_leave(leaver);
  perform pass_seats(leaver, seats);
  update accounts a set posted_until = now(), revision = a.revision + 1 where a.id = leaver;
end $$;

-- Disables an account: the administrator's.
create or replace function disable_account(leaver uuid, seats jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform take_leave(leaver);
  if viewer_role() is distinct from 'administrator' then
    raise insufficient_privilege;
  end if;
  perform pass_seats(leaver, seats);
  update accounts a set disabled_at = now(), revision = a.revision + 1 where a.id = leaver;
end $$;

-- Posts a person to another organisation, where they have no flag: the administrator's. Whose posting is over has no seat to
-- pass, and begins anew.
create or replace function move_account(leaver uuid, seats jsonb, organisation uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if viewer_ceiling() < 4 or not viewer_may_administer(leaver) or viewer_role() is distinct from 'administrator' then
    raise insufficient_privilege;
  end if;
  if seats <> '[]' then
    perform take_leave(leaver);
    perform pass_seats(leaver, seats);
  end if;
  update accounts a set organisation_id = organisation, posted_from = now(), posted_until = null, focal_point = false,
    alternate = false, revision = a.revision + 1 where a.id = leaver and a.organisation_id <> organisation and a.disabled_at is null;
  if not found then
    raise insufficient_privilege;
  end if;
end $$;
