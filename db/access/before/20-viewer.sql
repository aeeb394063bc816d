-- Who is looking, and what that person is in each space. The policies of db/schema call these, once for each
-- statement. They run as the owner; the tables they read are enabled but not forced (after/20-tables.sql).

drop function if exists viewer_session();
create or replace function viewer_session(
  out account_id uuid, out kind text, out organisation_id uuid, out role text, out speaks boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'enlace_job', 'usage') and not pg_has_role(session_user, 'enlace_web', 'usage') then
    select a.id, 'job', a.organisation_id, a.role, a.focal_point or a.alternate
      into account_id, kind, organisation_id, role, speaks from accounts a
      where a.id = nullif(current_setting('enlace.account', true), '')::uuid
        and is_active(a.disabled_at, a.posted_from, a.posted_until);
  else
    select s.account_id, s.kind, a.organisation_id, a.role, a.focal_point or a.alternate
      into account_id, kind, organisation_id, role, speaks
      from account_sessions s join accounts a on a.id = s.account_id
      where s.secret_hash = nullif(current_setting('enlace.session', true), '')
        and s.revoked_at is null and s.idle_until > statement_timestamp() and s.expires_at > statement_timestamp()
        and is_active(a.disabled_at, a.posted_from, a.posted_until);
  end if;
end $$;

-- The session of this transaction, by its identifier: the web role reads no hash, which would be the session itself.
create or replace function viewer_session_id() returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select s.id from account_sessions s
    where s.secret_hash = nullif(current_setting('enlace.session', true), '') and s.account_id = viewer());
end $$;

create or replace function viewer() returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (viewer_session()).account_id;
end $$;

-- The strictest label that this kind of session may read: RED in an interactive session only.
create or replace function viewer_ceiling() returns smallint
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  kind text := (viewer_session()).kind;
begin
  return case kind when 'interactive' then 4 when 'feed' then 3 when 'job' then 3 else case when kind is null then 0 else 2 end end;
end $$;

create or replace function viewer_role() returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (viewer_session()).role;
end $$;

create or replace function viewer_organisation() returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (viewer_session()).organisation_id;
end $$;

-- Read once, here, so that it needs no search path of its own and PostgreSQL writes it into what calls it.
create or replace function is_active(disabled_at timestamptz, posted_from timestamptz, posted_until timestamptz) returns boolean
language sql stable
return disabled_at is null and posted_from <= statement_timestamp()
  and (posted_until is null or posted_until > statement_timestamp());

