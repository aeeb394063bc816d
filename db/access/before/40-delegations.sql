-- Invitations to an activity: who is asked, who may still nominate, what an open invitation shows.

-- Delegations that the viewer looks after, as focal point or alternate of the invited organisation: while the activity
-- is published and the invitation is not withdrawn. An administrator reads AMBER and stricter only as a member.
create or replace function viewer_asked_delegations() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me accounts%rowtype;
  ceiling smallint := viewer_ceiling();
begin
  select a.* into me from accounts a where a.id = (select viewer());
  if me.id is null or not (me.focal_point or me.alternate) then
    return;
  end if;
  return query select d.id from delegations d
    where d.organisation_id = me.organisation_id and d.withdrawn_at is null and d.open and d.label <= ceiling
      and (d.label < 2 or me.role <> 'administrator' or d.space_id in (select viewer_spaces()));
end $$;

-- Those among them that still take names: before the deadline, not declined.
create or replace function viewer_nominating_delegations() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select d.id from delegations d
    where d.id in (select viewer_asked_delegations()) and d.declined_at is null and d.answer_until > statement_timestamp();
end $$;

-- Spaces in which the viewer belongs to the delegation of the organisation: who stands for it there (organisers,
-- interpreters and observers do not), and its focal points while the invitation is open.
create or replace function viewer_delegate_spaces() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer_acting_spaces(array['chair', 'rapporteur', 'speaker', 'participant', 'member'])
  union all select d.space_id from delegations d where d.id in (select viewer_asked_delegations())
$$;

-- A contribution is given by the delegation it is asked of.
create or replace function viewer_may_contribute(delegation uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
    select from delegations d
    where d.id = delegation and d.contribution_until is not null and d.withdrawn_at is null and d.open
      and d.organisation_id = viewer_organisation() and d.space_id in (select viewer_delegate_spaces()));
end $$;

-- What an open invitation shows of its activity, and nothing else in it.
create or replace function viewer_invitations() returns table (
  delegation_id uuid, space_id uuid, label smallint, title jsonb, objectives jsonb, city text, address text,
  country_code char(2), time_zone text, starts_on date, ends_on date, cancelled boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select d.id, a.id, a.label, a.title, a.objectives, a.city, a.address, a.country_code, a.time_zone,
      a.starts_on, a.ends_on, a.cancelled_at is not null
    from delegations d join activities a on a.id = d.space_id
    where d.id in (select viewer_asked_delegations());
end $$;
