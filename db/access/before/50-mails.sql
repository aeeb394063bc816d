-- Which mail follows from what its writer does: each kind goes to whom the act concerns, in the transaction of the act, and
-- says nothing else. The acts leave their moment, `now()`, in the row. These run as the caller: who may not read what a mail
-- is about writes none. A taken seat is told by the function that hands it on, sign-in and reminders by the job role.

create or replace function is_posted(account uuid, organisation uuid, speaks boolean) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  return exists (
    select from accounts a where a.id = account and a.organisation_id = organisation
      and is_active(a.disabled_at, a.posted_from, a.posted_until) and (not speaks or a.focal_point or a.alternate));
end $$;

create or replace function holds_seat(space uuid, account uuid, wanted text[]) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  return exists (
    select from memberships m where m.space_id = space and m.account_id = account and m.roles && wanted
      and m.starts_at <= statement_timestamp() and (m.ends_at is null or m.ends_at > statement_timestamp())
      and is_posted(m.account_id, m.organisation_id, false));
end $$;

-- About accounts and who is invited to have one.
create or replace function viewer_may_tell_person(kind text, reader uuid, subject uuid, params jsonb) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  return case kind
    when 'invitation' then reader is null and params = '{}' and exists (
      select from invitations i where i.id = subject and i.accepted_at is null and i.revoked_at is null
        and i.expires_at = now() + interval '72 hours' and viewer_may_invite(i.organisation_id))
    when 'posting-begun' then params = '{}' and exists (
      select from accounts a where a.id = subject and a.id <> reader and a.posted_from = now()
        and viewer_may_administer(a.id) and is_posted(reader, a.organisation_id, true))
    when 'posting-ends' then subject is null and exists (
      select from accounts a where a.id = reader and a.posted_until > now() and viewer_may_administer(a.id)
        and params = jsonb_build_object('day', to_char(a.posted_until at time zone 'UTC', 'YYYY-MM-DD')))
    when 'posting-ended' then subject is null and params = '{}' and exists (
      select from accounts a where a.id = reader and a.posted_until = now() and viewer_may_administer(a.id))
    else false end;
end $$;

-- About groups: who asks tells the chairs, who decides tells the one who asked.
create or replace function viewer_may_tell_group(kind text, reader uuid, subject uuid, params jsonb) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  return params = '{}' and case kind
    when 'membership-asked' then holds_seat(subject, reader, array['chair']) and exists (
      select from join_requests j where j.space_id = subject and j.account_id = viewer() and j.created_at = now()
        and j.decision is null)
    when 'membership-granted' then subject in (select viewer_head_spaces()) and exists (
      select from memberships m join groups g on g.id = m.space_id
      where m.space_id = subject and m.account_id = reader and m.created_at = now())
    when 'membership-refused' then exists (
      select from join_requests j where j.space_id = subject and j.account_id = reader and j.decision = 'refused'
        and j.decided_by = viewer() and j.decided_at = now())
    else false end;
end $$;

-- About invitations to an activity and their nominations. Who asks writes to the focal points; a decision also to the person.
create or replace function viewer_may_tell_delegation(kind text, reader uuid, subject uuid, params jsonb) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
declare
  d delegations%rowtype;
begin
  select * into d from delegations where id = subject;
  if d.id is null then
    return false;
  end if;
  if kind = 'nomination-taken-back' then
    return params = '{}' and d.id in (select viewer_asked_delegations()) and holds_seat(d.space_id, reader, array['organiser', 'chair'])
      and exists (select from nominations n where n.delegation_id = d.id and n.state = 'withdrawn' and n.taken_back_at = now());
  end if;
  if d.space_id not in (select viewer_head_spaces()) then
    return false;
  end if;
  if kind like 'nomination-%' then
    return exists (
      select from nominations n where n.delegation_id = d.id and n.decided_by = viewer() and n.decided_at = now()
        and kind = 'nomination-' || case n.state when 'confirmed' then 'confirmed' when 'refused' then 'refused' when 'waiting' then 'waiting' end
        and case when reader is null
          then n.account_id is null and n.state = 'confirmed' and params = jsonb_build_object('participant', n.participant_id)
          else (reader = n.account_id or is_posted(reader, d.organisation_id, true)) and params = jsonb_strip_nulls(jsonb_build_object(
            'nomination', n.id, 'you', case when reader = n.account_id then '1' end,
            'reason', case when n.state = 'refused' and d.label <= 1 then n.reason end))
          end);
  end if;
  return params = '{}' and case kind
    when 'delegation-invited' then d.withdrawn_at is null and d.invited_at = now()
    when 'delegation-reminder' then d.reminded_at = now()
    when 'contribution-asked' then d.withdrawn_at is null and d.contribution_until is not null and d.contribution_asked_at = now()
    when 'contribution-reminder' then d.contribution_reminded_at = now()
    when 'delegation-withdrawn' then d.withdrawn_at = now()
    else false end
    and (is_posted(reader, d.organisation_id, true) or kind = 'delegation-withdrawn' and exists (
      select from nominations n where n.delegation_id = d.id and n.account_id = reader and n.state in ('nominated', 'confirmed', 'waiting')));
end $$;

create or replace function viewer_may_tell(kind text, reader uuid, subject uuid, params jsonb) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  return coalesce(case
    when kind in ('invitation', 'posting-begun', 'posting-ends', 'posting-ended')
      then viewer_may_tell_person(kind, reader, subject, params)
    when kind like 'membership-%' then viewer_may_tell_group(kind, reader, subject, params)
    when kind like 'delegation-%' or kind like 'contribution-%' or kind like 'nomination-%'
      then viewer_may_tell_delegation(kind, reader, subject, params)
    when kind like 'finding-%' or kind like 'correction-%' or kind like 'sharing-%' then viewer_may_tell_finding(kind, reader, subject, params)
    when kind like 'request-%' then viewer_may_tell_request(kind, reader, subject, params)
    when kind = 'agenda-changed' then params = '{}' and exists (
      select from agenda_messages m where m.id = subject and m.account_id is not distinct from reader and m.queued_at = now()
        and m.space_id in (select viewer_head_spaces()))
    else false end, false);
end $$;
