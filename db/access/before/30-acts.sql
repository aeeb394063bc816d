-- Questions about single acts, asked for a few rows at a time by policies, and as columns by queries.

-- An organisation that speaks in priorities: the lead organisation of its country, or an international one. Runs as the
-- caller: nobody who may not read the directory learns it.
create or replace function speaks_in_priorities(organisation uuid) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  return exists (
    select from organisations o where o.id = organisation and o.type <> 'diplomatic mission'
      and (o.country_code is null
           or exists (select from countries c where c.code = o.country_code and c.lead_organisation_id = o.id)));
end $$;

-- The viewer speaks for a delegation: its focal point or alternate.
create or replace function viewer_speaks() returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
    select from accounts a
    where a.id = viewer() and (a.focal_point or a.alternate) and speaks_in_priorities(a.organisation_id));
end $$;

create or replace function viewer_looks_after(organisation uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
    select from accounts a
    where a.id = viewer() and a.organisation_id = organisation and (a.focal_point or a.alternate));
end $$;

create or replace function viewer_may_invite(organisation uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(viewer_role() = 'administrator' or viewer_looks_after(organisation), false);
end $$;

-- A focal point gives the portal role `member` and no flag; the rest is the administrator's.
create or replace function viewer_may_administer_posting(organisation uuid, role text, focal boolean, alternate boolean)
returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(
    viewer_role() = 'administrator'
    or viewer_looks_after(organisation) and role = 'member' and not focal and not alternate, false);
end $$;

-- Nobody changes their own posting, role or flags; a focal point's reach ends at an administrator.
create or replace function viewer_may_administer(account uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(
    (select a.id <> viewer() and (viewer_role() = 'administrator' or viewer_looks_after(a.organisation_id) and a.role <> 'administrator')
     from accounts a where a.id = account), false);
end $$;

-- The author; after the author's membership or posting ended, a focal point of the organisation the post stands for.
-- Runs as the caller, so that it says nothing of who belongs to a space whose page the viewer does not read.
create or replace function viewer_is_author(space uuid, author uuid, organisation uuid) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  if author = viewer() then
    return space in (select viewer_spaces());
  end if;
  return viewer_looks_after(organisation) and exists (select from spaces s where s.id = space) and not is_member(space, author);
end $$;

-- Who is an active member of a space now, in the commons, in years and in requests also by what the account is. These two run as the
-- caller: a membership that the viewer may not read is none.
create or replace function members_of(space uuid) returns setof uuid
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  return query select a.id from accounts a join memberships m on m.account_id = a.id and m.organisation_id = a.organisation_id
    where m.space_id = space and m.starts_at <= statement_timestamp() and (m.ends_at is null or m.ends_at > statement_timestamp())
      and is_active(a.disabled_at, a.posted_from, a.posted_until);
  if space = '00000000-0000-7000-8000-000000000001'::uuid then
    return query select a.id from accounts a where is_active(a.disabled_at, a.posted_from, a.posted_until);
  elsif exists (select from spaces s where s.id = space and s.kind = 'year') then
    return query select a.id from accounts a where is_active(a.disabled_at, a.posted_from, a.posted_until) and (
      a.role = 'organiser' or (a.focal_point or a.alternate) and exists (
        select from year_delegations d where d.space_id = space and d.organisation_id = a.organisation_id));
  else
    return query select a.id from accounts a join requests r on a.organisation_id in (r.organisation_id, r.asked_id)
      where r.id = space and (a.focal_point or a.alternate) and is_active(a.disabled_at, a.posted_from, a.posted_until);
  end if;
end $$;

create or replace function is_member(space uuid, account uuid) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  return account in (select members_of(space));
end $$;

-- The proposer of a priority: any account of a delegation taking part, while posted to it, though only focal points are
-- members of a year. After that the delegation's focal points.
create or replace function viewer_is_proposer(space uuid, author uuid, organisation uuid) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  if author = viewer() then
    return space in (select viewer_spaces()) or organisation = viewer_organisation() and space in (select viewer_delegation_years());
  end if;
  return viewer_is_author(space, author, organisation) and not exists (
    select from accounts a join year_delegations d on d.organisation_id = a.organisation_id
    where d.space_id = space and a.id = author and a.organisation_id = organisation
      and is_active(a.disabled_at, a.posted_from, a.posted_until));
end $$;

-- Naming a reader of a RED item: its author; or who is about to tighten it, while they still read it.
-- Runs as the caller, so the item must be visible to them.
create or replace function viewer_may_name(item uuid, space uuid, author uuid, reader uuid) returns boolean
language plpgsql stable set search_path = public, pg_temp as $$
begin
  return is_member(space, reader) and exists (
    select from (
      select f.id, f.space_id, f.author_id, f.organisation_id, f.label from findings f where f.id = item
      union all select d.id, d.space_id, d.author_id, d.organisation_id, d.label from documents d where d.id = item
      union all select c.id, c.space_id, c.author_id, c.organisation_id, c.label from comments c where c.id = item
      union all select k.id, k.space_id, k.author_id, k.organisation_id, k.label from corroborations k where k.id = item
      union all select v.id, v.space_id, v.author_id, v.organisation_id, v.label from document_versions v where v.id = item
      union all select w.id, w.space_id, w.author_id, w.organisation_id, w.label from answers w where w.id = item
    ) i
    where i.space_id = space and i.author_id = author
      and (viewer_is_author(i.space_id, i.author_id, i.organisation_id)
           or i.label < 4 and i.space_id in (select viewer_review_spaces())));
end $$;

-- Taking a name off a RED item: whoever has the author's rights over it. Runs as the caller.
create or replace function viewer_may_unname(item uuid) returns boolean
language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (
    select from (
      select f.id, f.space_id, f.author_id, f.organisation_id, f.label from findings f where f.id = item
      union all select d.id, d.space_id, d.author_id, d.organisation_id, d.label from documents d where d.id = item
      union all select c.id, c.space_id, c.author_id, c.organisation_id, c.label from comments c where c.id = item
      union all select k.id, k.space_id, k.author_id, k.organisation_id, k.label from corroborations k where k.id = item
      union all select v.id, v.space_id, v.author_id, v.organisation_id, v.label from document_versions v where v.id = item
      union all select w.id, w.space_id, w.author_id, w.organisation_id, w.label from answers w where w.id = item
    ) i
    where i.label = 4 and viewer_is_author(i.space_id, i.author_id, i.organisation_id));
end $$;

-- RED items whose list of names the viewer reads: those that they read, as author or as one of the named. The second
-- function runs as the caller, so the item must be visible to them.
create or replace function viewer_red_candidates() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select r.item_id from red_readers r
    where viewer_ceiling() = 4 and (r.account_id = viewer() or r.author_id = viewer());
end $$;

create or replace function viewer_red_lists() returns setof uuid
language plpgsql stable set search_path = public, pg_temp as $$
declare
  candidates uuid[] := array(select viewer_red_candidates());
begin
  return query select f.id from findings f where f.id = any(candidates) and f.label = 4
    union all select d.id from documents d where d.id = any(candidates) and d.label = 4
    union all select c.id from comments c where c.id = any(candidates) and c.label = 4
    union all select k.id from corroborations k where k.id = any(candidates) and k.label = 4
    union all select v.id from document_versions v where v.id = any(candidates) and v.label = 4
    union all select w.id from answers w where w.id = any(candidates) and w.label = 4;
end $$;

-- The next number in a register. Numbers are given once, also among rows that the viewer may not read: a gap is an
-- accepted trace. The row's lock keeps two from taking the same one. Only who writes asks, and only for the registers
-- that there are; in a year's, who may propose there. Versions of a document are numbered as they are written, by
-- number_version: so nobody draws a number of a document that they do not write.
create or replace function next_number(of_register text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  given integer;
  known text := '^(decisions [0-9]{4}|(priorities [0-9a-f-]{36} (strategic|operational)))$';
begin
  if viewer_ceiling() < 4 or of_register !~ known then
    raise insufficient_privilege;
  end if;
  if of_register like 'priorities %' and split_part(of_register, ' ', 2)::uuid not in (
    select viewer_head_spaces() union all select viewer_delegation_years()) then
    raise insufficient_privilege;
  end if;
  insert into register_numbers as r (register, last) values (of_register, 1)
    on conflict (register) do update set last = r.last + 1 returning r.last into given;
  return given;
end $$;
