-- About requests: the question to the focal points of the asked service, a hand-over to the colleague, an answer to who asked or, once
-- they are gone, to their focal points, a later due moment and the end to all who are asked. A mail about an answer is about its row.
create or replace function viewer_may_tell_request(kind text, reader uuid, subject uuid, params jsonb) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
declare
  r requests%rowtype;
begin
  select * into r from requests
    where id = case kind when 'request-answered' then (select a.space_id from answers a where a.id = subject) else subject end;
  if r.id is null or params <> '{}' then
    return false;
  end if;
  return case kind
    when 'request-asked' then r.author_id = viewer() and r.created_at = now() and is_posted(reader, r.asked_id, true)
    when 'request-handed' then exists (
      select from hand_overs h where h.space_id = r.id and h.account_id = reader and h.author_id = viewer() and h.created_at = now())
    when 'request-answered' then (reader = r.author_id or is_posted(reader, r.organisation_id, true)) and exists (
      select from answers a where a.id = subject and a.label < 4 and a.author_id = viewer() and a.created_at = now())
    when 'request-extended' then is_asked(r.id, r.asked_id, reader) and exists (
      select from request_steps s where s.space_id = r.id and s.kind = 'extended' and s.author_id = viewer() and s.created_at = now())
    when 'request-closed' then is_asked(r.id, r.asked_id, reader) and exists (
      select from request_steps s where s.space_id = r.id and s.kind = 'closed' and s.author_id = viewer() and s.created_at = now())
    else false end;
end $$;

-- Those who are asked: the focal points of the asked service, and whom they handed the request to.
create or replace function is_asked(request uuid, service uuid, account uuid) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
begin
  return is_posted(account, service, true) or holds_seat(request, account, array['member']);
end $$;
