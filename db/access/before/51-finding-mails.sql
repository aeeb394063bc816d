-- About findings: each step to whom it concerns, what is asked of an author to the author, and the answer to who asked. The mail is
-- about the finding; the row that it tells of was written in the same transaction.
create or replace function viewer_may_tell_finding(kind text, reader uuid, subject uuid, params jsonb) returns boolean
language plpgsql stable security invoker set search_path = public, pg_temp as $$
declare
  f findings%rowtype;
begin
  select * into f from findings where id = subject;
  if f.id is null or params <> '{}' or reader = viewer() then
    return false;
  end if;
  return case kind
    when 'finding-submitted' then reader <> f.author_id and holds_seat(f.space_id, reader, array['chair', 'rapporteur']) and exists (
      select from finding_steps s where s.finding_id = f.id and s.kind = 'submitted' and s.author_id = viewer() and s.created_at = now())
    when 'finding-validated' then reader = f.author_id and exists (
      select from finding_steps s where s.finding_id = f.id and s.kind = 'validated' and s.author_id = viewer() and s.created_at = now())
    when 'finding-returned' then reader = f.author_id and exists (
      select from finding_steps s where s.finding_id = f.id and s.kind = 'returned' and s.author_id = viewer() and s.created_at = now())
    when 'correction-proposed' then reader = f.author_id and exists (
      select from corrections c where c.finding_id = f.id and c.author_id = viewer() and c.created_at = now())
    when 'correction-decided' then exists (
      select from corrections c where c.finding_id = f.id and c.author_id = reader and c.decided_by = viewer() and c.decided_at = now())
    when 'sharing-asked' then reader = f.author_id and exists (
      select from sharing_requests r where r.finding_id = f.id and r.author_id = viewer() and r.created_at = now())
    when 'sharing-decided' then exists (
      select from sharing_requests r where r.finding_id = f.id and r.author_id = reader and r.decided_by = viewer() and r.decided_at = now())
    else false end;
end $$;