-- Active memberships of the viewer with any of these roles; null: any role at all. A membership ends with the posting:
-- one for another organisation than the account's counts nowhere.
-- The commons has every active account as member. A year has the portal organisers as chair and the focal points
-- and alternates of the admitted delegations as members, a request those of the asking and of the asked service.
create or replace function viewer_spaces_as(wanted text[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me record := viewer_session();
begin
  if me.account_id is null then
    return;
  end if;
  return query select m.space_id from memberships m
    where m.account_id = me.account_id and m.organisation_id = me.organisation_id and m.starts_at <= statement_timestamp()
      and (m.ends_at is null or m.ends_at > statement_timestamp())
      and (wanted is null or m.roles && wanted);
  if wanted is null or 'member' = any(wanted) then
    return next '00000000-0000-7000-8000-000000000001'::uuid;
    if me.speaks then
      return query select d.space_id from year_delegations d where d.organisation_id = me.organisation_id;
      return query select r.id from requests r where r.organisation_id = me.organisation_id or r.asked_id = me.organisation_id;
    end if;
  end if;
  if me.role = 'organiser' and (wanted is null or 'chair' = any(wanted)) then
    return next '00000000-0000-7000-8000-000000000001'::uuid;
    return query select y.id from spaces y where y.kind = 'year';
  end if;
end $$;

create or replace function viewer_spaces() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer_spaces_as(null)
$$;

-- Organisers and chairs: they run the space and read it before it is published.
create or replace function viewer_head_spaces() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer_spaces_as(array['organiser', 'chair']) union all select viewer_founded_spaces()
$$;

-- Spaces in which the viewer holds one of these roles and may read: while a space is a draft, only who heads it.
create or replace function viewer_acting_spaces(wanted text[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  held uuid[] := array(select viewer_spaces_as(wanted));
  headed uuid[] := array(select viewer_head_spaces());
begin
  return query select s.id from spaces s where s.id = any(held) and (s.open or s.id = any(headed));
end $$;

-- Who may post: every role but observer and interpreter.
create or replace function viewer_posting_spaces() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer_acting_spaces(array['organiser', 'chair', 'rapporteur', 'speaker', 'participant', 'member'])
$$;

-- Who corrects the evaluation of another's post and tightens its label.
create or replace function viewer_review_spaces() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer_acting_spaces(array['chair', 'rapporteur'])
$$;

-- Who writes minutes, decisions and action points, and marks attendance.
create or replace function viewer_minute_spaces() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer_acting_spaces(array['organiser', 'chair', 'rapporteur'])
$$;

-- Where AMBER is readable: the viewer's own spaces, and those in which the viewer's organisation is represented. A stricter
-- space holds no AMBER and is not named: it would tell who sits in it.
create or replace function viewer_amber_spaces() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me record := viewer_session();
begin
  if me.account_id is null then
    return;
  end if;
  return query select viewer_spaces();
  if me.role = 'administrator' then
    return;
  end if;
  return query select m.space_id from memberships m join accounts a on a.id = m.account_id
    where m.label <= 2 and m.open and m.organisation_id = me.organisation_id and a.organisation_id = m.organisation_id and is_active(a.disabled_at, a.posted_from, a.posted_until) and m.starts_at <= statement_timestamp()
      and (m.ends_at is null or m.ends_at > statement_timestamp())
      and m.roles && array['chair', 'rapporteur', 'speaker', 'participant', 'member'];
  if exists (select from accounts a where a.organisation_id = me.organisation_id and is_active(a.disabled_at, a.posted_from, a.posted_until) and a.role = 'organiser') then
    return query select y.id from spaces y where y.kind = 'year' and y.label <= 2 and y.open;
  end if;
  if exists (select from accounts a where a.organisation_id = me.organisation_id and is_active(a.disabled_at, a.posted_from, a.posted_until)
             and (a.focal_point or a.alternate)) then
    return query select d.space_id from year_delegations d join spaces y on y.id = d.space_id
      where d.organisation_id = me.organisation_id and y.label <= 2 and y.open;
    return query select r.id from requests r
      where (r.organisation_id = me.organisation_id or r.asked_id = me.organisation_id) and r.label <= 2 and r.open;
  end if;
end $$;

-- RED items that name the viewer. Counts only with an active membership, which the policy tests beside it.
create or replace function viewer_red_items() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := viewer();
begin
  if viewer_ceiling() = 4 then
    return query select r.item_id from red_readers r where r.account_id = me;
  end if;
end $$;

-- Spaces that the viewer makes in this transaction: who creates a space is its first member.
create or replace function viewer_founded_spaces() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me uuid;
begin
  if pg_current_xact_id_if_assigned() is null then
    return;
  end if;
  me := viewer();
  return query select s.id from spaces s
    where s.author_id = me and s.created_at = now() and s.kind in ('activity', 'group', 'request')
      and not exists (select from memberships m where m.space_id = s.id);
end $$;

-- Years to which the viewer's delegation is admitted.
create or replace function viewer_delegation_years() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  mine uuid := viewer_organisation();
begin
  return query select d.space_id from year_delegations d where d.organisation_id = mine;
end $$;

-- People whose e-mail and phone the viewer reads: of the own organisation, and of shared spaces whose page the viewer
-- reads (the commons is everybody's and does not count).
create or replace function viewer_contacts() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  mine uuid[] := array(select viewer_spaces());
  headed uuid[] := array(select viewer_head_spaces());
  ceiling smallint := viewer_ceiling();
  organisation uuid := viewer_organisation();
  shared uuid[] := array(
    select s.id from spaces s
    where s.id = any(mine) and s.kind <> 'commons' and s.label <= ceiling and (s.open or s.id = any(headed)));
begin
  return query select a.id from accounts a where a.organisation_id = organisation;
  return query select m.account_id from memberships m join accounts a on a.id = m.account_id
    where m.space_id = any(shared) and a.organisation_id = m.organisation_id
      and is_active(a.disabled_at, a.posted_from, a.posted_until) and m.starts_at <= statement_timestamp()
      and (m.ends_at is null or m.ends_at > statement_timestamp());
  return query select a.id from accounts a
    where is_active(a.disabled_at, a.posted_from, a.posted_until) and exists (
      select from spaces s where s.id = any(shared) and s.kind = 'year' and (
        a.role = 'organiser' or (a.focal_point or a.alternate) and exists (
          select from year_delegations d where d.space_id = s.id and d.organisation_id = a.organisation_id)));
  return query select a.id from accounts a join requests r on a.organisation_id in (r.organisation_id, r.asked_id)
    where r.id = any(shared) and (a.focal_point or a.alternate) and is_active(a.disabled_at, a.posted_from, a.posted_until);
end $$;
